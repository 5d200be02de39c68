// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// budkavle cache status, rebuild and clear: the copies on disk.
#include <chrono>
#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <thread>

#include "cache/copy_store.hpp"
#include "cli/backup/progress.hpp"
#include "cli/commands.hpp"
#include "cli/console_text.hpp"

namespace budkavle::cli {
namespace {

using namespace std::chrono_literals;

/// Between looks at how far a rebuild has come.
constexpr std::chrono::milliseconds kLook{200};
/// A keeper that does nothing for so long has stopped.
constexpr std::chrono::seconds kPatience{60};

cache::CopyStore open_copies(Program& program) {
    const config::Copies& settings = program.settings().copies;
    if (settings.folder.empty()) {
        throw Refusal("the settings keep no copies: copies.folder is \"\" in " +
                      program.settings_file());
    }
    return cache::CopyStore({settings.folder, settings.page_limit, settings.byte_limit});
}

std::string totals_text(const cache::CopyTotals& totals) {
    return std::to_string(totals.copies) + " (" + size_text(totals.bytes) + " in " +
           std::to_string(totals.files) + " files)";
}

std::string copies_state(const cache::CopyStatus& status) {
    if (status.has_stamp) {
        return status.keeper_pid != 0 ? "complete and right"
                                      : "as they were when the last process ended";
    }
    return status.keeper_pid != 0 ? "being made" : "not complete; the next process makes the rest";
}

nlohmann::json totals_json(const cache::CopyTotals& totals) {
    return {{"copies", totals.copies}, {"files", totals.files}, {"bytes", totals.bytes}};
}

ExitStatus show_status(bool is_json, Program& program) {
    const cache::CopyStatus status = open_copies(program).status();
    const std::string& folder = program.settings().copies.folder;
    if (is_json) {
        print_json(program.out(), {{"folder", folder},
                                   {"is_complete", status.has_stamp},
                                   {"keeper_pid", status.keeper_pid},
                                   {"pages", totals_json(status.pages)},
                                   {"pictures", totals_json(status.media)},
                                   {"style_sheets", totals_json(status.assets)},
                                   {"older_pages", totals_json(status.kept)}});
        return ExitStatus::ok;
    }
    print_columns(program.out(), {{"Folder", terminal_text(folder)},
                                  {"Kept by", status.keeper_pid == 0
                                                  ? "nobody: no reader process runs"
                                                  : "process " + std::to_string(status.keeper_pid)},
                                  {"State", copies_state(status)},
                                  {"Pages and feeds", totals_text(status.pages)},
                                  {"Pictures", totals_text(status.media)},
                                  {"Style sheets", totals_text(status.assets)},
                                  {"Older pages", totals_text(status.kept)}});
    return ExitStatus::ok;
}

/// Waits until all is made; says every few seconds how far it has come.
ExitStatus wait_for_rebuild(const cache::CopyStore& copies, Program& program) {
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::seconds kBetweenLines{2};
    std::size_t pages = 0;
    auto last_step = Clock::now();
    auto last_line = last_step;
    while (true) {
        std::this_thread::sleep_for(kLook);
        const cache::CopyStatus status = copies.status();
        const auto now = Clock::now();
        if (status.has_stamp && !copies.is_rebuild_requested()) {
            program.out() << status.pages.copies << " pages and feeds are there again.\n";
            return ExitStatus::ok;
        }
        if (status.pages.copies != pages) {
            pages = status.pages.copies;
            last_step = now;
        }
        if (now - last_line >= kBetweenLines) {
            program.err() << pages << " pages and feeds so far …" << std::endl;
            last_line = now;
        }
        if (status.keeper_pid == 0 || now - last_step > kPatience) {
            throw Refusal("the copies are not made further: after " + std::to_string(pages) +
                          " pages the process that keeps them " +
                          (status.keeper_pid == 0 ? "ended" : "did nothing for a minute") +
                          ".\n  To do:  look at its log (journalctl -u budkavle-reader), and "
                          "whether the database answers (budkavle doctor)");
        }
    }
}

/// A process that was started just now becomes the keeper in a moment.
bool has_keeper(const cache::CopyStore& copies) {
    constexpr std::chrono::seconds kStartingTime{3};
    const auto deadline = std::chrono::steady_clock::now() + kStartingTime;
    while (copies.status().keeper_pid == 0) {
        if (std::chrono::steady_clock::now() > deadline) {
            return false;
        }
        std::this_thread::sleep_for(kLook);
    }
    return true;
}

ExitStatus rebuild(bool is_waiting, Program& program) {
    const cache::CopyStore copies = open_copies(program);
    if (!has_keeper(copies)) {
        throw Refusal(
            "no reader process runs that could make copies. It makes them by itself when "
            "it starts:\n  systemctl start budkavle-reader");
    }
    copies.request_rebuild();
    return is_waiting ? wait_for_rebuild(copies, program) : ExitStatus::ok;
}

ExitStatus clear(Program& program) {
    cache::CopyStore copies = open_copies(program);
    if (!copies.try_acquire()) {
        throw Refusal(
            "process " + std::to_string(copies.status().keeper_pid) +
            " keeps the copies. Stop it first (systemctl stop budkavle-reader), or let it "
            "make them anew: budkavle cache rebuild");
    }
    copies.clear();
    return ExitStatus::ok;
}

}  // namespace

Run set_up_cache_status(Arguments& arguments) {
    auto is_json = std::make_shared<bool>(false);
    arguments.flag("--json", *is_json, "Print the numbers as JSON, sizes in bytes");
    arguments.footer(
        "The folder is copies.folder of the settings. \"Older pages\" are what the web "
        "server sends only when nothing else can answer.");
    return [is_json](Program& program) { return show_status(*is_json, program); };
}

Run set_up_cache_rebuild(Arguments& arguments) {
    auto is_not_waiting = std::make_shared<bool>(false);
    arguments.flag("--no-wait", *is_not_waiting, "Return at once, while the copies are made");
    arguments.footer(
        "Changes reach the copies by themselves; this is for when you doubt them. "
        "Readers notice nothing: what has no copy is answered by Budkavle.");
    return [is_not_waiting](Program& program) { return rebuild(!*is_not_waiting, program); };
}

Run set_up_cache_clear(Arguments& /*arguments*/) {
    return [](Program& program) { return clear(program); };
}

}  // namespace budkavle::cli
