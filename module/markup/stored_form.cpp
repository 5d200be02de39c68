// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/stored_form.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "markup/clean_body.hpp"

namespace budkavle::markup {
namespace {

constexpr std::string_view kSite = "site:/";
constexpr std::string_view kSiteSeen =
    "site&#58;/";  // the same for a browser, but not for ready_html
constexpr std::string_view kVoidEnd = "/>";
/// Elements whose text stands apart from what is beside it.
constexpr auto kApart =
    std::to_array<std::string_view>({"blockquote", "br", "caption", "dd", "dt", "figcaption", "li",
                                     "ol", "p", "pre", "td", "th", "tr", "ul"});
constexpr std::array<std::string_view, 4> kVoid{"br", "hr", "img", "source"};

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string without_site(std::string text) {
    for (std::size_t at = text.find(kSite); at != std::string::npos;
         at = text.find(kSite, at + kSiteSeen.size())) {
        text.replace(at, kSite.size(), kSiteSeen);
    }
    return text;
}

void append_attributes(std::string& out, const Node& node) {
    for (const Attribute& attribute : node.attributes) {
        const std::string value = escaped(attribute.value);
        out += ' ';
        out += attribute.name;
        out += "=\"";
        out += attribute.is_site_address ? value : without_site(value);
        out += '"';
    }
}

void append_node(std::string& out, const Node& node) {
    if (node.kind == Node::Kind::text) {
        out += without_site(escaped(node.text));
    }
    if (node.kind != Node::Kind::element) {
        return;
    }
    out += '<';
    out += node.name;
    append_attributes(out, node);
    if (std::ranges::find(kVoid, node.name) != kVoid.end()) {
        out += kVoidEnd;
        return;
    }
    out += '>';
    for (const Node& child : node.children) {
        append_node(out, child);
    }
    out += "</";
    out += node.name;
    out += '>';
}

}  // namespace

void append_plain_text(std::string& out, const Node& node) {
    if (node.kind == Node::Kind::text) {
        out += node.text;
        return;
    }
    const bool is_apart = std::ranges::find(kApart, node.name) != kApart.end();
    out += is_apart ? " " : "";
    for (const Node& child : node.children) {
        append_plain_text(out, child);
    }
    out += is_apart ? " " : "";
}

std::string to_stored_form(const std::vector<Node>& blocks) {
    std::string out;
    for (const Node& block : blocks) {
        if (!out.empty()) {
            out += '\n';
        }
        append_node(out, block);
    }
    return out;
}

std::string ready_html(std::string_view stored, std::string_view prefix) {
    std::string out;
    out.reserve(stored.size() + prefix.size() * 16);
    std::size_t from = 0;
    // Both marks have a '/' where the copy goes on: look for that one byte and then around it.
    for (std::size_t slash = stored.find('/'); slash != std::string_view::npos;
         slash = stored.find('/', slash + 1)) {
        const std::string_view before = stored.substr(from, slash - from);
        if (before.ends_with(kSite.substr(0, kSite.size() - 1))) {
            out += before.substr(0, before.size() - (kSite.size() - 1));
            out += prefix;
            from = slash;
        } else if (stored.substr(slash, kVoidEnd.size()) == kVoidEnd) {
            out += before;
            from = slash + 1;
        }
    }
    out += stored.substr(from);
    return out;
}

std::string absolute_html(std::string_view stored, std::string_view base_url) {
    // '"' is escaped in text, so this stands before an attribute's value only.
    constexpr std::string_view kRootAddress = "=\"/";
    constexpr std::string_view kSchemeEnd = "://";
    const std::size_t scheme_end = base_url.find(kSchemeEnd);
    const std::size_t host =
        scheme_end == std::string_view::npos ? 0 : scheme_end + kSchemeEnd.size();
    const std::string_view origin = base_url.substr(0, base_url.find('/', host));
    std::string html = ready_html(stored, base_url);
    for (std::size_t at = html.find(kRootAddress); at != std::string::npos;
         at = html.find(kRootAddress, at)) {
        at += kRootAddress.size() - 1;
        if (html.compare(at, 2, "//") != 0) {  // "//host" has its host already
            html.insert(at, origin);
            at += origin.size();
        }
    }
    return html;
}

std::string to_stored_text(std::string_view text) {
    return without_site(escaped(text));
}

}  // namespace budkavle::markup
