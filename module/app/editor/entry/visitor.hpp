// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Where somebody signs in from: what is noted of it, and what guessing is counted by.
// Layer app (editor). Thread promise: values and pure functions.
#pragma once

#include <string>
#include <string_view>

#include "base/secret.hpp"
#include "http/request.hpp"

namespace budkavle::app {

struct Visitor {
    std::string address;      ///< as the web server says, at most 45 characters of ASCII
    std::string network;      ///< of the address: network_of()
    std::string browser;      ///< name_browser()
    std::string remote_user;  ///< whom the web server has signed in; empty: nobody
    Secret old_token;         ///< of the session that the browser had; may be empty
};

/// `old_token` null: the browser had no session.
[[nodiscard]] Visitor make_visitor(const http::Request& request, const Secret* old_token);

/// An IPv4 address, also one written as IPv6, or the /64 of an IPv6 address, "2001:db8:1:2::/64":
/// so much is one household's or office's, who can take any address in it. Of other texts nothing.
[[nodiscard]] std::string network_of(const std::string& address);

/// "Firefox, Windows": enough to know a session of one's own by. Empty if it says nothing known.
[[nodiscard]] std::string name_browser(std::string_view user_agent);

}  // namespace budkavle::app
