// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a handler of the editors' desk may use: the request, who asks, for which site, and the
// services. Layer app (editor). Thread promise: as Exchange.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/editor/frame/form.hpp"
#include "app/editor/frame/rights.hpp"
#include "app/route.hpp"
#include "app/services.hpp"
#include "base/secret.hpp"
#include "config/settings.hpp"
#include "model/site.hpp"
#include "store/audit_log.hpp"
#include "store/draft_store.hpp"
#include "store/editor_accounts.hpp"
#include "store/editor_credentials.hpp"
#include "store/editor_sessions.hpp"
#include "store/editor_store.hpp"
#include "store/media_library.hpp"
#include "store/post_listing.hpp"
#include "store/preview_links.hpp"
#include "store/redirect_store.hpp"
#include "store/subject_store.hpp"

namespace budkavle::app {

class SignInService;
class SurfaceFiles;

/// What all handlers share. Each member locks inside or is immutable.
struct DeskServices {
    const Services& reader;  ///< sheets, dates, clock, and the readers' pages for previews
    const store::EditorStore& store;
    const store::DraftStore& drafts;
    const store::PreviewLinks& preview_links;
    const SignInService& sign_in;
    const SurfaceFiles& surface;
    const store::EditorAccounts& accounts;
    const store::EditorCredentials& credentials;
    const store::EditorSessions& sessions;
    const store::PostListing& listing;
    const store::SubjectStore& subjects;
    const store::RedirectStore& redirects;
    const store::AuditLog& audit;
    const config::Settings& settings;
    const store::MediaLibrary& library;
};

/// One request to the desk. Lives as long as its handler runs.
struct DeskExchange {
    const http::Request& request;
    const RouteCaptures& captures;
    const DeskServices& services;
    const model::Identity* maybe_identity;   ///< null: nobody is signed in
    const Secret* maybe_token;               ///< of the session; null with the identity
    const std::optional<model::Site>& site;  ///< of routes with a site
    const Form& form;                        ///< of a POST; else empty
    std::string csrf;      ///< for the forms of the page; empty: nobody is signed in
    std::string language;  ///< of the words: "sv" or "en"
    StageTimes& times;
    View view = View::rendered;

    /// Who is signed in: of routes that nobody else reaches.
    [[nodiscard]] const model::Identity& identity() const noexcept { return *maybe_identity; }
    /// A field of the form, empty if it is not there.
    [[nodiscard]] std::string_view field(std::string_view name) const noexcept {
        return form.find(name).value_or(std::string_view{});
    }
    /// True if who is signed in has that right on the route's site.
    [[nodiscard]] bool may(Right right) const {
        return site && app::may(identity(), right, site->id);
    }
    /// "/admin/webb/SITE/" and what follows.
    [[nodiscard]] std::string site_href(std::string_view rest = {}) const;
    [[nodiscard]] UtcTime now() const { return services.reader.clock(); }
};

}  // namespace budkavle::app
