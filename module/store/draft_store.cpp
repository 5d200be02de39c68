// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/draft_store.hpp"

#include "store/query_text.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {
namespace {

std::optional<Draft> load_draft(Connection& connection, model::PostId post) {
    RowReader rows = connection.query(query::kDraftOfPost, {post.value});
    const IntegerColumn account = rows.integer_column("account_id");
    const TextColumn name = rows.text_column("display_name");
    const IntegerColumn based_on = rows.integer_column("based_on_lock_version");
    const TextColumn fields = rows.text_column("fields");
    const TextColumn body = rows.text_column("body");
    const IntegerColumn rules = rows.integer_column("rules_version");
    const TimeColumn saved = rows.time_column("saved_utc");
    const IntegerColumn version = rows.integer_column("lock_version");
    if (!rows.next()) {
        return std::nullopt;
    }
    return Draft{post,
                 rows.find_integer(account).value_or(0),
                 rows.text(name),
                 static_cast<std::uint32_t>(rows.integer(based_on)),
                 rows.text(fields),
                 rows.text(body),
                 static_cast<unsigned>(rows.integer(rules)),
                 rows.time(saved),
                 static_cast<std::uint32_t>(rows.integer(version))};
}

std::optional<EditLock> load_lock(Connection& connection, model::PostId post) {
    RowReader rows = connection.query(query::kLockOfPost, {post.value});
    const IntegerColumn account = rows.integer_column("account_id");
    const TextColumn name = rows.text_column("display_name");
    const TimeColumn since = rows.time_column("since_utc");
    const TimeColumn seen = rows.time_column("seen_utc");
    if (!rows.next()) {
        return std::nullopt;
    }
    return EditLock{rows.integer(account), rows.text(name), rows.time(since), rows.time(seen)};
}

Value account_or_null(std::uint64_t account) {
    return account == 0 ? Value() : Value(account);
}

}  // namespace

std::optional<Draft> DraftStore::find(model::PostId post) const {
    return read(pool_, [&](Connection& connection) { return load_draft(connection, post); });
}

std::optional<std::uint32_t> DraftStore::save(const Draft& draft) const {
    return write(pool_, [&](Connection& connection) -> std::optional<std::uint32_t> {
        const Value account = account_or_null(draft.account);
        const std::uint64_t based_on = draft.based_on;
        const std::uint64_t rules = draft.rules_version;
        if (draft.lock_version != 0) {
            const std::uint64_t rows = connection.execute(
                query::kUpdateDraft, {account, based_on, draft.fields, draft.body, rules,
                                      draft.post.value, std::uint64_t{draft.lock_version}});
            return rows == 0 ? std::nullopt : std::optional(draft.lock_version + 1);
        }
        if (load_draft(connection, draft.post)) {
            return std::nullopt;
        }
        connection.execute(query::kInsertDraft,
                           {draft.post.value, account, based_on, draft.fields, draft.body, rules});
        return 1;
    });
}

void DraftStore::drop(model::PostId post) const {
    write(pool_, [&](Connection& connection) {
        return connection.execute(query::kDeleteDraft, {post.value});
    });
}

std::optional<std::uint64_t> DraftStore::owner(model::PostId post) const {
    return read(pool_, [&](Connection& connection) -> std::optional<std::uint64_t> {
        RowReader rows = connection.query(query::kOwnerOfPost, {post.value});
        const IntegerColumn account = rows.integer_column("account_id");
        return rows.next() ? std::optional(rows.integer(account)) : std::nullopt;
    });
}

void DraftStore::set_owner(model::PostId post, std::uint64_t account) const {
    write(pool_, [&](Connection& connection) {
        return connection.execute(query::kInsertPostOwner, {post.value, account});
    });
}

std::optional<EditLock> DraftStore::take_lock(model::PostId post, std::uint64_t account,
                                              UtcTime stale_before, bool is_forced) const {
    return write(pool_, [&](Connection& connection) -> std::optional<EditLock> {
        std::optional<EditLock> held = load_lock(connection, post);
        if (held && held->account != account && held->seen >= stale_before && !is_forced) {
            return held;
        }
        connection.execute(query::kUpsertPostLock, {post.value, account});
        return std::nullopt;
    });
}

void DraftStore::release_lock(model::PostId post, std::uint64_t account) const {
    write(pool_, [&](Connection& connection) {
        return connection.execute(query::kDeletePostLock, {post.value, account});
    });
}

}  // namespace budkavle::store
