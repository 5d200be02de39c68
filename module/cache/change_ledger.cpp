// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/change_ledger.hpp"

namespace budkavle::cache {

void ChangeLedger::note(std::span<const Change> changes, UtcTime when) {
    {
        const std::lock_guard lock(mutex_);
        const Epoch next = epoch_.load(std::memory_order_relaxed) + 1;
        for (const Change& change : changes) {
            notes_.push_back({next, change, when});
        }
        while (notes_.size() > kRemembered) {
            forgotten_ = notes_.front().epoch;
            notes_.pop_front();
        }
        last_change_ = when;
        epoch_.store(next, std::memory_order_release);
    }
    changed_.notify_all();
}

std::optional<UtcTime> ChangeLedger::find_last_touch(const PageInputs& page, Epoch since) const {
    if (since == epoch()) {
        return std::nullopt;
    }
    const std::lock_guard lock(mutex_);
    for (std::size_t i = notes_.size(); i-- > 0 && notes_[i].epoch > since;) {
        if (touches(notes_[i].change, page)) {
            return notes_[i].when;
        }
    }
    return forgotten_ > since ? std::optional(last_change_) : std::nullopt;
}

std::optional<std::vector<Change>> ChangeLedger::changes_since(Epoch since) const {
    const std::lock_guard lock(mutex_);
    if (forgotten_ > since) {
        return std::nullopt;
    }
    std::vector<Change> changes;
    for (const Note& note : notes_) {
        if (note.epoch > since) {
            changes.push_back(note.change);
        }
    }
    return changes;
}

UtcTime ChangeLedger::last_change() const {
    const std::lock_guard lock(mutex_);
    return last_change_;
}

void ChangeLedger::wait(Epoch seen, std::chrono::milliseconds limit) const {
    std::unique_lock lock(mutex_);
    if (epoch_.load(std::memory_order_relaxed) == seen) {
        changed_.wait_for(lock, limit);
    }
}

void ChangeLedger::wake() const noexcept {
    changed_.notify_all();
}

}  // namespace budkavle::cache
