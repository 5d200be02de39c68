// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/copy_triple.hpp"

#include <algorithm>
#include <array>

#include "cache/copy_address.hpp"
#include "cache/copy_state_files.hpp"

namespace budkavle::cache {
namespace {

constexpr std::array kCompressed = {kGzipEnding, kBrotliEnding};

std::string with(const std::string& name, std::string_view ending) {
    return name + std::string(ending);
}

std::string hidden(const std::string& name) {
    return "." + name + ".old";
}

void add(TripleFacts& facts, const FileFacts& file) {
    facts.is_of_one_version =
        facts.is_of_one_version && (!facts.newest || facts.newest == file.mtime);
    facts.newest = std::max(facts.newest.value_or(file.mtime), file.mtime);
    facts.bytes += file.bytes;
}

void merge_file(const Folder& from, const Folder& to, const std::string& name) {
    const auto facts = from.find_file(name);
    // A power cut leaves files with a name and no bytes. No copy is empty.
    if (!facts || facts->bytes == 0) {
        remove_triple(from, name);
    } else {
        move_triple(from, to, name);
    }
}

bool merge_folder(const Folder& from, const Folder& to, const std::string& name,
                  std::size_t& budget) {
    // To go into a folder costs nothing of the budget: even a budget of 1 gets on.
    if (from.move(name, to, name)) {
        --budget;
        return true;
    }
    const auto below = from.find(name);
    if (below && !merge_copies(*below, to.make(name), budget)) {
        return false;
    }
    from.remove_empty(name);
    return true;
}

}  // namespace

TripleFacts facts_of_triple(const Folder& folder, const std::string& name) {
    TripleFacts facts;
    if (const auto file = folder.find_file(name)) {
        facts.has_plain = true;
        add(facts, *file);
    }
    if (const auto file = folder.find_file(with(name, kGzipEnding))) {
        facts.has_gzip = true;
        add(facts, *file);
    }
    if (const auto file = folder.find_file(with(name, kBrotliEnding))) {
        facts.has_brotli = true;
        add(facts, *file);
    }
    return facts;
}

void remove_triple(const Folder& folder, const std::string& name) {
    folder.remove(name);
    for (const std::string_view ending : kCompressed) {
        folder.remove(with(name, ending));
    }
}

void move_triple(const Folder& from, const Folder& to, const std::string& name) {
    for (const std::string_view ending : kCompressed) {
        if (!from.move(with(name, ending), to, with(name, ending))) {
            // Of the version before, unless it was moved by a call that was cut short; then the
            // copy loses its compressed form, and nothing worse.
            to.remove(with(name, ending));
        }
    }
    static_cast<void>(from.move(name, to, name));  // gone meanwhile: there is nothing to move
}

void hide_triple(const Folder& folder, const std::string& name) {
    static_cast<void>(folder.move(name, folder, hidden(name)));  // none: it is out of sight
    for (const std::string_view ending : kCompressed) {
        static_cast<void>(folder.move(with(name, ending), folder, hidden(with(name, ending))));
    }
}

void move_hidden_triple(const Folder& from, const Folder& to, const std::string& name) {
    for (const std::string_view ending : kCompressed) {
        to.remove(with(name, ending));
    }
    static_cast<void>(from.move(hidden(name), to, name));  // none: nothing was hidden
    for (const std::string_view ending : kCompressed) {
        static_cast<void>(from.move(hidden(with(name, ending)), to, with(name, ending)));
    }
}

bool merge_copies(const Folder& from, const Folder& to, std::size_t& budget) {
    const std::vector<FolderEntry> entries = from.list();
    for (const FolderEntry& entry : entries) {
        if (!entry.is_folder && !is_copy_file_name(entry.name)) {
            continue;
        }
        if (budget == 0) {
            return false;
        }
        if (!entry.is_folder) {
            --budget;
            merge_file(from, to, entry.name);
        } else if (!merge_folder(from, to, entry.name, budget)) {
            return false;
        }
    }
    for (const FolderEntry& entry : entries) {
        if (!entry.is_folder) {
            from.remove(entry.name);  // left-overs: a compressed form alone, a hidden name
        }
    }
    return true;
}

}  // namespace budkavle::cache
