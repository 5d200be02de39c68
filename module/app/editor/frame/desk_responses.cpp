// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/frame/desk_responses.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "app/editor/entry/sign_in_paths.hpp"
#include "app/editor/frame/desk_files.hpp"
#include "app/editor/frame/desk_route.hpp"
#include "app/responses.hpp"
#include "base/utf8.hpp"
#include "http/percent.hpp"
#include "http/query_fields.hpp"

namespace budkavle::app {

namespace {

// Scripts of our own, pictures from the machine of the one who writes, and nothing from elsewhere.
constexpr std::string_view kContentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";
constexpr std::string_view kJson = "application/json; charset=utf-8";
constexpr std::string_view kDoneField = "klart";

struct MenuRow {
    std::string_view key;
    std::string_view rest;  ///< below the site's part of the desk
    Right right;
};
constexpr std::array kSiteMenu{MenuRow{"menu-posts", "", Right::write},
                               MenuRow{"menu-media", "media/", Right::write},
                               MenuRow{"menu-subjects", "amnen/", Right::publish},
                               MenuRow{"menu-banner", "kris/", Right::publish},
                               MenuRow{"menu-redirects", "omdirigeringar/", Right::manage_site},
                               MenuRow{"menu-roles", "roller/", Right::manage_site},
                               MenuRow{"menu-site", "installningar/", Right::manage_site},
                               MenuRow{"menu-audit", "logg/", Right::manage_site}};

/// Of pages that are of no site.
constexpr std::array kWholeMenu{MenuRow{"menu-accounts", "konton/", Right::manage_all},
                                MenuRow{"menu-audit", "logg/", Right::manage_all}};

http::Response unkept(std::string bytes, std::string_view type, http::Status status) {
    http::Response response;
    response.status = status;
    response.headers.add("Content-Type", type);
    response.headers.add("Cache-Control", "no-store");
    response.body = std::make_shared<const std::string>(std::move(bytes));
    return response;
}

std::string other_language(const DeskExchange& exchange) {
    const std::string_view other = exchange.language == "sv" ? "en" : "sv";
    return "/admin/sprak/?till=" + http::encode_percent(exchange.request.path) +
           "&sprak=" + std::string(other);
}

/// The longest part that a link of the menu shares with the path is the current one.
void add_menu(const DeskExchange& exchange, xml::DeskView& view) {
    if (exchange.site) {
        for (const MenuRow& row : kSiteMenu) {
            if (exchange.may(row.right)) {
                view.menu.push_back({std::string(row.key), exchange.site_href(row.rest), false});
            }
        }
    } else {
        for (const MenuRow& row : kWholeMenu) {
            if (may(exchange.identity(), row.right, {})) {
                view.menu.push_back(
                    {std::string(row.key), "/admin/" + std::string(row.rest), false});
            }
        }
    }
    const std::string& path = exchange.request.path;
    for (xml::DeskLinkView& link : view.menu) {
        const bool is_start = exchange.site && link.href == exchange.site_href();
        const bool is_of_another = std::ranges::any_of(view.menu, [&](const auto& other) {
            return other.href.size() > link.href.size() && path.starts_with(other.href);
        });
        link.is_current = path.starts_with(link.href) && !(is_start && is_of_another);
    }
}

/// What the step before has done, once: from the query, as a key of the words.
void add_done(const DeskExchange& exchange, xml::DeskView& view) {
    const auto fields = http::parse_query(exchange.request.query);
    const auto done = fields ? fields->find(kDoneField) : std::nullopt;
    const bool is_key = done && !done->empty() && std::ranges::all_of(*done, [](char c) {
                            return (c >= 'a' && c <= 'z') || c == '-';
                        });
    if (is_key) {
        view.notices.push_back({xml::NoticeView::Kind::done, "done-" + std::string(*done), "", ""});
    }
}

}  // namespace

std::string DeskExchange::site_href(std::string_view rest) const {
    return std::string(kDeskSites) + site->slug + "/" + std::string(rest);
}

xml::DeskView start_desk_page(const DeskExchange& exchange, std::string kind) {
    xml::DeskView view;
    view.kind = std::move(kind);
    view.language = exchange.language;
    view.path = exchange.request.path;
    view.home_href = "/admin/";
    view.csrf = exchange.csrf;
    view.language_href = other_language(exchange);
    add_desk_files(exchange, view);
    if (exchange.maybe_identity != nullptr) {
        view.user_name = exchange.identity().display_name;
        view.account_href = kAccountPath;
        view.sign_out_href = "/admin/ut/";
        if (exchange.site) {
            view.site_slug = exchange.site->slug;
            view.site_name = exchange.site->name;
            view.site_href = exchange.site->base_url + "/";
        }
        add_menu(exchange, view);
    }
    add_done(exchange, view);
    return view;
}

http::Response desk_page(const DeskExchange& exchange, const xml::DeskView& view,
                         http::Status status) {
    const xml::Document document = [&] {
        const StageTimer timer(exchange.times.document);
        return xml::make_desk(view);
    }();
    http::Response response =
        exchange.view == View::xml
            ? unkept(document.to_text(), kXml, status)
            : unkept(exchange.services.reader.sheets.render(
                         document, {.theme = {}, .sheet = "admin"}, exchange.times),
                     kHtml, status);
    response.headers.add("Content-Security-Policy", kContentSecurityPolicy);
    // With the readers' "no-referrer" a browser sends forms with "Origin: null", and whose form it
    // is could not be told.
    response.headers.add("Referrer-Policy", "same-origin");
    return response;
}

http::Response go_on(const std::string& path, std::string_view done) {
    http::Response response;
    response.status = http::Status::see_other;
    std::string location = path;
    if (!done.empty()) {
        location += path.find('?') == std::string::npos ? '?' : '&';
        location.append(kDoneField).append("=").append(done);
    }
    response.headers.add("Location", location);
    response.headers.add("Cache-Control", "no-store");
    return response;
}

http::Response json_response(std::string text, http::Status status) {
    return unkept(std::move(text), kJson, status);
}

}  // namespace budkavle::app
