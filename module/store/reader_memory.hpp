// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What readers' questions need not ask again until something changes: the subjects of the posts
// that were last read, and which sites have no pinned post. An answer of MariaDB costs some 200 µs
// of processor time however little is in it; of the five questions of a front page one is left.
// Layer store, for PublicStore only. Thread promise: locks inside.
//
//   const auto begun = memory.epoch();
//   if (!memory.recall(post)) { …ask…; memory.keep(begun, post); }
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/post.hpp"

namespace budkavle::store {

class ReaderMemory {
public:
    using Epoch = std::uint64_t;

    /// To be read before asking: what was asked before a change is not kept after it.
    [[nodiscard]] Epoch epoch() const;
    /// Something changed: all that was known is forgotten. Nothing is kept before the first call,
    /// so that a process that looks for no changes always asks.
    void forget();

    /// Gives `post` its categories, tags and series; false if they are not known.
    [[nodiscard]] bool recall(model::Post& post) const;
    void keep(Epoch begun, const model::Post& post);

    [[nodiscard]] bool has_no_pinned_post(model::SiteId site) const;
    void keep_no_pinned_post(Epoch begun, model::SiteId site);

private:
    struct Subjects {
        std::vector<model::Category> categories;
        std::vector<model::Tag> tags;
        std::optional<model::SeriesPart> series;
    };

    mutable std::mutex mutex_;
    Epoch epoch_ = 0;  ///< 0: nobody looks for changes
    std::unordered_map<std::uint64_t, std::shared_ptr<const Subjects>> subjects_;  ///< by post
    std::unordered_set<std::uint64_t> sites_without_pin_;
};

}  // namespace budkavle::store
