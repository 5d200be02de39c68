// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/application.hpp"

#include <utility>

#include "app/change_watcher.hpp"
#include "app/connections.hpp"
#include "app/delivery.hpp"
#include "app/error_gate.hpp"
#include "app/page_frame.hpp"
#include "app/post_view.hpp"
#include "app/responses.hpp"
#include "app/router.hpp"
#include "app/services.hpp"
#include "app/status.hpp"
#include "base/error.hpp"
#include "cache/page_cache.hpp"

namespace budkavle::app {

namespace {

/// Every address of today is read only.
void require_reading(const http::Request& request) {
    if (request.method != http::Method::get && request.method != http::Method::head) {
        throw MethodNotAllowed{};
    }
}

/// The database is away for a while; what was asked was right.
bool is_passing(const StoreError& error) {
    return error.kind() == StoreError::Kind::unavailable ||
           error.kind() == StoreError::Kind::transient;
}

store::PoolSettings pool_settings(const config::Settings& settings, Role role) {
    const bool is_editor = role == Role::editor;
    store::PoolSettings pool;
    pool.connection = connection_settings(
        settings.database, is_editor ? settings.database.editor : settings.database.reader);
    // One more than there are workers: the watcher's.
    pool.size = (is_editor ? settings.editor.workers : settings.reader.workers) + 1;
    pool.wait_limit = settings.database.wait_limit;
    return pool;
}

cache::PageCacheLimits cache_limits(const config::Settings& settings, Upkeep upkeep) {
    cache::PageCacheLimits limits;
    limits.bytes = upkeep == Upkeep::watched ? settings.cache.memory_bytes : 0;
    return limits;
}

/// One page of one site. A query is not part of it: no page that is kept reads one.
std::string page_key(const model::Site& site, const std::string& path) {
    return std::to_string(site.id.value) + path;
}

render::StylesheetSettings sheet_settings(const config::Stylesheets& settings) {
    render::StylesheetSettings sheets;
    sheets.folder = settings.folder;
    sheets.themes = settings.themes;
    sheets.watch_interval = settings.watch_interval;
    return sheets;
}

}  // namespace

struct Application::Impl {
    Impl(const config::Settings& settings, Role role_, Upkeep upkeep, Clock clock)
        : role(role_),
          pool(pool_settings(settings, role_)),
          store(pool),
          sheets(sheet_settings(settings.stylesheets)),
          sites(store, dates),
          assets(sheets),
          services{store, sites, assets, sheets, dates, clock},
          pages(cache_limits(settings, upkeep), ledger),
          watcher(store, sites, sheets, ledger) {
        if (upkeep == Upkeep::watched) {
            watcher.start();
        }
    }

    http::Response answer(const http::Request& request, StageTimes& times,
                          View view) const noexcept;
    http::Response serve(const http::Request& request, SiteFramePtr& frame, StageTimes& times,
                         View view) const;
    http::Response serve_site(const http::Request& request, const SiteDirectory::Match& site,
                              StageTimes& times, View view) const;
    http::Response call(const RouteMatch& match, const http::Request& request,
                        const SiteFramePtr& frame, std::string path, StageTimes& times,
                        View view) const;
    http::Response call_kept(const RouteMatch& match, const http::Request& request,
                             const SiteDirectory::Match& site, StageTimes& times) const;
    std::optional<http::Response> answer_old_address(const SiteFrame& frame,
                                                     const std::string& path,
                                                     StageTimes& times) const;

