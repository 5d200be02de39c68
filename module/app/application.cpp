// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/application.hpp"

#include <mutex>
#include <optional>
#include <utility>

#include "app/api/atom_service.hpp"
#include "app/change_watcher.hpp"
#include "app/connections.hpp"
#include "app/copies/copy_keeper.hpp"
#include "app/copies/site_copies.hpp"
#include "app/delivery.hpp"
#include "app/editor/frame/desk.hpp"
#include "app/error_gate.hpp"
#include "app/public_pages.hpp"
#include "app/responses.hpp"
#include "app/router.hpp"
#include "app/services.hpp"
#include "app/status.hpp"
#include "base/error.hpp"
#include "base/log.hpp"
#include "cache/copy_store.hpp"
#include "cache/page_cache.hpp"

namespace budkavle::app {

namespace {

store::PoolSettings pool_settings(const config::Settings& settings, Role role) {
    const bool is_editor = role == Role::editor;
    store::PoolSettings pool;
    pool.connection = connection_settings(
        settings.database, is_editor ? settings.database.editor : settings.database.reader);
    constexpr std::size_t kOwnThreads = 2;  // the watcher, and the keeper of copies
    pool.size = (is_editor ? settings.editor.workers : settings.reader.workers) + kOwnThreads;
    pool.wait_limit = settings.database.wait_limit;
    return pool;
}

cache::PageCacheLimits cache_limits(const config::Settings& settings, Upkeep upkeep) {
    cache::PageCacheLimits limits;
    limits.bytes = upkeep == Upkeep::watched ? settings.cache.memory_bytes : 0;
    return limits;
}

/// Who the web server says it is counts at the editor's own socket alone, which is the one that its
/// administrator has put behind a sign-in of the web server.
config::Settings desk_settings(config::Settings settings, Role role) {
    settings.sign_in.trusts_remote_user &= role == Role::editor;
    return settings;
}

render::StylesheetSettings sheet_settings(const config::Stylesheets& settings, Role role) {
    render::StylesheetSettings sheets;
    sheets.has_desk = role != Role::reader;
    sheets.folder = settings.folder;
    sheets.themes = settings.themes;
    sheets.watch_interval = settings.watch_interval;
    return sheets;
}

}  // namespace

struct Application::Impl {
    Impl(config::Settings settings_, Role role_, Upkeep upkeep, Clock clock)
        : settings(std::move(settings_)),
          role(role_),
          pool(pool_settings(settings, role_)),
          store(pool),
          sheets(sheet_settings(settings.stylesheets, role_)),
          sites(store, dates),
          assets(sheets),
          services{store, sites, assets, sheets, dates, clock},
          pages(cache_limits(settings, upkeep), ledger),
          watcher(store, sites, sheets, ledger),
          public_pages(services, pages, watcher),
          site_copies(services, public_pages) {
        if (role == Role::editor) {
            (void)desk();  // what is wrong with its account is told at the start
        }
        if (upkeep == Upkeep::watched) {
            watcher.start();
            open_copies(settings.copies);
        }
    }
    void open_copies(const config::Copies& where);
    /// Made when it is first asked for: as plain CGI most requests have no need of it.
    const Desk& desk() const {
        std::call_once(desk_made,
                       [this] { maybe_desk.emplace(desk_settings(settings, role), services); });
        return *maybe_desk;
    }
    const AtomService& programs() const {
        std::call_once(programs_made,
                       [this] { maybe_programs.emplace(settings, services, desk().pool()); });
        return *maybe_programs;
    }

    http::Response answer(const http::Request& request, StageTimes& times,
                          View view) const noexcept;
    http::Response serve(const http::Request& request, SiteFramePtr& frame, StageTimes& times,
                         View view) const;

    config::Settings settings;
    Role role;
    store::ConnectionPool pool;
    store::PublicStore store;
    render::StylesheetSet sheets;
    text::DateText dates;
    SiteDirectory sites;
    SiteAssets assets;
    Services services;
    cache::ChangeLedger ledger;
    cache::PageCache pages;
    ChangeWatcher watcher;
    PublicPages public_pages;
    SiteCopies site_copies;
    std::optional<cache::CopyStore> copies;
    std::optional<CopyKeeper> keeper;
    mutable std::once_flag desk_made;
    mutable std::optional<Desk> maybe_desk;
    mutable std::once_flag programs_made;
    mutable std::optional<AtomService> maybe_programs;
};

/// Without a folder for them the site runs on without copies.
void Application::Impl::open_copies(const config::Copies& where) {
    if (where.folder.empty() || role == Role::editor) {
        return;
    }
    try {
        copies.emplace(cache::CopySettings{where.folder, where.page_limit, where.byte_limit});
        public_pages.use_copies(*copies);
        keeper.emplace(*copies, site_copies, ledger, watcher, store);
        keeper->start();
    } catch (const CopyError& error) {
        log::write(log::Channel::app, log::Level::warning,
                   "no copies are kept on disk for the web server", {{"error", error.what()}});
    }
}

http::Response Application::Impl::serve(const http::Request& request, SiteFramePtr& frame,
                                        StageTimes& times, View view) const {
    if (request.refused) {
        return error_response(services, request, nullptr, *request.refused, times);
    }
    if (auto health = answer_health(request)) {  // before any site: it needs no database
        return std::move(*health);
    }
    if (role != Role::reader && Desk::owns(request.path)) {
        return desk().serve(request, times, view);
    }
    if (role != Role::reader && AtomService::owns(request.path)) {
        return programs().serve(request);
    }
    if (role == Role::editor) {
        throw NotFound{};
    }
    return public_pages.serve(request, frame, times, view);
}

Role role_for(const http::Request& request) noexcept {
    const bool is_for_editors = Desk::owns(request.path) || AtomService::owns(request.path);
    return is_for_editors ? Role::all : Role::reader;
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
    add_security_headers(response.headers);
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
