// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/copy_status.hpp"

#include <algorithm>
#include <array>

#include "cache/copy_address.hpp"
#include "cache/copy_lock.hpp"
#include "cache/copy_state_files.hpp"
#include "cache/copy_triple.hpp"

namespace budkavle::cache {
namespace {

bool is_compressed(std::string_view name) noexcept {
    return name.ends_with(kGzipEnding) || name.ends_with(kBrotliEnding);
}

/// One copy as the trimmer sees it.
struct Weight {
    UtcTime mtime;
    std::uint64_t bytes;
};

void collect(const Folder& folder, std::vector<Weight>& weights) {
    for (const FolderEntry& entry : folder.list()) {
        if (entry.is_folder) {
            if (const auto below = folder.find(entry.name)) {
                collect(*below, weights);
            }
        } else if (is_copy_file_name(entry.name)) {
            const TripleFacts facts = facts_of_triple(folder, entry.name);
            weights.push_back({facts.newest.value_or(UtcTime{}), facts.bytes});
        }
    }
}

void remove_until(const Folder& folder, UtcTime limit) {
    for (const FolderEntry& entry : folder.list()) {
        if (entry.is_folder) {
            if (const auto below = folder.find(entry.name)) {
                remove_until(*below, limit);
            }
            folder.remove_empty(entry.name);
        } else if (is_copy_file_name(entry.name) &&
                   facts_of_triple(folder, entry.name).newest <= limit) {
            remove_triple(folder, entry.name);
        }
    }
}

void add(CopyTotals& totals, const CopyTotals& more) {
    totals.copies += more.copies;
    totals.files += more.files;
    totals.bytes += more.bytes;
}

CopyTotals count_below(const Folder& root, std::string_view name) {
    const auto folder = root.find(name);
    return folder ? count_copies(*folder) : CopyTotals{};
}

}  // namespace

CopyTotals count_copies(const Folder& folder) {
    CopyTotals totals;
    for (const FolderEntry& entry : folder.list()) {
        if (entry.is_folder) {
            add(totals, count_below(folder, entry.name));
        } else if (const auto facts = folder.find_file(entry.name);
                   facts && !entry.name.starts_with('.')) {
            add(totals, {is_compressed(entry.name) ? 0U : 1U, 1, facts->bytes});
        }
    }
    return totals;
}

void trim_copies(const Folder& folder, std::size_t copy_limit, std::uint64_t byte_limit) {
    std::vector<Weight> weights;
    collect(folder, weights);
    std::ranges::sort(weights, std::ranges::greater{}, &Weight::mtime);
    std::uint64_t bytes = 0;
    std::size_t fitting = 0;
    while (fitting < weights.size() && fitting < copy_limit &&
           bytes + weights[fitting].bytes <= byte_limit) {
        bytes += weights[fitting++].bytes;
    }
    if (fitting < weights.size()) {
        remove_until(folder, weights[fitting].mtime);
    }
}

std::vector<std::string> list_asides(const Folder& root) {
    std::vector<std::string> names;
    for (FolderEntry& entry : root.list()) {
        if (entry.is_folder && entry.name.starts_with(kAsidePrefix)) {
            names.push_back(std::move(entry.name));
        }
    }
    std::ranges::sort(names);
    return names;
}

CopyStatus copy_status(const Folder& root) {
    CopyStatus status;
    status.pages = count_below(root, kPagesName);
    status.kept = count_below(root, kKeptName);
    for (const std::string& name : list_asides(root)) {
        add(status.kept, count_below(root, name));
    }
    status.media = count_below(root, kMediaName);
    status.assets = count_below(root, kAssetName);
    status.has_stamp = root.find_file(std::string(kStampName)).has_value();
    status.keeper_pid = CopyLock::find_holder(root);
    return status;
}

}  // namespace budkavle::cache
