// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/reader_memory.hpp"

#include <utility>

namespace budkavle::store {
namespace {

/// Some hundreds of bytes each: the posts of the first pages of a few dozen sites.
constexpr std::size_t kPostsKept = 1000;

}  // namespace

ReaderMemory::Epoch ReaderMemory::epoch() const {
    const std::lock_guard lock(mutex_);
    return epoch_;
}

void ReaderMemory::forget() {
    const std::lock_guard lock(mutex_);
    ++epoch_;
    subjects_.clear();
    sites_without_pin_.clear();
}

bool ReaderMemory::recall(model::Post& post) const {
    std::shared_ptr<const Subjects> known;
    {
        const std::lock_guard lock(mutex_);
        const auto found = subjects_.find(post.id.value);
        if (found == subjects_.end()) {
            return false;
        }
        known = found->second;
    }
    post.categories = known->categories;
    post.tags = known->tags;
    post.series = known->series;
    return true;
}

void ReaderMemory::keep(Epoch begun, const model::Post& post) {
    auto subjects =
        std::make_shared<const Subjects>(Subjects{post.categories, post.tags, post.series});
    const std::lock_guard lock(mutex_);
    if (begun == 0 || begun != epoch_) {
        return;
    }
    if (subjects_.size() >= kPostsKept) {
        subjects_.clear();  // what is asked for again is soon back
    }
    subjects_.insert_or_assign(post.id.value, std::move(subjects));
}

bool ReaderMemory::has_no_pinned_post(model::SiteId site) const {
    const std::lock_guard lock(mutex_);
    return sites_without_pin_.contains(site.value);
}

void ReaderMemory::keep_no_pinned_post(Epoch begun, model::SiteId site) {
    const std::lock_guard lock(mutex_);
    if (begun != 0 && begun == epoch_) {
        sites_without_pin_.insert(site.value);
    }
}

}  // namespace budkavle::store
