// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/desk_document.hpp"

#include <utility>

#include "xml/body_markup.hpp"
#include "xml/element_writer.hpp"

namespace budkavle::xml {
namespace {

/// Number of the post that a body's fault is logged with, where there is none.
constexpr std::uint64_t kNoPost = 0;

void write_element(ElementWriter& parent, const Element& element,
                   std::vector<std::string>& bodies) {
    ElementWriter writer = parent.child(element.name().c_str());
    if (element.has_nodes()) {
        append_body(writer.node(), *element.markup());
        return;
    }
    if (element.markup()) {
        writer.attribute("ref", std::uint64_t{bodies.size()});
        bodies.push_back(usable_body(*element.markup(), kNoPost));
        return;
    }
    for (const auto& [name, value] : element.attributes()) {
        writer.attribute(name.c_str(), value);
    }
    writer.text(element.text());
    for (const Element& child : element.children()) {
        write_element(writer, child, bodies);
    }
}

std::string to_text(NoticeView::Kind kind) {
    switch (kind) {
        case NoticeView::Kind::done:
            return "done";
        case NoticeView::Kind::advice:
            return "advice";
        case NoticeView::Kind::fault:
            return "fault";
    }
    return {};
}

void write_frame(ElementWriter& desk, const DeskView& view) {
    desk.attribute("kind", view.kind)
        .attribute("lang", view.language)
        .attribute("path", view.path)
        .attribute("home", view.home_href)
        .attribute("csrf", view.csrf)
        .attribute("other-language", view.language_href);
    desk.child("assets")
        .attribute("stylesheet", view.stylesheet_href)
        .attribute("script", view.script_href)
        .attribute("editor-stylesheet", view.editor_stylesheet_href)
        .attribute("icon", view.icon_href);
    if (!view.user_name.empty()) {
        desk.child("user")
            .attribute("name", view.user_name)
            .attribute("account", view.account_href)
            .attribute("sign-out", view.sign_out_href);
    }
    if (!view.site_slug.empty()) {
        desk.child("site")
            .attribute("slug", view.site_slug)
            .attribute("name", view.site_name)
            .attribute("href", view.site_href);
    }
    if (!view.menu.empty()) {
        ElementWriter menu = desk.child("menu");
        for (const DeskLinkView& link : view.menu) {
            menu.child("link")
                .attribute("key", link.key)
                .attribute("href", link.href)
                .flag("current", link.is_current);
        }
    }
    for (const NoticeView& notice : view.notices) {
        desk.child("notice")
            .attribute("kind", to_text(notice.kind))
            .attribute("key", notice.key)
            .attribute("value", notice.value)
            .attribute("href", notice.href);
    }
}

}  // namespace

Document make_desk(const DeskView& view) {
    auto tree = std::make_unique<Document::Tree>();
    ElementWriter desk = start_document(*tree, "desk");
    write_frame(desk, view);
    std::vector<std::string> bodies;
    if (view.content) {
        write_element(desk, *view.content, bodies);
    }
    return {std::move(tree), std::move(bodies)};
}

}  // namespace budkavle::xml
