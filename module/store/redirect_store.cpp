// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/redirect_store.hpp"

#include <optional>

#include "store/query_text.hpp"
#include "store/transaction.hpp"
#include "store/write_record.hpp"

namespace budkavle::store {
namespace {

/// Longer chains than this are as bad as a circle: browsers give up after some twenty.
constexpr int kHops = 8;

std::optional<std::string> next_path(Connection& connection, model::SiteId site,
                                     const std::string& path) {
    RowReader rows = connection.query(query::kRedirectByPath, {site.value, path});
    const TextColumn to = rows.text_column("to_path");
    return rows.next() ? rows.find_text(to) : std::nullopt;
}

bool leads_back(Connection& connection, model::SiteId site, std::string_view from,
                std::string_view to) {
    std::optional<std::string> path{to};
    for (int hop = 0; path && path->starts_with('/'); ++hop) {
        if (*path == from || hop == kHops) {
            return true;
        }
        path = next_path(connection, site, *path);
    }
    return false;
}

void record(Connection& connection, const std::string& node, model::SiteId site,
            std::string_view action, std::uint64_t id, std::string_view details,
            std::string_view who) {
    record_change(connection, node,
                  {.who = who,
                   .site = site,
                   .action = action,
                   .subject_kind = "redirect",
                   .subject_id = id,
                   .details = details},
                  kWholeSite);
}

}  // namespace

std::vector<OldAddress> RedirectStore::list(model::SiteId site, std::string_view after,
                                            std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        RowReader rows =
            connection.query(query::kRedirects, {site.value, site.value, after, count});
        const IntegerColumn id = rows.integer_column("id");
        const TextColumn from = rows.text_column("from_path");
        const TextColumn to = rows.text_column("to_path");
        const IntegerColumn to_post = rows.integer_column("to_post_id");
        const TextColumn gone_reason = rows.text_column("gone_reason");
        const TextColumn post_title = rows.text_column("post_title");
        std::vector<OldAddress> redirects;
        while (rows.next()) {
            redirects.push_back({rows.integer(id),
                                 rows.text(from),
                                 rows.find_text(to).value_or(""),
                                 {rows.find_integer(to_post).value_or(0)},
                                 rows.find_text(post_title).value_or(""),
                                 rows.text(gone_reason)});
        }
        return redirects;
    });
}

bool RedirectStore::lead(model::SiteId site, std::string_view from, std::string_view to,
                         std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        // Two at once could each close half of a circle.
        (void)connection.query(query::kLockSite, {site.value}).next();
        if (leads_back(connection, site, from, to)) {
            return false;
        }
        const std::uint64_t id =
            connection.insert(query::kUpsertPathRedirect, {site.value, from, to});
        record(connection, node_, site, "add", id, std::string(from) + " -> " + std::string(to),
               who);
        return true;
    });
}

void RedirectStore::set_gone(model::SiteId site, std::string_view from, std::string_view reason,
                             std::string_view who) const {
    (void)write(pool_, [&](Connection& connection) {
        const std::uint64_t id =
            connection.insert(query::kUpsertGonePath, {site.value, from, reason});
        record(connection, node_, site, "gone", id, from, who);
        return true;
    });
}

bool RedirectStore::remove(model::SiteId site, std::uint64_t id, std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        if (connection.execute(query::kDeleteRedirect, {id, site.value}) == 0) {
            return false;
        }
        record(connection, node_, site, "remove", id, "", who);
        return true;
    });
}

}  // namespace budkavle::store
