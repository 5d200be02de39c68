// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// EditorStore: the trash. Readers see nothing of it, so no change is told to them.
#include "store/editable_post_rows.hpp"
#include "store/editor_store.hpp"
#include "store/query_text.hpp"
#include "store/transaction.hpp"
#include "store/write_record.hpp"

namespace budkavle::store {
namespace {

void record(Connection& connection, const EditablePost& post, std::string_view action,
            std::string_view who) {
    record_silently(connection, {.who = who,
                                 .site = post.site,
                                 .action = action,
                                 .subject_kind = "post",
                                 .subject_id = post.id.value,
                                 .details = post.slug});
}

}  // namespace

bool EditorStore::trash_post(const EditablePost& post, std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        if (connection.execute(query::kTrashPost, {who, who, post.id.value, post.site.value,
                                                   std::uint64_t{post.lock_version}}) == 0) {
            return false;
        }
        record(connection, post, "trash", who);
        return true;
    });
}

bool EditorStore::untrash_post(const EditablePost& post, std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        if (connection.execute(query::kUntrashPost, {who, post.id.value, post.site.value,
                                                     std::uint64_t{post.lock_version}}) == 0) {
            return false;
        }
        record(connection, post, "untrash", who);
        return true;
    });
}

std::vector<EditablePost> EditorStore::list_trashed_posts(model::SiteId site,
                                                          std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        return load_editable_posts(connection, query::kEditorTrashedPosts, {site.value, count});
    });
}

}  // namespace budkavle::store
