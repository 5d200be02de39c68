// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/frame/desk.hpp"

#include <algorithm>
#include <utility>

#include "app/connections.hpp"
#include "app/editor/entry/session_cookie.hpp"
#include "app/editor/entry/sign_in_service.hpp"
#include "app/editor/frame/desk_exchange.hpp"
#include "app/editor/frame/desk_faults.hpp"
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/desk_route.hpp"
#include "app/editor/frame/form.hpp"
#include "app/editor/frame/interface_language.hpp"
#include "app/editor/frame/surface_files.hpp"
#include "app/error_gate.hpp"
#include "app/router.hpp"
#include "base/error.hpp"
#include "store/connection_pool.hpp"

namespace budkavle::app {

namespace {

constexpr std::string_view kDeskRoot = "/admin/";

store::PoolSettings pool_settings(const config::Settings& settings) {
    store::PoolSettings pool;
    pool.connection = connection_settings(settings.database, settings.database.editor);
    pool.size = settings.editor.workers;
    pool.wait_limit = settings.database.wait_limit;
    return pool;
}

struct Match {
    const DeskRoute* route = nullptr;  ///< null: the address is known, not with this method
    RouteCaptures captures;
};

std::optional<Match> find_desk_route(const http::Request& request) {
    const bool is_change = request.method == http::Method::post;
    std::optional<Match> match;
    for (const DeskRoute& route : desk_routes()) {
        auto captures = match_pattern(route.pattern, request.path);
        if (captures && (route.method == DeskMethod::change) == is_change) {
            return Match{&route, std::move(*captures)};
        }
        if (captures) {
            match = Match{};
        }
    }
    return match;
}

/// A browser says where a form was: one of another place is refused (Fetch standard, Origin).
bool comes_from_us(const http::Request& request) {
    const auto origin = request.headers.find("Origin");
    return !origin || *origin == (request.is_https ? "https://" : "http://") + request.host;
}

}  // namespace

struct Desk::Impl {
    Impl(config::Settings settings_, const Services& reader)
        : settings(std::move(settings_)),
          pool(pool_settings(settings)),
          store(pool, node_name(settings)),
          drafts(pool),
          preview_links(pool),
          sign_in(pool, settings.sign_in),
          surface(settings.desk.folder),
          accounts(pool),
          credentials(pool),
          sessions(pool),
          listing(pool),
          subjects(pool, node_name(settings)),
          redirects(pool, node_name(settings)),
          audit(pool),
          library(pool, node_name(settings)),
          services{reader,   store,     drafts,      preview_links, sign_in,
                   surface,  accounts,  credentials, sessions,      listing,
                   subjects, redirects, audit,       settings,      library} {}

    http::Response serve_known(const http::Request& request, const Match& match, StageTimes& times,
                               View view) const;
    std::optional<model::Site> find_site(const DeskRoute& route,
                                         const RouteCaptures& captures) const;

    config::Settings settings;
    store::ConnectionPool pool;
    store::EditorStore store;
    store::DraftStore drafts;
    store::PreviewLinks preview_links;
    SignInService sign_in;
    SurfaceFiles surface;
    store::EditorAccounts accounts;
    store::EditorCredentials credentials;
    store::EditorSessions sessions;
    store::PostListing listing;
    store::SubjectStore subjects;
    store::RedirectStore redirects;
    store::AuditLog audit;
    store::MediaLibrary library;
    DeskServices services;
};

std::optional<model::Site> Desk::Impl::find_site(const DeskRoute& route,
                                                 const RouteCaptures& captures) const {
    if (!route.pattern.starts_with(kDeskSites)) {
        return std::nullopt;
    }
    std::optional<model::Site> site = store.find_site(captures.slug);
    if (!site) {
        throw NotFound{};
    }
    return site;
}

http::Response Desk::Impl::serve_known(const http::Request& request, const Match& match,
                                       StageTimes& times, View view) const {
    const DeskRoute& route = *match.route;
    const std::optional<Session> session = find_session(sign_in, request, services.reader.clock());
    const model::Identity* maybe_identity = session ? &session->identity : nullptr;
    const bool is_change = route.method == DeskMethod::change;
    const std::optional<Form> form = is_change ? read_form(request) : Form{};
    const Form no_form;
    std::optional<model::Site> site;
    DeskExchange exchange{request,
                          match.captures,
                          services,
                          maybe_identity,
                          session ? &session->token : nullptr,
                          site,
                          form ? *form : no_form,
                          session ? session->csrf() : std::string{},
                          interface_language(request),
                          times,
                          view};
    if (!form) {
        return fault_page(exchange, http::Status::bad_request, "fault-form");
    }
    if (is_change && !comes_from_us(request)) {
        return fault_page(exchange, http::Status::forbidden, "fault-origin");
    }
    if (route.right != Right::anyone && maybe_identity == nullptr) {
        return ask_for_sign_in(exchange);
    }
    try {
        site = find_site(route, match.captures);
        const model::SiteId id = site ? site->id : model::SiteId{};
        if (site && !may(*maybe_identity, Right::write, id)) {
            throw NotFound{};  // that it exists is none of theirs
        }
        if (maybe_identity != nullptr && !may(*maybe_identity, route.right, id)) {
            return fault_page(exchange, http::Status::forbidden, "fault-right");
        }
        // Forms that anyone may send, as the one to sign in, are often older than the session: they
        // prove by what is typed in them who sends them, and another place's have been refused.
        const bool needs_token = is_change && session && route.right != Right::anyone;
        if (needs_token && !session->is_csrf(exchange.field(kCsrfField))) {
            return ask_to_send_again(exchange);
        }
        return route.handler(exchange);
    } catch (const NotFound&) {
        return fault_page(exchange, http::Status::not_found, "fault-not-found");
    }
}

Desk::Desk(const config::Settings& settings, const Services& reader)
    : impl_(std::make_unique<Impl>(settings, reader)) {
}

Desk::~Desk() = default;

store::ConnectionPool& Desk::pool() const noexcept {
    return impl_->pool;
}

bool Desk::owns(std::string_view path) noexcept {
    return path.starts_with(kDeskRoot);
}

http::Response Desk::serve(const http::Request& request, StageTimes& times, View view) const {
    const std::optional<Match> match = find_desk_route(request);
    if (!match) {
        throw NotFound{};
    }
    if (match->route == nullptr) {
        throw MethodNotAllowed{};
    }
    return impl_->serve_known(request, *match, times, view);
}

}  // namespace budkavle::app
