// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// People who write and publish, and what they may do on which site. Layer model. Thread promise:
// values.
//
//   if (!identity.may_act_as(Role::editor, site)) { … 403 … }
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utc_time.hpp"
#include "model/id.hpp"

namespace budkavle::model {

/// On one site; each may all that the one before may.
enum class Role {
    writer,        ///< writes own drafts
    editor,        ///< publishes, and changes what others wrote
    administrator  ///< settings and accounts of the site as well
};

/// "writer", "editor", "administrator": in the database, in forms and on the command line alike.
[[nodiscard]] std::string_view to_text(Role role) noexcept;
/// Nothing for any other text.
[[nodiscard]] std::optional<Role> parse_role(std::string_view text) noexcept;

using SiteRole = std::pair<SiteId, Role>;

struct Account {
    AccountId id;
    std::string login;
    std::string display_name;
    bool is_administrator = false;  ///< of every site, and of Budkavle itself
    bool is_disabled = false;
    bool has_second_factor = false;
    UtcTime created;
    std::vector<SiteRole> roles;
};

/// How somebody proved who they are.
enum class SignInMeans {
    password,
    link,                 ///< a one-time link, with which a password was chosen
    web_server,           ///< REMOTE_USER
    application_password  ///< of a program; it has no session
};

/// Who sends a request: an account that is not disabled, by a live session or a program's password.
struct Identity {
    std::uint64_t session = 0;  ///< public handle of the session; 0: none
    AccountId account;
    std::string login;
    std::string display_name;
    bool is_administrator = false;
    bool has_second_factor = false;
    SignInMeans means = SignInMeans::password;
    UtcTime signed_in;
    UtcTime expires;  ///< the absolute limit; idleness may end it before
    std::vector<SiteRole> roles;

    /// None: nothing of that site is theirs to see.
    [[nodiscard]] std::optional<Role> role_on(SiteId site) const {
        if (is_administrator) {
            return Role::administrator;
        }
        for (const auto& [id, role] : roles) {
            if (id == site) {
                return role;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] bool may_act_as(Role least, SiteId site) const {
        const std::optional<Role> role = role_on(site);
        return role && *role >= least;
    }
};

}  // namespace budkavle::model
