// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <string>

#include "compare/compare.hpp"
#include "xml/body_markup.hpp"
#include "xml/body_scanner.hpp"
#include "xml/character_reference.hpp"

namespace budkavle::compare {
namespace {

using std::string_view;

/// Elements that begin and end a line.
constexpr auto kLines = std::to_array<string_view>(
    {"blockquote", "caption", "dd", "dl", "dt", "figcaption", "figure", "h2",    "h3", "h4",
     "h5",         "h6",      "hr", "li", "ol", "p",          "pre",    "table", "tr", "ul"});

class PlainText {
public:
    std::string write(string_view html) {
        xml::BodyScanner scanner(html);
        for (;;) {
            switch (scanner.next()) {
                case xml::BodyScanner::Token::text:
                    add(xml::decode_references(scanner.text()));
                    break;
                case xml::BodyScanner::Token::start:
                    start(scanner.name());
                    break;
                case xml::BodyScanner::Token::empty:
                    add_void(scanner);
                    break;
                case xml::BodyScanner::Token::end:
                    end(scanner.name());
                    break;
                case xml::BodyScanner::Token::finish:
                case xml::BodyScanner::Token::broken:
                    end_line();
                    return std::move(text_);
            }
        }
    }

private:
    static bool is_line(string_view name) {
        return std::find(kLines.begin(), kLines.end(), name) != kLines.end();
    }

    void start(string_view name) {
        if (is_line(name)) {
            end_line();
            is_exact_ = is_exact_ || name == "pre";
        }
        if (name == "li") {
            line_ = "- ";
        } else if (name.size() == 2 && name.front() == 'h' && is_line(name)) {
            line_.assign(static_cast<std::size_t>(name[1] - '0'), '#') += ' ';
        } else if ((name == "td" || name == "th") && !line_.empty()) {
            line_ += " | ";
        } else if (name == "ins" || name == "del") {
            // The space that a changed word brings stands before the bracket.
            mark_ = name == "ins" ? "{+" : "[-";
        }
    }

    void end(string_view name) {
        if (name == "ins" || name == "del") {
            line_ += mark_.empty() ? (name == "ins" ? "+}" : "-]") : "";
            mark_ = {};
        } else if (is_line(name)) {
            end_line();
            is_exact_ = is_exact_ && name != "pre";
        }
    }

    void add_void(const xml::BodyScanner& scanner) {
        if (scanner.name() == "br") {
            add("\n");
        } else if (scanner.name() == "hr") {
            add("---");
        } else if (scanner.name() == "img") {
            std::string alternative;
            for (const auto& attribute : scanner.attributes()) {
                if (attribute.name == "alt") {
                    alternative = xml::decode_references(attribute.value);
                }
            }
            add("(picture: " + alternative + ")");
        }
    }

    void add(string_view text) {
        if (!is_exact_ && line_.empty()) {
            text.remove_prefix(std::min(text.find_first_not_of(" \n\t\r"), text.size()));
        }
        if (text.empty()) {
            return;
        }
        if (!mark_.empty()) {
            const std::size_t space = std::min(text.find_first_not_of(' '), text.size());
            line_.append(text.substr(0, space)).append(mark_);
            text.remove_prefix(space);
            mark_ = {};
        }
        line_ += text;
    }

    void end_line() {
        if (!line_.empty()) {
            text_.append(text_.empty() ? "" : "\n").append(line_);
            line_.clear();
        }
    }

    std::string text_;
    std::string line_;
    string_view mark_;  ///< to be written before the next word
    bool is_exact_ = false;
};

}  // namespace

std::string plain_difference(string_view html) {
    return PlainText().write(html);
}

}  // namespace budkavle::compare
