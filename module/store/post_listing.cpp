// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/post_listing.hpp"

#include <chrono>
#include <limits>

#include "store/editable_post_rows.hpp"
#include "store/query_text.hpp"
#include "store/row_models.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {
namespace {

/// Behind everything that a list can hold.
constexpr UtcTime kFarFuture = std::chrono::sys_days(std::chrono::year(9999) / 1 / 1);
constexpr std::uint64_t kPastAllIds = std::numeric_limits<std::uint32_t>::max();

class PostRowColumns {
public:
    explicit PostRowColumns(const RowReader& rows)
        : rows_(rows),
          id_(rows.integer_column("id")),
          kind_(rows.text_column("kind")),
          status_(rows.text_column("status")),
          state_(rows.text_column("state")),
          slug_(rows.text_column("slug")),
          title_(rows.text_column("title")),
          plain_start_(rows.text_column("plain_start")),
          publish_at_(rows.time_column("publish_at_utc")),
          expire_at_(rows.time_column("expire_at_utc")),
          withdrawn_reason_(rows.text_column("withdrawn_reason")),
          listed_(rows.time_column("listed_utc")),
          author_name_(rows.text_column("author_name")),
          draft_title_(rows.text_column("draft_title")),
          draft_saved_(rows.time_column("draft_saved_utc")),
          draft_account_(rows.text_column("draft_account_name")) {}

    [[nodiscard]] PostRow row(model::SiteId site) const {
        PostRow row;
        row.post.id.value = rows_.integer(id_);
        row.post.site = site;
        row.post.kind = parse_kind(rows_.view(kind_));
        row.post.status = parse_status(rows_.view(status_));
        row.post.slug = rows_.text(slug_);
        row.post.title = rows_.find_text(title_);
        row.post.plain_start = rows_.text(plain_start_);
        row.post.publish_at = rows_.find_time(publish_at_);
        row.post.expire_at = rows_.find_time(expire_at_);
        row.post.withdrawn_reason = rows_.text(withdrawn_reason_);
        row.post.author_name = rows_.find_text(author_name_).value_or("");
        row.state = rows_.text(state_);
        row.listed = rows_.time(listed_);
        if (const auto saved = rows_.find_time(draft_saved_)) {
            row.has_draft = true;
            row.draft_saved = *saved;
            row.draft_title = rows_.find_text(draft_title_).value_or("");
            row.draft_account = rows_.find_text(draft_account_).value_or("");
        }
        return row;
    }

private:
    const RowReader& rows_;
    IntegerColumn id_;
    TextColumn kind_, status_, state_, slug_, title_, plain_start_;
    TimeColumn publish_at_, expire_at_;
    TextColumn withdrawn_reason_;
    TimeColumn listed_;
    TextColumn author_name_, draft_title_;
    TimeColumn draft_saved_;
    TextColumn draft_account_;
};

}  // namespace

std::string containing_pattern(std::string_view text) {
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '|') {
            pattern += '|';
        }
        pattern += c;
    }
    return text.empty() ? pattern : pattern + "%";
}

std::vector<PostRow> PostListing::list(const PostFilter& filter, UtcTime now,
                                       std::size_t count) const {
    const PostPlace place = filter.after.value_or(PostPlace{kFarFuture, {kPastAllIds}});
    const std::string pattern = containing_pattern(filter.search);
    return read(pool_, [&](Connection& connection) {
        std::vector<PostRow> found;
        RowReader rows = connection.query(query::kEditorPostRows, {now,
                                                                   now,
                                                                   filter.site.value,
                                                                   filter.site.value,
                                                                   place.listed,
                                                                   place.listed,
                                                                   place.id.value,
                                                                   filter.kind,
                                                                   filter.kind,
                                                                   filter.state,
                                                                   now,
                                                                   now,
                                                                   filter.category,
                                                                   filter.category,
                                                                   filter.author,
                                                                   filter.author,
                                                                   filter.owner,
                                                                   filter.owner,
                                                                   pattern,
                                                                   pattern,
                                                                   pattern,
                                                                   count});
        for (const PostRowColumns columns(rows); rows.next();) {
            found.push_back(columns.row(filter.site));
        }
        return found;
    });
}

}  // namespace budkavle::store
