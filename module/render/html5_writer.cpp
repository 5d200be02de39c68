// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/html5_writer.hpp"

#include <libxml/parserInternals.h>

#include <array>
#include <charconv>
#include <string_view>

#include "base/error.hpp"
#include "render/html5_rules.hpp"
#include "render/sheet_rules.hpp"

namespace budkavle::render {
namespace {

using std::string_view;

constexpr string_view kXhtml = "http://www.w3.org/1999/xhtml";
constexpr string_view kSvg = "http://www.w3.org/2000/svg";
constexpr string_view kMathml = "http://www.w3.org/1998/Math/MathML";
/// libxslt's own depth limit is for templates; literal elements may nest within one.
constexpr int kDepthLimit = 500;

string_view to_view(const xmlChar* maybe_text) noexcept {
    return maybe_text == nullptr ? string_view() : reinterpret_cast<const char*>(maybe_text);
}

string_view namespace_of(const xmlNs* maybe_namespace) noexcept {
    return maybe_namespace == nullptr ? string_view() : to_view(maybe_namespace->href);
}

/// What may not stand as it is. 0xC2 begins U+00A0, which is invisible in a source: it is written
/// by name.
constexpr std::array<bool, 256> make_special() {
    std::array<bool, 256> special{};
    for (const char c : {'&', '<', '>', '"', '\r'}) {
        special[static_cast<unsigned char>(c)] = true;
    }
    special[0xC2] = true;
    return special;
}
constexpr std::array<bool, 256> kSpecial = make_special();

void append_escaped(std::string& html, string_view text, bool is_in_attribute) {
    std::size_t start = 0;
    const auto replace = [&](std::size_t at, std::size_t length, string_view reference) {
        html.append(text.substr(start, at - start)).append(reference);
        start = at + length;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!kSpecial[static_cast<unsigned char>(text[at])]) {
            continue;
        }
        switch (text[at]) {
            case '&':
                replace(at, 1, "&amp;");
                break;
            case '<':
                replace(at, 1, "&lt;");
                break;
            case '>':
                replace(at, 1, "&gt;");
                break;
            case '\r':
                replace(at, 1, "&#13;");
                break;
            case '"':
                if (is_in_attribute) {
                    replace(at, 1, "&quot;");
                }
                break;
            default:
                if (text.substr(at, 2) == "\u00A0") {
                    replace(at, 2, "&nbsp;");
                }
        }
    }
    html.append(text.substr(start));
}

class Html5Writer {
public:
    Html5Writer(const std::vector<std::string>& bodies, std::size_t limit_bytes)
        : bodies_(bodies), limit_bytes_(limit_bytes) {}

    std::string write(const xmlDoc& result) {
        const xmlNode* root = xmlDocGetRootElement(&result);
        if (root == nullptr || to_view(root->name) != "html") {
            throw RenderError("the stylesheet has made no <html> element");
        }
        html_.reserve(expected_size());
        html_ = "<!DOCTYPE html>\n";
        for (const xmlNode* node = result.children; node != nullptr; node = node->next) {
            if (node != root && (node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE)) {
                throw RenderError("the stylesheet has written something beside the <html> element");
            }
        }
        write_element(*root, 0);
        html_ += '\n';
        check_size();
        return std::move(html_);
    }

private:
    /// The bodies and what stands around them on most pages: a guess that spares copies.
    [[nodiscard]] std::size_t expected_size() const {
        constexpr std::size_t kFrameBytes = 12'000;
        std::size_t size = kFrameBytes;
        for (const std::string& body : bodies_) {
            size += body.size();
        }
        return size;
    }

    void check_size() const {
        if (html_.size() > limit_bytes_) {
            throw RenderError("the page is larger than " + std::to_string(limit_bytes_) + " bytes");
        }
    }

    void write_children(const xmlNode& parent, int depth) {
        for (const xmlNode* node = parent.children; node != nullptr; node = node->next) {
            write_node(*node, depth);
        }
    }

    void write_node(const xmlNode& node, int depth) {
        switch (node.type) {
            case XML_ELEMENT_NODE:
                if (namespace_of(node.ns) == kPageNamespace) {
                    write_body(node);
                } else {
                    write_element(node, depth);
                }
                break;
            case XML_TEXT_NODE:
            case XML_CDATA_SECTION_NODE:
                append_escaped(html_, text_of(node), false);
                break;
            case XML_COMMENT_NODE:
            case XML_PI_NODE:
                break;  // notes to nobody: no reader's page carries them
            default:
                throw RenderError("the stylesheet has written a node that HTML has no form for");
        }
    }

    /// A text node's text; refuses what asks to be written unescaped.
    static string_view text_of(const xmlNode& node) {
        if (node.name == xmlStringTextNoenc) {
            throw RenderError("disable-output-escaping is not allowed");
        }
        return to_view(node.content);
    }

