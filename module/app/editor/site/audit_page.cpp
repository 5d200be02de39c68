// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Who did what when: of a site, and of everything.
#include <utility>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/desk_route.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/frame/list_query.hpp"
#include "app/editor/posts/edit_page.hpp"
#include "store/audit_log.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kEntriesShown = 50;

xml::Element entry_element(const DeskExchange& exchange, const store::AuditEntry& entry) {
    xml::Element element("entry");
    element.set("who", entry.who)
        .set("action", entry.action)
        .set("subject", entry.subject_kind)
        .set("subject-id", entry.subject_id)
        .set("site", exchange.site ? "" : entry.site_name)
        .add(time_element(exchange, "saved", entry.happened))
        .text_child("details", entry.details);
    if (entry.subject_kind == "post" && !entry.site_slug.empty()) {
        element.set("href", std::string(kDeskSites) + entry.site_slug + "/inlagg/" +
                                std::to_string(entry.subject_id) + "/");
    }
    return element;
}

http::Response audit_page(const DeskExchange& exchange, std::optional<model::SiteId> site) {
    const ListQuery query(exchange, {"who", "subject", "before"});
    xml::DeskView view = start_desk_page(exchange, "audit");
    xml::Element content("audit");
    content.set("who", std::string(query.get("who")))
        .set("subject", std::string(query.get("subject")));
    std::vector<store::AuditEntry> entries =
        exchange.services.audit.list({.site = site,
                                      .who = std::string(query.get("who")),
                                      .subject_kind = std::string(query.get("subject")),
                                      .before = query.number("before")},
                                     kEntriesShown + 1);
    if (entries.size() > kEntriesShown) {
        entries.pop_back();
        content.set("older", query.href("before", std::to_string(entries.back().id)));
    }
    if (query.number("before") != 0) {
        content.set("newest", query.href("before", ""));
    }
    for (const store::AuditEntry& entry : entries) {
        content.add(entry_element(exchange, entry));
    }
    view.content = std::move(content);
    return desk_page(exchange, view);
}

}  // namespace

http::Response show_site_audit(const DeskExchange& exchange) {
    return audit_page(exchange, exchange.site->id);
}

http::Response show_audit(const DeskExchange& exchange) {
    return audit_page(exchange, std::nullopt);
}

}  // namespace budkavle::app
