// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/application.hpp"

#include <utility>

#include "app/connections.hpp"
#include "app/error_gate.hpp"
#include "app/page_frame.hpp"
#include "app/post_view.hpp"
#include "app/responses.hpp"
#include "app/router.hpp"
#include "app/services.hpp"

namespace budkavle::app {

namespace {

bool is_reading(http::Method method) {
    return method == http::Method::get || method == http::Method::head;
}

store::PoolSettings pool_settings(const config::Settings& settings, Role role) {
    const bool is_editor = role == Role::editor;
    store::PoolSettings pool;
    pool.connection = connection_settings(
        settings.database, is_editor ? settings.database.editor : settings.database.reader);
    pool.size = is_editor ? settings.editor.workers : settings.reader.workers;
    pool.wait_limit = settings.database.wait_limit;
    return pool;
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
    Impl(const config::Settings& settings, Role role_, Clock clock)
        : role(role_),
          pool(pool_settings(settings, role_)),
          store(pool),
          sheets(sheet_settings(settings.stylesheets)),
          sites(store, dates),
          assets(sheets),
          services{store, sites, assets, sheets, dates, clock} {}

    http::Response answer(const http::Request& request, StageTimes& times,
                          View view) const noexcept;
    http::Response serve(const http::Request& request, SiteFramePtr& frame, StageTimes& times,
                         View view) const;
    http::Response call(const Route& route, const RouteCaptures& captures,
                        const http::Request& request, const SiteFramePtr& frame, std::string path,
                        StageTimes& times, View view) const;
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
};

http::Response Application::Impl::call(const Route& route, const RouteCaptures& captures,
                                       const http::Request& request, const SiteFramePtr& frame,
                                       std::string path, StageTimes& times, View view) const {
    if (!is_reading(request.method)) {
        return error_response(services, request, frame, http::Status::method_not_allowed, times);
    }
    return route.handler(
        Exchange{request, captures, services, frame, std::move(path), times, view});
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
            throw Gone{redirect->gone_reason};
        }
    }
    if (auto gone = store.find_gone_post(site.id, path)) {
        throw Gone{std::move(gone->reason)};
    }
    if (!path.ends_with('/') && find_route(reader_routes(), RouteScope::site, path + '/')) {
        return moved_response(site.path_prefix + path + '/');
    }
    return std::nullopt;
}

http::Response Application::Impl::serve(const http::Request& request, SiteFramePtr& frame,
                                        StageTimes& times, View view) const {
    if (request.refused) {
        return error_response(services, request, nullptr, *request.refused, times);
    }
    if (role != Role::reader) {
        if (const auto match = find_route(editor_routes(), RouteScope::host, request.path)) {
            return call(*match->route, match->captures, request, nullptr, request.path, times,
                        view);
        }
    }
    if (role != Role::editor) {
        auto site = [&] {
            const StageTimer timer(times.sql);
            return sites.find(request.host, request.path);
        }();
        if (site) {
            frame = site->frame;
            try {
                if (const auto match = find_route(reader_routes(), RouteScope::site, site->path)) {
                    return call(*match->route, match->captures, request, frame, site->path, times,
                                view);
                }
                throw NotFound{};
            } catch (const NotFound&) {
                if (auto answer = answer_old_address(*frame, site->path, times)) {
                    return std::move(*answer);
                }
            }
        }
        if (const auto match = find_route(reader_routes(), RouteScope::host, request.path)) {
            return call(*match->route, match->captures, request, nullptr, request.path, times,
                        view);
        }
    }
    throw NotFound{};
}

Application::Application(const config::Settings& settings, Role role, Clock clock)
    : impl_(std::make_unique<Impl>(settings, role, clock)) {
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
