// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the keeper of copies asks of the application. Layer app. Thread promise: called by the
// keeper's thread; implementations lock inside.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/utc_time.hpp"
#include "cache/change.hpp"

namespace budkavle::app {

/// An address of this machine's sites.
struct CopyPlace {
    std::string host;  ///< as requests carry it, with a port that is not the scheme's own
    std::string path;  ///< decoded, with the site's prefix
    bool operator==(const CopyPlace&) const = default;
};

class CopySource {
public:
    CopySource() = default;
    virtual ~CopySource() = default;
    CopySource(const CopySource&) = delete;  // an interface
    CopySource& operator=(const CopySource&) = delete;

    struct Page {
        std::shared_ptr<const std::string> bytes;
        std::string media_type;
        std::string etag;
        cache::PageInputs inputs;
        UtcTime modified;
        bool is_immutable = false;
    };
    /// What a reader gets there; nothing if that is not a page (404, 410, a redirect). Throws
    /// StoreError, RenderError.
    [[nodiscard]] virtual std::optional<Page> fetch(const CopyPlace& place) const = 0;
    /// Where each site begins, and what no page links to, as feeds and sitemaps.
    [[nodiscard]] virtual std::vector<CopyPlace> roots() const = 0;
    /// Where requests for a copy go: its host has no port, theirs may have one.
    [[nodiscard]] virtual CopyPlace place_of(const std::string& copy_host,
                                             const std::string& path) const = 0;
    /// Pages for when nothing of ours answers: of each site below its front page, of each host that
    /// has no site at its root, and (no host) for all others.
    struct UnavailablePage {
        CopyPlace place;
        std::string html;
    };
    [[nodiscard]] virtual std::vector<UnavailablePage> unavailable_pages() const = 0;
    /// What besides the database pages are made of: the program and its stylesheets.
    [[nodiscard]] virtual std::string fingerprint() const = 0;
};

}  // namespace budkavle::app
