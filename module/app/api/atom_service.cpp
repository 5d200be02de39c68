// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/api/atom_service.hpp"

#include <optional>
#include <utility>
#include <variant>

#include "app/api/atom_answers.hpp"
#include "app/api/atom_route.hpp"
#include "app/connections.hpp"
#include "app/router.hpp"

namespace budkavle::app {

namespace {

constexpr std::string_view kRoot = "/api/atom/";

std::string_view name_of(http::Method method) {
    switch (method) {
        case http::Method::get:
            return "GET, HEAD";
        case http::Method::post:
            return "POST";
        case http::Method::put:
            return "PUT";
        case http::Method::delete_:
            return "DELETE";
        case http::Method::head:
        case http::Method::options:
        case http::Method::other:
            return {};
    }
    return {};
}

struct Match {
    const AtomRoute* route = nullptr;  ///< null: not with this method
    RouteCaptures captures;
    std::string allowed;  ///< methods of the address; empty: there is no such address
};

Match find_atom_route(const http::Request& request) {
    const http::Method method =
        request.method == http::Method::head ? http::Method::get : request.method;
    Match match;
    for (const AtomRoute& route : atom_routes()) {
        auto captures = match_pattern(route.pattern, request.path);
        if (!captures) {
            continue;
        }
        match.allowed += (match.allowed.empty() ? "" : ", ") + std::string(name_of(route.method));
        if (route.method == method) {
            match.route = &route;
            match.captures = *std::move(captures);
        }
    }
    return match;
}

http::Response not_allowed(const std::string& allowed) {
    http::Response response =
        atom_refusal(http::Status::method_not_allowed, "This address takes " + allowed + " alone.");
    response.headers.add("Allow", allowed);
    return response;
}

http::Response not_found() {
    return atom_refusal(http::Status::not_found,
                        "Nothing is here, or nothing that this account may write to. The service "
                        "document tells the addresses: /api/atom/");
}

}  // namespace

AtomService::AtomService(const config::Settings& settings, const Services& reader,
                         store::ConnectionPool& pool)
    : store_(pool, node_name(settings)),
      drafts_(pool),
      collections_(pool),
      sign_in_(pool),
      services_{reader, store_, drafts_, collections_, settings} {
}

bool AtomService::owns(std::string_view path) noexcept {
    return path.starts_with(kRoot);
}

http::Response AtomService::serve(const http::Request& request) const {
    const auto checked = sign_in_.check(request, services_.reader.clock());
    if (const auto* answer = std::get_if<http::Response>(&checked)) {
        return *answer;
    }
    try {
        return serve_known(request, std::get<model::Identity>(checked));
    } catch (const AtomRefusal& refusal) {
        return atom_refusal(refusal.status, refusal.what);
    }
}

http::Response AtomService::serve_known(const http::Request& request,
                                        const model::Identity& identity) const {
    const Match match = find_atom_route(request);
    if (match.allowed.empty()) {
        return not_found();
    }
    if (match.route == nullptr) {
        return not_allowed(match.allowed);
    }
    model::Site site;
    if (!match.captures.slug.empty()) {
        std::optional<model::Site> found = store_.find_site(match.captures.slug);
        if (!found || !may(identity, Right::write, found->id)) {
            return not_found();
        }
        site = *std::move(found);
    }
    if (!may(identity, match.route->right, site.id)) {
        return atom_refusal(http::Status::forbidden, "This account may not do that here.");
    }
    return match.route->handler({request, match.captures, services_, identity, site});
}

}  // namespace budkavle::app
