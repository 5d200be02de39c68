// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a route of the desk asks of who comes. Layer app (editor). Thread promise: pure function.
#pragma once

#include "model/account.hpp"

namespace budkavle::app {

/// Each right holds those before it, on the same site.
enum class Right {
    anyone,       ///< no sign-in
    signed_in,    ///< own account
    write,        ///< drafts of one's own on the site
    publish,      ///< everything that readers see of posts, on the site
    manage_site,  ///< settings and roles of the site
    manage_all    ///< sites and accounts
};

/// True if `right` is given on that site. Of rights that are of no site, any id.
[[nodiscard]] bool may(const model::Identity& identity, Right right, model::SiteId site);

}  // namespace budkavle::app
