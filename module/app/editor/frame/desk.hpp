// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The editors' desk as a whole: finds the row of the route table, who asks and for which site, lets
// through only what the row's right allows and what was sent on purpose, and calls the handler.
// Layer app (editor). Thread promise: serve() may be called by any number of threads.
#pragma once

#include <memory>
#include <string_view>

#include "app/services.hpp"
#include "config/settings.hpp"
#include "http/response.hpp"
#include "store/connection_pool.hpp"

namespace budkavle::app {

class Desk {
public:
    /// Borrows both. Uses the editor's account of the database, through connections of its own.
    Desk(const config::Settings& settings, const Services& reader);
    ~Desk();
    Desk(const Desk&) = delete;  // its parts refer to each other
    Desk& operator=(const Desk&) = delete;

    /// True for the desk's addresses.
    [[nodiscard]] static bool owns(std::string_view path) noexcept;
    /// Throws NotFound, MethodNotAllowed and what the handlers throw.
    [[nodiscard]] http::Response serve(const http::Request& request, StageTimes& times,
                                       View view) const;
    /// The editor's connections, for what else is served in this role.
    [[nodiscard]] store::ConnectionPool& pool() const noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace budkavle::app
