// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// An outside judge of stored bodies: libxml2 must be able to parse one, and nothing may stand in it
// that the rules forbid. It shares no code and no list with module/markup.
#pragma once

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "base/c_handle.hpp"
#include "base/utf8.hpp"

namespace budkavle::tests {

using DocHandle = std::unique_ptr<xmlDoc, ReleaseWith<&xmlFreeDoc>>;

class StoredFormJudge {
public:
    /// What is wrong with a stored body; "" if nothing.
    static std::string fault_of(const std::string& stored) {
        if (!is_valid_utf8(stored)) {
            return "not UTF-8";
        }
        const std::string document = "<r>" + stored + "</r>";
        const DocHandle parsed(xmlReadMemory(
            document.data(), static_cast<int>(document.size()), "stored", "UTF-8",
            XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE));
        if (!parsed) {
            return "not well-formed";
        }
        std::string fault;
        check_children(*xmlDocGetRootElement(parsed.get()), false, fault);
        return fault.empty() ? fault_of_site_marks(stored) : fault;
    }

private:
    using Names = std::set<std::string_view>;

    static const Names& inline_names() {
        static const Names names{"a",    "abbr",   "cite", "code",    "del",  "em", "img",
                                 "ins",  "kbd",    "mark", "picture", "q",    "s",  "source",
                                 "span", "strong", "sub",  "sup",     "time", "br"};
        return names;
    }
    static const Names& block_names() {
        static const Names names{"p",      "h2",         "h3",    "h4", "ul",    "ol",
                                 "li",     "blockquote", "pre",   "hr", "table", "caption",
                                 "thead",  "tbody",      "tfoot", "tr", "td",    "th",
                                 "figure", "figcaption", "div",   "dl", "dt",    "dd"};
        return names;
    }
    static const Names& attribute_names() {
        static const Names names{
            "href",  "hreflang", "title",    "cite",   "datetime",  "start", "reversed",
            "value", "colspan",  "rowspan",  "scope",  "lang",      "dir",   "class",
            "role",  "tabindex", "src",      "srcset", "sizes",     "width", "height",
            "alt",   "loading",  "decoding", "type",   "aria-label"};
        return names;
    }
    static std::string_view name_of(const xmlChar* name) {
        return reinterpret_cast<const char*>(name);
    }

    static void check_children(const xmlNode& parent, bool is_line, std::string& fault) {
        for (const xmlNode* node = parent.children; node != nullptr && fault.empty();
             node = node->next) {
            if (node->type == XML_ELEMENT_NODE) {
                check_element(*node, is_line, fault);
            } else if (node->type != XML_TEXT_NODE && node->type != XML_ENTITY_REF_NODE) {
                fault = "a node that is neither element nor text";
            }
        }
    }

    static void check_element(const xmlNode& node, bool is_line, std::string& fault) {
        static const Names lines{"p", "h2", "h3", "h4", "pre", "caption", "figcaption", "dt"};
        const std::string_view name = name_of(node.name);
        const bool is_inline = inline_names().contains(name);
        if (!is_inline && !block_names().contains(name)) {
            fault = "element " + std::string(name);
        } else if (is_line && !is_inline) {
            fault = "block " + std::string(name) + " on a line";
        } else if (name == "p" && node.children == nullptr) {
            fault = "an empty paragraph";
        }
        for (const xmlAttr* attribute = node.properties; attribute != nullptr && fault.empty();
             attribute = attribute->next) {
            check_attribute(*attribute, fault);
        }
        check_children(node, is_line || is_inline || lines.contains(name), fault);
    }

    static void check_attribute(const xmlAttr& attribute, std::string& fault) {
        const std::string name(name_of(attribute.name));
        const std::unique_ptr<xmlChar, FreeText> text(
            xmlNodeListGetString(attribute.doc, attribute.children, 1));
        const std::string_view value = text ? name_of(text.get()) : std::string_view();
        if (!attribute_names().contains(name)) {
            fault = "attribute " + name;
        } else if ((name == "href" || name == "cite" || name == "src") && !is_safe(value)) {
            fault = "address " + std::string(value);
        }
    }

    struct FreeText {
        void operator()(xmlChar* text) const noexcept { xmlFree(text); }
    };

    static bool is_safe(std::string_view address) {
        for (const std::string_view scheme : {"http://", "https://", "mailto:", "tel:", "site:/"}) {
            if (address.starts_with(scheme)) {
                return true;
            }
        }
        const std::string_view first = address.substr(0, address.find_first_of("/?#"));
        return !address.empty() && first.find(':') == std::string_view::npos &&
               !address.starts_with("//") &&
               std::ranges::all_of(address, [](char c) { return c > ' ' && c != '\\'; });
    }

    /// `site:/` only where an address of the site begins.
    static std::string fault_of_site_marks(std::string_view stored) {
        for (std::size_t at = stored.find("site:/"); at != std::string_view::npos;
             at = stored.find("site:/", at + 1)) {
            const std::string_view before = stored.substr(0, at);
            if (!before.ends_with(" href=\"") && !before.ends_with(" src=\"") &&
                !before.ends_with(" srcset=\"") && !before.ends_with("w, ")) {
                return "site:/ outside an address";
            }
        }
        return "";
    }
};

}  // namespace budkavle::tests
