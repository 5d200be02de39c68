// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Old addresses of a site: where each leads, or that it is gone.
#include <algorithm>
#include <charconv>
#include <utility>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/frame/list_query.hpp"
#include "app/editor/posts/own_post.hpp"
#include "http/percent.hpp"
#include "store/redirect_store.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kRedirectsShown = 100;
/// As the columns.
constexpr std::size_t kPathLimitBytes = 500;
constexpr std::size_t kReasonLimit = 500;
constexpr std::string_view kHttps = "https://";

/// What stands in an address without being coded.
bool has_only_visible(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= ' ' || byte == 0x7f || c == '<' || c == '>' || c == '"' || c == '\\';
    });
}

bool is_path(std::string_view text) {
    return text.starts_with('/') && !text.starts_with("//") && text.size() <= kPathLimitBytes &&
           has_only_visible(text);
}

/// The address as it is stored: one of the site's own, however it was given, is a path below it.
std::string below_site(const model::Site& site, std::string_view text) {
    if (text.starts_with(site.base_url + "/") || text == site.base_url) {
        text.remove_prefix(site.base_url.size());
        return text.empty() ? "/" : std::string(text);
    }
    if (!site.path_prefix.empty() && text.starts_with(site.path_prefix + "/")) {
        text.remove_prefix(site.path_prefix.size());
    }
    return std::string(text);
}

/// The path that is asked for, decoded as requests are. None: it can never be asked for.
std::optional<std::string> old_path(const model::Site& site, std::string_view typed) {
    const std::string path = below_site(site, typed);
    if (path.find_first_of("?#") != std::string::npos) {
        return std::nullopt;
    }
    std::optional<std::string> decoded = http::decode_percent(path);
    return decoded && is_path(*decoded) ? decoded : std::nullopt;
}

bool is_target(std::string_view text) {
    const bool is_foreign = text.starts_with(kHttps) && text.size() > kHttps.size() &&
                            text.at(kHttps.size()) != '/' && text.size() <= kPathLimitBytes &&
                            has_only_visible(text);
    return is_foreign || is_path(text);
}

http::Response redirects_page(const DeskExchange& exchange, const std::string& fault) {
    const ListQuery query(exchange, {"after"});
    xml::DeskView view = start_desk_page(exchange, "redirects");
    if (!fault.empty()) {
        view.notices.push_back({xml::NoticeView::Kind::fault, fault, "", ""});
    }
    xml::Element content("redirects");
    content.set("self", exchange.site_href("omdirigeringar/"))
        .set("from", std::string(exchange.field("from")))
        .set("to", std::string(exchange.field("to")))
        .set("reason", std::string(exchange.field("reason")))
        .flag("is-gone", exchange.field("kind") == "gone");
    auto redirects = exchange.services.redirects.list(exchange.site->id, query.get("after"),
                                                      kRedirectsShown + 1);
    if (redirects.size() > kRedirectsShown) {
        redirects.pop_back();
        content.set("more", query.href("after", redirects.back().from));
    }
    for (const store::OldAddress& redirect : redirects) {
        xml::Element element("redirect");
        element.set("id", redirect.id)
            .set("from", redirect.from)
            .set("to", redirect.to)
            .set("reason", redirect.gone_reason);
        if (redirect.to_post.value != 0) {
            element.set("post", post_href(exchange, redirect.to_post))
                .set("title", redirect.post_title);
        }
        content.add(std::move(element));
    }
    view.content = std::move(content);
    return desk_page(exchange, view, fault.empty() ? http::Status::ok : http::Status::bad_request);
}

http::Response remove_one(const DeskExchange& exchange) {
    const std::string_view text = exchange.field("redirect");
    std::uint64_t id = 0;
    (void)std::from_chars(text.data(), text.data() + text.size(), id);
    return exchange.services.redirects.remove(exchange.site->id, id, exchange.identity().login)
               ? go_on(exchange.site_href("omdirigeringar/"), "lists-redirect-removed")
               : redirects_page(exchange, "lists-redirect-missing");
}

}  // namespace

http::Response show_redirects(const DeskExchange& exchange) {
    return redirects_page(exchange, "");
}

http::Response change_redirects(const DeskExchange& exchange) {
    if (!exchange.field("redirect").empty()) {
        return remove_one(exchange);
    }
    const std::optional<std::string> from = old_path(*exchange.site, exchange.field("from"));
    if (!from || *from == "/") {
        return redirects_page(exchange, "lists-redirect-from");
    }
    const store::RedirectStore& redirects = exchange.services.redirects;
    if (exchange.field("kind") == "gone") {
        if (exchange.field("reason").size() > kReasonLimit) {
            return redirects_page(exchange, "error-too-long");
        }
        redirects.set_gone(exchange.site->id, *from, exchange.field("reason"),
                           exchange.identity().login);
        return go_on(exchange.site_href("omdirigeringar/"), "lists-redirect-added");
    }
    const std::string to = below_site(*exchange.site, exchange.field("to"));
    if (!is_target(to)) {
        return redirects_page(exchange, "lists-redirect-to");
    }
    if (!redirects.lead(exchange.site->id, *from, to, exchange.identity().login)) {
        return redirects_page(exchange, "lists-redirect-loop");
    }
    return go_on(exchange.site_href("omdirigeringar/"), "lists-redirect-added");
}

}  // namespace budkavle::app
