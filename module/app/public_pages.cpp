// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/public_pages.hpp"

#include <utility>

#include "app/copies/copied_file.hpp"
#include "app/delivery.hpp"
#include "app/error_gate.hpp"
#include "app/post_view.hpp"
#include "app/responses.hpp"
#include "base/error.hpp"

namespace budkavle::app {

namespace {

/// One page of one site. A query is not part of it: no page that is kept reads one.
std::string page_key(const SiteDirectory::Match& site) {
    return std::to_string(site.frame->site.id.value) + site.path;
}

std::string_view media_type_of(const cache::CopyAddress& address) noexcept {
    switch (address.kind()) {
        case cache::CopyKind::page:
            return kHtml;
        case cache::CopyKind::rss:
            return kRss;
        case cache::CopyKind::sitemap:
            return kXml;
        case cache::CopyKind::robots:
            return kText;
    }
    return kText;  // no other value exists
}

}  // namespace

/// Made of what the site directory knows now, not of what it knew when the request came: a change
/// may have been noted in between, and this page would be taken to know of it.
cache::MadePage PublicPages::make(const RouteMatch& match, const http::Request& request,
                                  StageTimes& times) const {
    const auto site = services_.sites.find(request.host, request.path);
    if (!site) {
        throw NotFound{};
    }
    cache::MadePage made;
    made.inputs = {site->frame->site.id, {model::kFarPast, model::kFarFuture}};
    made.may_be_kept = true;
    made.response = match.route->handler(Exchange{request, match.captures, services_, site->frame,
                                                  site->path, times, View::rendered, &made});
    return made;
}

/// While the database is away what is kept is better than nothing.
http::Response PublicPages::serve_kept(const RouteMatch& match, const http::Request& request,
                                       const std::string& key, StageTimes& times) const {
    if (!watcher_.is_database_up()) {
        if (const auto page = pages_.find(key)) {
            return deliver(request, pages_, key, page);
        }
    }
    try {
        auto answer = pages_.get(key, [&] { return make(match, request, times); });
        return answer.page ? deliver(request, pages_, key, answer.page)
                           : deliver(request, std::move(answer.response));
    } catch (const StoreError& error) {
        const auto page = is_passing(error) ? pages_.find(key) : nullptr;
        if (!page) {
            throw;
        }
        return deliver(request, pages_, key, page);
    }
}

/// A page that is not there: perhaps it moved, perhaps it was withdrawn, perhaps only its last
/// slash is missing.
std::optional<http::Response> PublicPages::answer_old_address(const SiteFrame& frame,
                                                              const std::string& path,
                                                              StageTimes& times) const {
    const model::Site& site = frame.site;
    const store::PublicStore& store = services_.store;
    const StageTimer timer(times.sql);
    if (const auto redirect = store.find_redirect(site.id, path)) {
        if (redirect->to_post) {
            if (const auto post = store.find_post_link(site.id, *redirect->to_post)) {
                return moved_response(post_path(services_, site, *post));
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

http::Response PublicPages::serve_site(const http::Request& request, const Match& site,
                                       StageTimes& times, View view) const {
    const std::string key = page_key(site);
    if (view == View::rendered && watcher_.is_database_up()) {
        // Nearly every request ends here: what is kept needs no route.
        if (const auto page = pages_.find_right(key)) {
            return deliver(request, pages_, key, page);
        }
    }
    const auto match = find_route(reader_routes(), RouteScope::site, site.path);
    if (!match) {
        throw NotFound{};
    }
    if (match->route->keeping == Keeping::kept && view == View::rendered) {
        return serve_kept(*match, request, key, times);
    }
    return deliver(request, match->route->handler(Exchange{request, match->captures, services_,
                                                           site.frame, site.path, times, view}));
}

/// What stands on the disk, if anything does: perhaps not the newest, and better than nothing.
std::optional<http::Response> PublicPages::find_copy(const http::Request& request) const {
    if (copies_ == nullptr) {
        return std::nullopt;
    }
    if (const auto file = CopiedFile::parse(request.path)) {
        const auto medium = file->medium();
        auto bytes = medium ? copies_->find_media(file->hash, medium->width, medium->extension)
                            : std::nullopt;
        if (!bytes) {
            return std::nullopt;
        }
        return deliver(request, media_response(std::move(*bytes), *medium));
    }
    const auto address = cache::CopyAddress::parse(request.host, request.path);
    auto copy = address ? copies_->find_kept(*address) : std::nullopt;
    if (!copy) {
        return std::nullopt;
    }
    return deliver(request, bytes_response(std::move(copy->bytes), media_type_of(*address)));
}

http::Response PublicPages::serve(const http::Request& request, SiteFramePtr& frame,
                                  StageTimes& times, View view) const {
    require_reading(request);
    try {
        return serve_made(request, frame, times, view);
    } catch (const StoreError& error) {
        auto copy = is_passing(error) ? find_copy(request) : std::nullopt;
        if (!copy) {
            throw;
        }
        return std::move(*copy);
    }
}

http::Response PublicPages::serve_made(const http::Request& request, SiteFramePtr& frame,
                                       StageTimes& times, View view) const {
    const auto site = [&] {
        const StageTimer timer(times.sql);
        return services_.sites.find(request.host, request.path);
    }();
    frame = site ? site->frame : nullptr;
    if (site) {
        try {
            return serve_site(request, *site, times, view);
        } catch (const NotFound&) {
            if (auto answer = answer_old_address(*frame, site->path, times)) {
                return std::move(*answer);
            }
        }
    }
    if (const auto match = find_route(reader_routes(), RouteScope::host, request.path)) {
        return deliver(request,
                       match->route->handler(Exchange{request, match->captures, services_, nullptr,
                                                      request.path, times, view}));
    }
    throw NotFound{};
}

std::optional<CopySource::Page> PublicPages::fetch(const CopyPlace& place) const {
    http::Request request;
    request.target = request.path = place.path;
    request.host = place.host;
    StageTimes times;
    http::Response response;
    CopySource::Page page;
    try {
        const auto site = services_.sites.find(request.host, request.path);
        const auto match =
            site ? find_route(reader_routes(), RouteScope::site, site->path) : std::nullopt;
        if (match) {
            cache::PageCache::Answer answer =
                pages_.get_for_copy(page_key(*site), [&] { return make(*match, request, times); });
            if (answer.page) {
                response = answer.page->response();
            } else {
                response = std::move(answer.response);
            }
            page.inputs = answer.inputs;
            page.modified = answer.modified;
        } else {
            SiteFramePtr frame;
            response = serve(request, frame, times, View::rendered);
        }
    } catch (const cache::Absent&) {
        return std::nullopt;
    }
    if (response.status != http::Status::ok || !response.body) {
        return std::nullopt;
    }
    page.bytes = response.body;
    page.media_type = response.headers.find("Content-Type").value_or("");
    page.etag = response.headers.find("ETag").value_or("");
    page.is_immutable = response.headers.find("Cache-Control").value_or("").find("immutable") !=
                        std::string_view::npos;
    return page;
}

}  // namespace budkavle::app
