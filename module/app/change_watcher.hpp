// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The one thread of a process that looks for changes: of posts and sites in the database, of what
// the passing of time publishes or ends, of stylesheets. It brings the site directory up to date
// and then notes the changes in the ledger, in this order, so that a page made after the note shows
// them. Layer app. Thread promise: look() is called by one thread, the rest by any.
//
//   ChangeWatcher watcher(store, sites, sheets, ledger);  watcher.start();
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/site_directory.hpp"
#include "base/utc_time.hpp"
#include "cache/change_ledger.hpp"
#include "render/stylesheet_set.hpp"
#include "store/public_store.hpp"

namespace budkavle::app {

class ChangeWatcher {
public:
    ChangeWatcher(const store::PublicStore& store, SiteDirectory& sites,
                  const render::StylesheetSet& sheets, cache::ChangeLedger& ledger)
        : store_(store), sites_(sites), sheets_(sheets), ledger_(ledger) {}
    ~ChangeWatcher();
    ChangeWatcher(const ChangeWatcher&) = delete;  // its thread points at it
    ChangeWatcher& operator=(const ChangeWatcher&) = delete;

    /// Looks several times a second from now on, in a thread of its own.
    void start();
    /// Looks once. Never throws: a database that does not answer is a state.
    void look() noexcept;

    /// What the last look that the database answered found.
    struct State {
        std::vector<store::NodeCounter> counters;
        UtcTime seen_at;                       ///< the database's clock
        std::optional<UtcTime> next_boundary;  ///< when time itself next changes something
        cache::Epoch epoch = 0;                ///< the ledger knows of all that up to here
    };
    /// Nothing before the first answer.
    [[nodiscard]] std::optional<State> state() const;
    /// Whether the newest look was answered. Not yet looked: true, so that a first request asks.
    [[nodiscard]] bool is_database_up() const noexcept { return is_up_; }

private:
    void look_at_database();
    void look_at_stylesheets();
    [[nodiscard]] std::vector<cache::Change> find_changes(const store::ChangeState& now) const;
    void run(const std::stop_token& stop);

    const store::PublicStore& store_;
    SiteDirectory& sites_;
    const render::StylesheetSet& sheets_;
    cache::ChangeLedger& ledger_;
    std::atomic<bool> is_up_ = true;
    mutable std::mutex mutex_;
    std::condition_variable_any woken_;
    std::optional<State> state_;
    std::optional<unsigned long> sheet_generation_;
    std::jthread thread_;
};

}  // namespace budkavle::app
