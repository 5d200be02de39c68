// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/post_writer.hpp"

#include <optional>
#include <string>

#include "app/writing/post_address.hpp"
#include "base/error.hpp"

namespace budkavle::app {

store::EditablePost PostWriter::add(const store::EditablePost& post, std::string_view who) const {
    const model::PostId id = store_.add_post(post, who);
    std::optional<store::EditablePost> stored = store_.find_post(post.site, id);
    if (!stored) {
        throw StoreError(StoreError::Kind::permanent,
                         "a post that was just stored cannot be found");
    }
    return *std::move(stored);
}

bool PostWriter::change(const store::EditablePost& stored, const store::EditablePost& changed,
                        UtcTime now, std::string_view who, std::string_view reverted_to) const {
    std::optional<std::string> old_path;
    if (has_been_public(stored, now) && post_path(stored, dates_) != post_path(changed, dates_)) {
        old_path = post_path(stored, dates_);
    }
    return store_.change_post(changed, old_path, who, reverted_to);
}

}  // namespace budkavle::app
