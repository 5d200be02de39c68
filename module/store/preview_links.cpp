// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/preview_links.hpp"

#include "store/connection.hpp"
#include "store/query_text.hpp"
#include "store/transaction.hpp"
#include "store/write_record.hpp"

namespace budkavle::store {
namespace {

/// More are not listed; each expires within a month.
constexpr std::uint64_t kLinksShown = 100;

void record(Connection& connection, model::SiteId site, model::PostId post, std::string_view action,
            std::string_view details, std::string_view who) {
    record_silently(connection, {.who = who,
                                 .site = site,
                                 .action = action,
                                 .subject_kind = "post",
                                 .subject_id = post.value,
                                 .details = details});
}

}  // namespace

void PreviewLinks::add(const NewPreviewLink& link, std::string_view token_digest,
                       std::string_view who) const {
    (void)write(pool_, [&](Connection& connection) {
        connection.execute(
            query::kInsertPreviewLink,
            {Bytes{token_digest}, link.post.value, link.account.value, link.created, link.expires});
        record(connection, link.site, link.post, "preview-link",
               "until " + to_rfc3339(link.expires), who);
        return true;
    });
}

std::optional<PreviewPlace> PreviewLinks::find(std::string_view token_digest, UtcTime now) const {
    return read(pool_, [&](Connection& connection) -> std::optional<PreviewPlace> {
        RowReader rows = connection.query(query::kPreviewLink, {Bytes{token_digest}, now});
        const IntegerColumn post = rows.integer_column("post_id");
        const IntegerColumn site = rows.integer_column("site_id");
        if (!rows.next()) {
            return std::nullopt;
        }
        return PreviewPlace{{rows.integer(site)}, {rows.integer(post)}};
    });
}

std::vector<PreviewLink> PreviewLinks::list(model::PostId post, UtcTime now) const {
    return read(pool_, [&](Connection& connection) {
        RowReader rows =
            connection.query(query::kPreviewLinksOfPost, {post.value, now, kLinksShown});
        const IntegerColumn id = rows.integer_column("id");
        const TextColumn made_by = rows.text_column("made_by");
        const TimeColumn created = rows.time_column("created_utc");
        const TimeColumn expires = rows.time_column("expires_utc");
        std::vector<PreviewLink> links;
        while (rows.next()) {
            links.push_back(
                {rows.integer(id), rows.text(made_by), rows.time(created), rows.time(expires)});
        }
        return links;
    });
}

bool PreviewLinks::revoke(model::SiteId site, model::PostId post, std::uint64_t link, UtcTime now,
                          std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        if (connection.execute(query::kRevokePreviewLink, {now, link, post.value}) == 0) {
            return false;
        }
        record(connection, site, post, "revoke-preview-link", std::to_string(link), who);
        return true;
    });
}

}  // namespace budkavle::store