    Role role;
    store::ConnectionPool pool;
    store::PublicStore store;
    render::StylesheetSet sheets;
    text::DateText dates;
    SiteDirectory sites;
    SiteAssets assets;
    Services services;
    cache::ChangeLedger ledger;
    mutable cache::PageCache pages;
    ChangeWatcher watcher;
};

/// Made for this request.
http::Response Application::Impl::call(const RouteMatch& match, const http::Request& request,
                                       const SiteFramePtr& frame, std::string path,
                                       StageTimes& times, View view) const {
    return deliver(request, match.route->handler(Exchange{request, match.captures, services, frame,
                                                          std::move(path), times, view}));
}

/// Kept, or made and kept. While the database is away what is kept is better than nothing.
http::Response Application::Impl::call_kept(const RouteMatch& match, const http::Request& request,
                                            const SiteDirectory::Match& site,
                                            StageTimes& times) const {
    const std::string key = page_key(site.frame->site, site.path);
    if (!watcher.is_database_up()) {
        if (const auto page = pages.find(key)) {
            return deliver(request, pages, key, page);
        }
    }
    try {
        cache::PageCache::Answer answer = pages.get(key, [&] {
            cache::MadePage made;
            made.inputs = {site.frame->site.id, {model::kFarPast, model::kFarFuture}};
            made.may_be_kept = true;
            made.response =
                match.route->handler(Exchange{request, match.captures, services, site.frame,
                                              site.path, times, View::rendered, &made});
            return made;
        });
        return answer.page ? deliver(request, pages, key, answer.page)
                           : deliver(request, std::move(answer.response));
    } catch (const StoreError& error) {
        const auto page = is_passing(error) ? pages.find(key) : nullptr;
        if (!page) {
            throw;
        }
        return deliver(request, pages, key, page);
    }
}

// A page that is not there: perhaps it moved, perhaps it was withdrawn, perhaps only its last slash
// is missing.
std::optional<http::Response> Application::Impl::answer_old_address(const SiteFrame& frame,
                                                                    const std::string& path,
                                                                    StageTimes& times) const {
    const model::Site& site = frame.site;
    const StageTimer timer(times.sql);
    if (const auto redirect = store.find_redirect(site.id, path)) {
        if (redirect->to_post) {
            if (const auto post = store.find_post_link(site.id, *redirect->to_post)) {
                return moved_response(post_path(services, site, *post));
            }
        } else if (redirect->to_path) {
            return moved_response(redirect->to_path->starts_with('/')
                                      ? site.path_prefix + *redirect->to_path
                                      : *redirect->to_path);
        } else {
            throw Gone(redirect->gone_reason);
        }
    }
    if (auto gone = store.find_gone_post(site.id, path)) {
        throw Gone(std::move(gone->reason));
    }
    if (!path.ends_with('/') && find_route(reader_routes(), RouteScope::site, path + '/')) {
        return moved_response(site.path_prefix + path + '/');
    }
    return std::nullopt;
}

http::Response Application::Impl::serve_site(const http::Request& request,
                                             const SiteDirectory::Match& site, StageTimes& times,
                                             View view) const {
    const auto match = find_route(reader_routes(), RouteScope::site, site.path);
    if (!match) {
        throw NotFound{};
    }
    const bool may_be_kept = match->route->keeping == Keeping::kept && view == View::rendered;
    return may_be_kept ? call_kept(*match, request, site, times)
                       : call(*match, request, site.frame, site.path, times, view);
}

http::Response Application::Impl::serve(const http::Request& request, SiteFramePtr& frame,
                                        StageTimes& times, View view) const {
    if (request.refused) {
        return error_response(services, request, nullptr, *request.refused, times);
    }
    if (auto health = answer_health(request)) {  // before any site: it needs no database
        return std::move(*health);
    }
    if (role != Role::reader) {
        if (const auto match = find_route(editor_routes(), RouteScope::host, request.path)) {
            require_reading(request);
            return call(*match, request, nullptr, request.path, times, view);
        }
    }
    if (role != Role::editor) {
        auto site = [&] {
            const StageTimer timer(times.sql);
            return sites.find(request.host, request.path);
        }();
        if (site) {
            frame = site->frame;
            require_reading(request);
            try {
                return serve_site(request, *site, times, view);
            } catch (const NotFound&) {
                if (auto answer = answer_old_address(*frame, site->path, times)) {
                    return std::move(*answer);
                }
            }
        }
        if (const auto match = find_route(reader_routes(), RouteScope::host, request.path)) {
            require_reading(request);
            return call(*match, request, nullptr, request.path, times, view);
        }
    }
    throw NotFound{};
}

Application::Application(const config::Settings& settings, Role role, Upkeep upkeep, Clock clock)
    : impl_(std::make_unique<Impl>(settings, role, upkeep, clock)) {
}

Application::~Application() = default;

http::Response Application::Impl::answer(const http::Request& request, StageTimes& times,
                                         View view) const noexcept {
    SiteFramePtr frame;
    http::Response response;
    try {
        response = serve(request, frame, times, view);
    } catch (...) {
        response = response_to_exception(services, request, frame, times);
    }
    add_security_headers(response);
    return response;
}

http::Response Application::handle(const http::Request& request, StageTimes& times) const noexcept {
    return impl_->answer(request, times, View::rendered);
}

http::Response Application::handle_as_xml(const http::Request& request,
                                          StageTimes& times) const noexcept {
    return impl_->answer(request, times, View::xml);
}

std::optional<Application::SiteAddress> Application::find_site(const std::string& slug) const {
    const SiteFramePtr frame = impl_->sites.find_by_slug(slug);
    if (!frame) {
        return std::nullopt;
    }
    return SiteAddress{frame->site.host, frame->site.path_prefix};
}

}  // namespace budkavle::app
