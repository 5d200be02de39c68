// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/body_markup.hpp"

#include "base/log.hpp"
#include "base/utf8.hpp"
#include "xml/character_reference.hpp"
#include "xml/element_writer.hpp"
#include "xml/fault_notes.hpp"

namespace budkavle::xml {
namespace {

void append_attributes(ElementWriter& element, const BodyScanner& scanner) {
    for (const BodyScanner::Attribute& attribute : scanner.attributes()) {
        const std::string name(attribute.name);
        // Not through ElementWriter::attribute: an empty alt says that a picture is decorative.
        (void)xmlNewProp(element.node(), to_xml(name.c_str()),
                         to_xml(decode_references(attribute.value).c_str()));
    }
}

}  // namespace

std::optional<BodyFault> find_body_fault(std::string_view body) {
    if (!is_valid_xml_text(body)) {
        return BodyFault{"bytes that are no text", 0};
    }
    BodyScanner scanner(body);
    BodyScanner::Token token = BodyScanner::Token::text;
    while (token < BodyScanner::Token::finish) {
        token = scanner.next();
    }
    if (token == BodyScanner::Token::broken) {
        return scanner.fault();
    }
    return std::nullopt;
}

std::string text_as_body(std::string_view text) {
    std::string html = "<p>";
    for (const char c : to_valid_xml_text(text)) {
        switch (c) {
            case '<':
                html += "&lt;";
                break;
            case '>':
                html += "&gt;";
                break;
            case '&':
                html += "&amp;";
                break;
            case '"':
                html += "&quot;";
                break;
            default:
                html += c;
        }
    }
    return html + "</p>";
}

std::string usable_body(std::string_view body, std::uint64_t post_id) {
    const std::optional<BodyFault> fault = find_body_fault(body);
    if (!fault) {
        return std::string(body);
    }
    static FaultNotes notes;  // of the process: a page is made anew for every request
    if (notes.note(post_id, body, FaultNotes::Clock::now())) {
        log::write(log::Channel::render, log::Level::error,
                   "the stored body of a post is broken and is shown as text; save the post again",
                   {{"post", std::to_string(post_id)},
                    {"what", fault->what},
                    {"byte", std::to_string(fault->offset)}});
    }
    return text_as_body(body);
}

void append_body(_xmlNode* parent, std::string_view body) {
    if (find_body_fault(body)) {
        (void)ElementWriter(parent).text(std::string(body));
        return;
    }
    BodyScanner scanner(body);
    ElementWriter current(parent);
    for (;;) {
        switch (scanner.next()) {
            case BodyScanner::Token::text:
                (void)current.text(decode_references(scanner.text()));
                break;
            case BodyScanner::Token::start:
                current = current.child(std::string(scanner.name()).c_str());
                append_attributes(current, scanner);
                break;
            case BodyScanner::Token::empty: {
                ElementWriter element = current.child(std::string(scanner.name()).c_str());
                append_attributes(element, scanner);
                break;
            }
            case BodyScanner::Token::end:
                current = ElementWriter(current.node()->parent);
                break;
            case BodyScanner::Token::finish:
            case BodyScanner::Token::broken:
                return;
        }
    }
}

}  // namespace budkavle::xml
