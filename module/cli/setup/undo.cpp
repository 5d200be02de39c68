// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/setup/undo.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "cli/setup/durable_file.hpp"
#include "cli/setup/terminal.hpp"

namespace budkavle::cli {
namespace {

using Entry = SetupRecord::Entry;

std::vector<Entry> entries_of(const SetupRecord& record, std::string_view kind) {
    std::vector<Entry> found;
    std::copy_if(record.entries().rbegin(), record.entries().rend(), std::back_inserter(found),
                 [kind](const Entry& entry) { return entry.kind == kind; });
    return found;
}

std::string words_of(const Entry& entry) {
    if (entry.kind == "file") {
        return "password file " + entry.name;
    }
    return (entry.kind == "user" ? "administrator" : entry.kind) + " " + entry.name;
}

void check_content(const SetupWork& work) {
    for (const Entry& entry : entries_of(work.record, "database")) {
        if (!work.options.is_with_content && work.administrator.server->has_content(entry.name)) {
            throw Refusal("The database " + entry.name +
                          " holds posts or pictures that somebody made. To remove them for ever: "
                          "budkavle setup --undo --with-content. Nothing was changed.");
        }
    }
}

void confirm(const SetupWork& work) {
    if (work.options.is_confirmed || work.options.is_dry_run) {
        return;
    }
    if (!work.program.is_interactive()) {
        throw Refusal(
            "There is no terminal to confirm on: give --yes, or look with --dry-run "
            "first. Nothing was changed.");
    }
    const Terminal terminal;
    terminal.say("This will be removed for ever:\n");
    for (const Entry& entry : work.record.entries()) {
        if (entry.kind != "link") {
            terminal.say("  " + words_of(entry) + "\n");
        }
    }
    if (terminal.ask("Remove it? Type yes", "no") != "yes") {
        throw Refusal("Nothing was changed.");
    }
}

/// Takes one entry back and out of the record; "removed" for what was gone already, too.
template <class Remove>
void take_back(SetupWork& work, const Entry& entry, const Remove& remove) {
    if (work.options.is_dry_run) {
        work.report.tell(StepState::would_remove, words_of(entry));
        return;
    }
    remove();
    work.record.forget(entry.kind, entry.name);
    work.report.tell(StepState::removed, words_of(entry));
}

void remove_file(const std::string& path) {
    if (unlink(path.c_str()) != 0 && errno != ENOENT) {
        refuse_for_errno("removed", path);
    }
}

/// False: somebody else has put something in there.
bool remove_folder(const std::string& path) {
    if (rmdir(path.c_str()) == 0 || errno == ENOENT) {
        return true;
    }
    if (errno == ENOTEMPTY || errno == EEXIST) {
        return false;
    }
    refuse_for_errno("removed", path);
}

/// Site and account are rows of the database: they go with it, or stay with it.
void account_for_rows(SetupWork& work, bool has_database) {
    for (const char* const kind : {"link", "user", "site"}) {
        for (const Entry& entry : entries_of(work.record, kind)) {
            if (!has_database && entry.kind != "link") {
                work.report.tell(
                    StepState::kept,
                    words_of(entry) + ": it is in a database that set-up did not make");
            }
            if (!work.options.is_dry_run) {
                work.record.forget(entry.kind, entry.name);
            }
        }
    }
}

void remove_folders(SetupWork& work, const std::vector<Entry>& folders) {
    for (const Entry& entry : folders) {
        if (work.options.is_dry_run) {
            work.report.tell(StepState::would_remove, words_of(entry));
        } else if (remove_folder(entry.name)) {
            work.report.tell(StepState::removed, words_of(entry));
        } else {
            work.report.tell(StepState::kept, words_of(entry) + ": other files are in it");
        }
    }
}

}  // namespace

void undo_setup(SetupWork& work) {
    if (!work.record.exists()) {
        throw Refusal("There is nothing to undo: " + work.record.path() +
                      ", in which set-up keeps what it makes, is not there.");
    }
    check_content(work);
    confirm(work);
    store::ServerSetup& server = *work.administrator.server;
    const std::vector<Entry> databases = entries_of(work.record, "database");
    account_for_rows(work, !databases.empty());
    for (const Entry& entry : databases) {
        take_back(work, entry, [&] { server.drop_database(entry.name); });
    }
    for (const Entry& entry : entries_of(work.record, "account")) {
        take_back(work, entry, [&] { server.drop_account(store::AccountName::parse(entry.name)); });
    }
    for (const Entry& entry : entries_of(work.record, "file")) {
        take_back(work, entry, [&] { remove_file(entry.name); });
    }
    const std::vector<Entry> folders = entries_of(work.record, "folder");
    if (!work.options.is_dry_run) {
        work.record.remove();  // it lies in one of the folders
    }
    remove_folders(work, folders);
}

}  // namespace budkavle::cli