    void write_element(const xmlNode& element, int depth) {
        const string_view name = to_view(element.name);
        const string_view space = namespace_of(element.ns);
        const bool is_html = space.empty() || space == kXhtml;
        if (!is_writable_name(name) || (!is_html && space != kSvg && space != kMathml)) {
            throw RenderError("HTML has no element <" + std::string(name) + "> in namespace \"" +
                              std::string(space) + "\"");
        }
        if (depth > kDepthLimit) {
            throw RenderError("elements are nested too deeply at <" + std::string(name) + ">");
        }
        check_size();
        html_.append("<").append(name);
        for (const xmlAttr* attribute = element.properties; attribute != nullptr;
             attribute = attribute->next) {
            write_attribute(*attribute, is_html);
        }
        html_ += '>';
        if (is_html ? write_content(element, name, depth) : write_foreign(element, depth)) {
            html_.append("</").append(name).append(">");
        }
    }

    bool write_foreign(const xmlNode& element, int depth) {
        write_children(element, depth + 1);
        return true;
    }

    /// True if an end tag follows.
    bool write_content(const xmlNode& element, string_view name, int depth) {
        switch (element_form(name)) {
            case ElementForm::no_end_tag:
                if (element.children != nullptr) {
                    throw RenderError("<" + std::string(name) + "> cannot have content");
                }
                return false;
            case ElementForm::raw_text:
                write_raw(element, name);
                return true;
            case ElementForm::escapable_text:
                write_text_only(element, name);
                return true;
            case ElementForm::forbidden:
                throw RenderError("<" + std::string(name) + "> is not for pages of today");
            case ElementForm::normal:
                if (drops_first_line_feed(name) && starts_with_line_feed(element)) {
                    html_ += '\n';
                }
                write_children(element, depth + 1);
                return true;
        }
        return true;
    }

    static bool starts_with_line_feed(const xmlNode& element) {
        return element.children != nullptr && element.children->type == XML_TEXT_NODE &&
               to_view(element.children->content).starts_with('\n');
    }

    /// Its text as it is. Anything that could end it or hide its end is refused.
    void write_raw(const xmlNode& element, string_view name) {
        const std::size_t start = html_.size();
        for (const xmlNode* node = element.children; node != nullptr; node = node->next) {
            require_text(*node, name);
            html_ += text_of(*node);
        }
        const string_view written = string_view(html_).substr(start);
        if (written.find("</") != string_view::npos || written.find("<!--") != string_view::npos) {
            throw RenderError("<" + std::string(name) + R"(> cannot hold "</" or "<!--")");
        }
    }

    void write_text_only(const xmlNode& element, string_view name) {
        if (drops_first_line_feed(name) && starts_with_line_feed(element)) {
            html_ += '\n';
        }
        for (const xmlNode* node = element.children; node != nullptr; node = node->next) {
            require_text(*node, name);
            append_escaped(html_, text_of(*node), false);
        }
    }

    static void require_text(const xmlNode& node, string_view name) {
        if (node.type != XML_TEXT_NODE && node.type != XML_CDATA_SECTION_NODE) {
            throw RenderError("<" + std::string(name) + "> can hold text only");
        }
    }

    void write_attribute(const xmlAttr& attribute, bool is_html) {
        const string_view name = to_view(attribute.name);
        const string_view prefix =
            attribute.ns == nullptr ? string_view() : to_view(attribute.ns->prefix);
        // xml:lang of an HTML element is its lang; SVG has xlink: and xml: attributes.
        if (!is_writable_name(name) || (is_html && !prefix.empty() && prefix != "xml")) {
            throw RenderError("HTML has no attribute " + std::string(prefix) + ":" +
                              std::string(name));
        }
        html_ += ' ';
        if (!is_html && !prefix.empty()) {
            html_.append(prefix).append(":");
        }
        html_.append(name);
        std::string joined;
        const string_view value = value_of(attribute, joined);
        if (is_html && (value.empty() || value == name) && is_boolean_attribute(name)) {
            return;
        }
        html_ += "=\"";
        append_escaped(html_, value, true);
        html_ += '"';
    }

    /// An attribute's text: of its one node, as libxslt makes them, or of several put into
    /// `joined`.
    static string_view value_of(const xmlAttr& attribute, std::string& joined) {
        const xmlNode* first = attribute.children;
        if (first == nullptr || first->next == nullptr) {
            return first == nullptr ? string_view() : text_of(*first);
        }
        for (const xmlNode* part = first; part != nullptr; part = part->next) {
            joined += text_of(*part);
        }
        return joined;
    }

    /// The stored bytes: well-formed markup from the allow-list, as xml::Document promises.
    void write_body(const xmlNode& placeholder) {
        const xml::TextHandle ref(xmlGetNoNsProp(&placeholder, xml::to_xml("ref")));
        const string_view digits = to_view(ref.get());
        std::size_t number = bodies_.size();
        const auto [stop, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (to_view(placeholder.name) != "body" || error != std::errc{} ||
            stop != digits.data() + digits.size() || number >= bodies_.size()) {
            throw RenderError("there is no stored body for <" +
                              std::string(to_view(placeholder.name)) + " ref=\"" +
                              std::string(digits) + "\">");
        }
        html_ += bodies_[number];
        check_size();
    }

    const std::vector<std::string>& bodies_;
    std::size_t limit_bytes_;
    std::string html_;
};

}  // namespace

std::string write_html5(const xmlDoc& result, const std::vector<std::string>& bodies,
                        std::size_t limit_bytes) {
    return Html5Writer(bodies, limit_bytes).write(result);
}

}  // namespace budkavle::render
