// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a handler of the programs' door may use, and how it ends early. Layer app (api). Thread
// promise: as Exchange.
#pragma once

#include <string>

#include "app/editor/frame/rights.hpp"
#include "app/route.hpp"
#include "app/services.hpp"
#include "config/settings.hpp"
#include "model/site.hpp"
#include "store/collection_store.hpp"
#include "store/draft_store.hpp"
#include "store/editor_store.hpp"

namespace budkavle::app {

/// What all handlers share. Each member locks inside or is immutable.
struct AtomServices {
    const Services& reader;
    const store::EditorStore& store;
    const store::DraftStore& drafts;
    const store::CollectionStore& collections;
    const config::Settings& settings;
};

/// One request of a program that has proved on whose behalf it comes.
struct AtomExchange {
    const http::Request& request;
    const RouteCaptures& captures;
    const AtomServices& services;
    const model::Identity& identity;
    const model::Site& site;  ///< of routes with a site; else empty

    [[nodiscard]] bool may(Right right) const { return app::may(identity, right, site.id); }
    [[nodiscard]] UtcTime now() const { return services.reader.clock(); }
    /// "https://HOST/api/atom/" and what follows.
    [[nodiscard]] std::string href(const std::string& rest) const {
        return (request.is_https ? "https://" : "http://") + request.host + "/api/atom/" + rest;
    }
    [[nodiscard]] std::string entries_href() const { return href(site.slug + "/inlagg/"); }
    [[nodiscard]] std::string pictures_href() const { return href(site.slug + "/media/"); }
};

/// A handler's end that is not an answer to what was asked: thrown by handlers, caught in
/// AtomService::serve() only.
struct AtomRefusal {
    http::Status status;
    std::string what;  ///< sentences for who writes the program
};

}  // namespace budkavle::app
