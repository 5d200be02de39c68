// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// PublicStore: what changed, and what the passing of time changes.
#include <algorithm>

#include "store/public_store.hpp"
#include "store/query_text.hpp"
#include "store/row_models.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {
namespace {

/// More changes than this at once are not worth telling apart.
constexpr std::uint64_t kMostChanges = 1000;

std::uint64_t counter_of(const std::vector<NodeCounter>& counters, const std::string& node) {
    const auto found = std::ranges::find(counters, node, &NodeCounter::node);
    return found == counters.end() ? 0 : found->counter;
}

bool has_gone_back(const std::vector<NodeCounter>& known, const std::vector<NodeCounter>& now) {
    return std::ranges::any_of(
        known, [&](const NodeCounter& old) { return counter_of(now, old.node) < old.counter; });
}

std::uint64_t count_raises(const std::vector<NodeCounter>& known,
                           const std::vector<NodeCounter>& now) {
    std::uint64_t raises = 0;
    for (const NodeCounter& node : now) {
        raises += std::min(kMostChanges + 1, node.counter - counter_of(known, node.node));
    }
    return raises;
}

void add_changes(Connection& connection, const NodeCounter& now, std::uint64_t known,
                 std::vector<Change>& changes) {
    RowReader rows = connection.query(query::kChangesOfNode,
                                      {now.node, known, now.counter, now.counter - known});
    const IntegerColumn counter = rows.integer_column("counter");
    const IntegerColumn site = rows.integer_column("site_id");
    const TimeColumn from = rows.time_column("from_utc");
    const TimeColumn to = rows.time_column("to_utc");
    while (rows.next()) {
        Change& change = changes.emplace_back();
        change.node = now.node;
        change.counter = rows.integer(counter);
        if (const auto id = rows.find_integer(site)) {
            change.site = model::SiteId{*id};
        }
        if (const auto start = rows.find_time(from)) {
            change.span = model::TimeSpan{*start, rows.time(to)};
        }
    }
}

UtcTime load_clock(Connection& connection) {
    RowReader rows = connection.query(query::kClock, {});
    const TimeColumn now = rows.time_column("now_utc");
    (void)rows.next();  // without a row, time() throws
    return rows.time(now);
}

std::vector<NodeCounter> load_counters(Connection& connection, std::optional<UtcTime>& now) {
    RowReader rows = connection.query(query::kChangeState, {});
    const TimeColumn time = rows.time_column("now_utc");
    const TextColumn node = rows.text_column("node");
    const IntegerColumn counter = rows.integer_column("counter");
    const TimeColumn changed = rows.time_column("changed_utc");
    std::vector<NodeCounter> counters;
    while (rows.next()) {
        now = rows.time(time);
        counters.push_back({rows.text(node), rows.integer(counter), rows.time(changed)});
    }
    return counters;
}

std::optional<UtcTime> load_boundary(Connection& connection, std::string_view text, UtcTime after) {
    RowReader rows = connection.query(text, {after});
    const TimeColumn boundary = rows.time_column("boundary_utc");
    return rows.next() ? std::optional(rows.time(boundary)) : std::nullopt;
}

void add_boundaries(Connection& connection, std::string_view text, UtcTime after, UtcTime until,
                    std::vector<Change>& changes) {
    RowReader rows = connection.query(text, {after, until, kMostChanges + 1});
    const IntegerColumn site = rows.integer_column("site_id");
    const TextColumn kind = rows.text_column("kind");
    const TimeColumn published = rows.time_column("publish_at_utc");
    while (rows.next()) {
        Change& change = changes.emplace_back();
        change.site = model::SiteId{rows.integer(site)};
        if (parse_kind(rows.view(kind)) == model::PostKind::post) {
            change.span = model::second_of(rows.time(published));
        }
    }
}

}  // namespace

ChangeState PublicStore::change_state() const {
    return read(pool_, [](Connection& connection) {
        std::optional<UtcTime> now;
        std::vector<NodeCounter> counters = load_counters(connection, now);
        // Without a counter, as in a new database, the time is asked for by itself.
        return ChangeState{std::move(counters), now ? *now : load_clock(connection)};
    });
}

UtcTime PublicStore::read_clock() const {
    return read(pool_, load_clock);
}

std::optional<std::vector<Change>> PublicStore::changes_since(
    const std::vector<NodeCounter>& known, const std::vector<NodeCounter>& now) const {
    if (has_gone_back(known, now)) {
        return std::nullopt;
    }
    const std::uint64_t raises = count_raises(known, now);
    if (raises > kMostChanges) {
        return std::nullopt;
    }
    if (raises == 0) {
        return std::vector<Change>();
    }
    return read(pool_, [&](Connection& connection) -> std::optional<std::vector<Change>> {
        std::vector<Change> changes;
        for (const NodeCounter& node : now) {
            const std::uint64_t old = counter_of(known, node.node);
            if (old < node.counter) {
                add_changes(connection, node, old, changes);
            }
        }
        // Counters are unique within a node, so as many rows as raises are all of them.
        return changes.size() == raises ? std::optional(std::move(changes)) : std::nullopt;
    });
}

std::optional<UtcTime> PublicStore::next_boundary(UtcTime after) const {
    return read(pool_, [&](Connection& connection) {
        const auto publication = load_boundary(connection, query::kNextPublication, after);
        const auto expiry = load_boundary(connection, query::kNextExpiry, after);
        return publication && expiry ? std::min(publication, expiry)
                                     : std::max(publication, expiry);  // nothing is the least
    });
}

std::vector<Change> PublicStore::boundaries_between(UtcTime after, UtcTime until) const {
    return read(pool_, [&](Connection& connection) {
        std::vector<Change> changes;
        add_boundaries(connection, query::kPublicationsBetween, after, until, changes);
        add_boundaries(connection, query::kExpiriesBetween, after, until, changes);
        return changes.size() > kMostChanges ? std::vector<Change>(1) : changes;
    });
}

}  // namespace budkavle::store
