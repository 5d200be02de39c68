// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// From rows to accounts and identities, for the stores of accounts only. Layer store. Thread
// promise: one thread.
#pragma once

#include <string_view>

#include "model/account.hpp"
#include "store/connection.hpp"
#include "store/editor_accounts.hpp"
#include "store/row_reader.hpp"

namespace budkavle::store {

class AccountColumns {
public:
    explicit AccountColumns(const RowReader& rows);
    [[nodiscard]] model::Account account() const;  ///< without its roles

private:
    const RowReader& rows_;
    IntegerColumn id_;
    TextColumn login_, display_name_;
    IntegerColumn is_administrator_, is_disabled_, has_second_factor_;
    TimeColumn created_;
};

[[nodiscard]] std::vector<model::SiteRole> load_roles(Connection& connection,
                                                      model::AccountId account);

/// As the columns role. Throws StoreError if it is none.
[[nodiscard]] model::Role stored_role(std::string_view text);
/// As the column sessions.means. An application password has no session.
[[nodiscard]] model::SignInMeans parse_means(std::string_view text);
[[nodiscard]] std::string_view to_text(model::SignInMeans means) noexcept;

}  // namespace budkavle::store
