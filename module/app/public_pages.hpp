// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What readers get at an address: found by site and route, kept or made, and where there is
// nothing, where it went. Layer app. Thread promise: any number of threads.
#pragma once

#include <optional>
#include <string>

#include "app/change_watcher.hpp"
#include "app/copies/copy_source.hpp"
#include "app/router.hpp"
#include "app/services.hpp"
#include "cache/copy_store.hpp"
#include "cache/page_cache.hpp"

namespace budkavle::app {

class PublicPages {
public:
    /// All outlive this.
    PublicPages(const Services& services, cache::PageCache& pages, const ChangeWatcher& watcher)
        : services_(services), pages_(pages), watcher_(watcher) {}

    /// From now on copies answer for what cannot be made while the database is away. Called before
    /// the first request; `copies` outlives this.
    void use_copies(const cache::CopyStore& copies) noexcept { copies_ = &copies; }

    /// `frame` is set as soon as the site is known, for an error page in its design. Throws
    /// NotFound, Gone, MethodNotAllowed and what store, xml and render throw.
    [[nodiscard]] http::Response serve(const http::Request& request, SiteFramePtr& frame,
                                       StageTimes& times, View view) const;

    /// The page as every reader gets it, for a copy; nothing if there is none. What is kept already
    /// is taken, and pages that nobody asks for are not kept. Throws StoreError, RenderError.
    [[nodiscard]] std::optional<CopySource::Page> fetch(const CopyPlace& place) const;

private:
    using Match = SiteDirectory::Match;
    [[nodiscard]] http::Response serve_made(const http::Request& request, SiteFramePtr& frame,
                                            StageTimes& times, View view) const;
    [[nodiscard]] http::Response serve_site(const http::Request& request, const Match& site,
                                            StageTimes& times, View view) const;
    [[nodiscard]] http::Response serve_kept(const RouteMatch& match, const http::Request& request,
                                            const std::string& key, StageTimes& times) const;
    [[nodiscard]] std::optional<http::Response> find_copy(const http::Request& request) const;
    [[nodiscard]] cache::MadePage make(const RouteMatch& match, const http::Request& request,
                                       StageTimes& times) const;
    [[nodiscard]] std::optional<http::Response> answer_old_address(const SiteFrame& frame,
                                                                   const std::string& path,
                                                                   StageTimes& times) const;

    const Services& services_;
    cache::PageCache& pages_;
    const ChangeWatcher& watcher_;
    const cache::CopyStore* copies_ = nullptr;
};

}  // namespace budkavle::app
