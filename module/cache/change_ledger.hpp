// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What changed lately, in order: asked by the page cache whether a page is still right, and by the
// keeper of copies what to make anew. One thread notes, any number ask. Layer cache. Thread
// promise: locks inside; epoch() is one atomic read.
//
//   const auto epoch = ledger.epoch();  page = make();           // later:
//   if (!ledger.find_last_touch(page.inputs, epoch)) { …the page is still right… }
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "base/utc_time.hpp"
#include "cache/change.hpp"

namespace budkavle::cache {

/// Counts notes: a page made at epoch N knows of everything noted up to N.
using Epoch = std::uint64_t;

class ChangeLedger {
public:
    /// `when`: the time that pages touched by these changes carry as Last-Modified.
    void note(std::span<const Change> changes, UtcTime when);

    [[nodiscard]] Epoch epoch() const noexcept { return epoch_.load(std::memory_order_acquire); }

    /// When the newest change after `since` that touches the page was made; nothing if none does.
    /// What is no longer remembered is taken to touch.
    [[nodiscard]] std::optional<UtcTime> find_last_touch(const PageInputs& page, Epoch since) const;

    /// All changes after `since`, oldest first; nothing if some are no longer remembered.
    [[nodiscard]] std::optional<std::vector<Change>> changes_since(Epoch since) const;

    /// Time of the newest note; the epoch of time before the first.
    [[nodiscard]] UtcTime last_change() const;

    /// Waits until the epoch differs from `seen`, or for `limit`, or until wake().
    void wait(Epoch seen, std::chrono::milliseconds limit) const;
    /// Ends every wait() under way, as at a stop.
    void wake() const noexcept;

private:
    struct Note {
        Epoch epoch;
        Change change;
        UtcTime when;
    };
    /// Beyond it the oldest are forgotten: a page that nobody asked for meanwhile is made anew.
    static constexpr std::size_t kRemembered = 1024;

    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    std::deque<Note> notes_;
    Epoch forgotten_ = 0;  ///< the newest epoch of which some note is gone
    UtcTime last_change_{};
    std::atomic<Epoch> epoch_{0};
};

}  // namespace budkavle::cache
