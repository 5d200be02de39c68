// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// EditorStore: accounts.
#include "store/editor_store.hpp"
#include "store/query_text.hpp"
#include "store/transaction.hpp"
#include "store/write_record.hpp"

namespace budkavle::store {

void EditorStore::add_account(std::string_view login, std::string_view display_name,
                              const Secret& password_hash, bool is_administrator,
                              std::string_view who) const {
    (void)write(pool_, [&](Connection& connection) {
        const std::uint64_t id = connection.insert(
            query::kInsertAccount, {login, display_name, std::string_view(password_hash.reveal()),
                                    std::uint64_t{is_administrator ? 1U : 0U}});
        record_silently(connection, {.who = who,
                                     .site = {},
                                     .action = "add",
                                     .subject_kind = "account",
                                     .subject_id = id,
                                     .details = login});
        return id;
    });
}

std::vector<std::pair<std::string, std::string>> EditorStore::list_accounts() const {
    return read(pool_, [](Connection& connection) {
        RowReader rows = connection.query(query::kAccounts, {});
        const TextColumn login = rows.text_column("login");
        const TextColumn display_name = rows.text_column("display_name");
        std::vector<std::pair<std::string, std::string>> accounts;
        while (rows.next()) {
            accounts.emplace_back(rows.text(login), rows.text(display_name));
        }
        return accounts;
    });
}

}  // namespace budkavle::store
