// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/change_watcher.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <iterator>
#include <utility>

#include "base/error.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"

namespace budkavle::app {

namespace {

/// Five looks a second: a change is seen well within the second that is allowed, and a look is one
/// question of some tens of microseconds.
constexpr std::chrono::milliseconds kInterval{200};

UtcTime newest_change(const std::vector<store::NodeCounter>& counters) {
    UtcTime newest{};
    for (const store::NodeCounter& counter : counters) {
        newest = std::max(newest, counter.changed);
    }
    return newest;
}

}  // namespace

ChangeWatcher::~ChangeWatcher() {
    thread_.request_stop();
    woken_.notify_all();
}

void ChangeWatcher::start() {
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void ChangeWatcher::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        look();
        std::unique_lock lock(mutex_);
        woken_.wait_for(lock, stop, kInterval, [] { return false; });
    }
}

void ChangeWatcher::look() noexcept {
    try {
        look_at_stylesheets();
        look_at_database();
        is_up_ = true;
    } catch (const StoreError&) {
        is_up_ = false;  // the pool has logged it, once
    } catch (const std::exception& error) {
        is_up_ = false;
        log::write(log::Channel::app, log::Level::error, "changes not looked for",
                   {{"error", error.what()}});
    }
}

void ChangeWatcher::look_at_stylesheets() {
    const unsigned long generation = sheets_.generation();
    if (sheet_generation_ && *sheet_generation_ != generation) {
        ledger_.note(std::array{cache::Change{.is_outer_only = true}}, system_clock_now());
    }
    sheet_generation_ = generation;
}

/// Everything that differs between the last look and `now`.
std::vector<cache::Change> ChangeWatcher::find_changes(const store::ChangeState& now) const {
    const std::array everything{cache::Change{}};
    if (!state_) {
        return {everything.begin(), everything.end()};
    }
    auto changes = store_.changes_since(state_->counters, now.counters);
    if (!changes) {
        return {everything.begin(), everything.end()};
    }
    if (state_->next_boundary && *state_->next_boundary <= now.now) {
        std::ranges::move(store_.boundaries_between(state_->seen_at, now.now),
                          std::back_inserter(*changes));
    }
    std::vector<cache::Change> found;
    for (const store::Change& change : *changes) {
        found.push_back({.site = change.site, .span = change.span});
    }
    return found;
}

void ChangeWatcher::look_at_database() {
    const store::ChangeState now = store_.change_state();
    std::vector<cache::Change> changes = find_changes(now);
    State seen = state_.value_or(State{});
    if (!changes.empty()) {
        store_.forget();  // before the note: a page that is begun after it shows what changed
    }
    if (!changes.empty() || !state_ || state_->counters != now.counters) {
        seen.next_boundary = store_.next_boundary(now.now);
        // The last question to the database: what the directory has taken in must be noted, and an
        // error in between would lose it.
        for (const model::SiteId site : sites_.refresh(changes)) {
            changes.push_back({.site = site, .span = {}, .is_outer_only = true});
        }
    }
    if (!changes.empty()) {
        const bool is_by_time = state_ && state_->counters == now.counters;
        const UtcTime when = is_by_time ? now.now : newest_change(now.counters);
        ledger_.note(changes, when);
        if (state_ && !is_by_time) {
            metrics::observe(metrics::Histogram::change_notice, now.now - when);
        }
    }
    metrics::mark(metrics::Gauge::changes_looked);
    seen.counters = now.counters;
    seen.seen_at = now.now;
    seen.epoch = ledger_.epoch();
    const std::lock_guard lock(mutex_);
    state_ = std::move(seen);
}

std::optional<ChangeWatcher::State> ChangeWatcher::state() const {
    const std::lock_guard lock(mutex_);
    return state_;
}

}  // namespace budkavle::app
