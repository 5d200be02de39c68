// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Keeps the copies on disk right: makes every page that a reader can reach, follows the ledger of
// changes, and takes away or makes anew what a change touches. One process of a machine is the
// keeper; when it ends, another takes over. Layer app. Thread promise: its own thread does the
// work.
//
// What was touched by a post is made anew within a fraction of a second, and what could not be by
// then is taken away, so that the web server asks the module: a withdrawn post is nowhere. What is
// touched from outside only (the menu, a stylesheet) is set aside for the time that the database or
// the module does not answer, and made anew behind the readers' backs.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

#include "app/change_watcher.hpp"
#include "app/copies/copied_file.hpp"
#include "app/copies/copy_source.hpp"
#include "cache/change_ledger.hpp"
#include "cache/copy_store.hpp"

namespace budkavle::app {

class CopyKeeper {
public:
    CopyKeeper(cache::CopyStore& copies, const CopySource& source,
               const cache::ChangeLedger& ledger, const ChangeWatcher& watcher,
               const store::PublicStore& store)
        : copies_(copies), source_(source), ledger_(ledger), watcher_(watcher), store_(store) {}
    ~CopyKeeper();
    CopyKeeper(const CopyKeeper&) = delete;  // its thread points at it
    CopyKeeper& operator=(const CopyKeeper&) = delete;

    void start();

private:
    using SteadyTime = std::chrono::steady_clock::time_point;

    void run(const std::stop_token& stop);
    void take_over();
    bool trust_what_stands(const ChangeWatcher::State& now);
    void begin_anew();
    void follow_changes();
    void apply(const std::vector<cache::Change>& changes);
    void take_all_away();
    [[nodiscard]] CopyPlace place_of(const cache::CopyAddress& address) const;
    void renew_now(const std::vector<cache::CopyAddress>& touched);
    bool work_on();
    void make(const CopyPlace& place);
    void write_page(const CopyPlace& place, const cache::CopyAddress& address,
                    const CopySource::Page& page);
    void follow_links(const CopyPlace& place, const std::string& html);
    void write_file(const CopyPlace& place, const CopiedFile& file);
    void forget_kept();
    void write_unavailable_pages();
    void enqueue_roots();
    void enqueue(CopyPlace place);
    void change();
    void settle();
    void give_back_memory();

    cache::CopyStore& copies_;
    const CopySource& source_;
    const cache::ChangeLedger& ledger_;
    const ChangeWatcher& watcher_;
    const store::PublicStore& store_;

    cache::Epoch seen_ = 0;    ///< everything noted up to here is in the copies or in the queue
    bool is_settled_ = false;  ///< the stamp stands
    bool is_durable_ = false;  ///< and outlives a restart of the machine
    SteadyTime settled_at_{};
    std::deque<CopyPlace> queue_;
    std::unordered_set<std::string> queued_;  ///< or tried since the last change: once is enough
    std::unordered_set<std::string> assets_;  ///< that this process has written
    bool is_full_ = false;                    ///< there is room for no more pages
    std::jthread thread_;
};

}  // namespace budkavle::app
