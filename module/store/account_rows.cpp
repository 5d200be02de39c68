// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/account_rows.hpp"

#include "base/error.hpp"
#include "store/query_text.hpp"

namespace budkavle::store {

AccountColumns::AccountColumns(const RowReader& rows)
    : rows_(rows),
      id_(rows.integer_column("id")),
      login_(rows.text_column("login")),
      display_name_(rows.text_column("display_name")),
      is_administrator_(rows.integer_column("is_administrator")),
      is_disabled_(rows.integer_column("is_disabled")),
      has_second_factor_(rows.integer_column("has_second_factor")),
      created_(rows.time_column("created_utc")) {
}

model::Account AccountColumns::account() const {
    return {.id = {rows_.integer(id_)},
            .login = rows_.text(login_),
            .display_name = rows_.text(display_name_),
            .is_administrator = rows_.integer(is_administrator_) != 0,
            .is_disabled = rows_.integer(is_disabled_) != 0,
            .has_second_factor = rows_.integer(has_second_factor_) != 0,
            .created = rows_.time(created_),
            .roles = {}};
}

std::vector<model::SiteRole> load_roles(Connection& connection, model::AccountId account) {
    RowReader rows = connection.query(query::kRolesOfAccount, {account.value});
    const IntegerColumn site = rows.integer_column("site_id");
    const TextColumn role = rows.text_column("role");
    std::vector<model::SiteRole> roles;
    while (rows.next()) {
        roles.emplace_back(model::SiteId{rows.integer(site)}, stored_role(rows.view(role)));
    }
    return roles;
}

model::Role stored_role(std::string_view text) {
    const std::optional<model::Role> role = model::parse_role(text);
    if (!role) {
        throw StoreError(StoreError::Kind::permanent, "unknown role: " + std::string(text));
    }
    return *role;
}

model::SignInMeans parse_means(std::string_view text) {
    for (const auto means :
         {model::SignInMeans::password, model::SignInMeans::link, model::SignInMeans::web_server}) {
        if (text == to_text(means)) {
            return means;
        }
    }
    throw StoreError(StoreError::Kind::permanent, "unknown means: " + std::string(text));
}

std::string_view to_text(model::SignInMeans means) noexcept {
    switch (means) {
        case model::SignInMeans::password:
            return "password";
        case model::SignInMeans::link:
            return "link";
        case model::SignInMeans::web_server:
            return "web_server";
        case model::SignInMeans::application_password:
            return "application_password";
    }
    return "";  // no other value exists
}

}  // namespace budkavle::store
