// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/body_scanner.hpp"

#include <algorithm>
#include <utility>

#include "xml/body_rules.hpp"
#include "xml/character_reference.hpp"

namespace budkavle::xml {
namespace {

constexpr bool is_space(char c) noexcept {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

constexpr bool is_name_character(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/// Where the first '&' stands that begins no reference, or npos.
std::size_t find_bad_reference(std::string_view text) noexcept {
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at)) {
        const CharacterReference reference = read_reference(text.substr(at));
        if (reference.length == 0) {
            return at;
        }
        at += reference.length;
    }
    return std::string_view::npos;
}

}  // namespace

BodyScanner::Token BodyScanner::next() {
    if (at_ == body_.size()) {
        if (!open_.empty()) {
            return fail("<" + std::string(open_.back()) + "> is not closed", at_);
        }
        return Token::finish;
    }
    if (body_[at_] != '<') {
        return scan_text();
    }
    return body_.substr(at_).starts_with("</") ? scan_end_tag() : scan_start_tag();
}

BodyScanner::Token BodyScanner::fail(std::string what, std::size_t offset) {
    fault_ = {std::move(what), offset};
    return Token::broken;
}

BodyScanner::Token BodyScanner::scan_text() {
    const std::size_t start = at_;
    at_ = std::min(body_.find('<', at_), body_.size());
    text_ = body_.substr(start, at_ - start);
    if (const std::size_t bad = find_bad_reference(text_); bad != std::string_view::npos) {
        return fail("a '&' that begins no reference", start + bad);
    }
    return Token::text;
}

BodyScanner::Token BodyScanner::scan_end_tag() {
    const std::size_t start = at_;
    at_ += 2;
    name_ = take_name();
    skip_spaces();
    if (!is_at('>')) {
        return fail("an end tag that does not end", start);
    }
    ++at_;
    if (open_.empty() || open_.back() != name_) {
        return fail("</" + std::string(name_) + "> closes nothing", start);
    }
    open_.pop_back();
    return Token::end;
}

BodyScanner::Token BodyScanner::scan_start_tag() {
    const std::size_t start = at_;
    ++at_;
    name_ = take_name();
    if (!is_body_element(name_)) {
        return fail("<" + std::string(name_) + "> is no element of a body", start);
    }
    attributes_.clear();
    bool is_closed = false;
    for (;;) {
        const std::size_t before = at_;
        skip_spaces();
        if (is_at('/')) {
            is_closed = true;
            ++at_;
        }
        if (is_at('>')) {
            ++at_;
            break;
        }
        if (is_closed || at_ == before || !scan_attribute()) {
            return fail("a bad attribute of <" + std::string(name_) + ">", at_);
        }
    }
    if (is_void_element(name_)) {
        return Token::empty;
    }
    if (is_closed) {
        return fail("<" + std::string(name_) + "/> is no void element", start);
    }
    if (open_.size() == kDepthLimit) {
        return fail("nested too deeply", start);
    }
    open_.push_back(name_);
    return Token::start;
}

bool BodyScanner::scan_attribute() {
    const std::string_view name = take_name();
    if (attributes_.size() == kAttributeLimit || !is_body_attribute(name) ||
        std::ranges::find(attributes_, name, &Attribute::name) != attributes_.end() ||
        !body_.substr(at_).starts_with("=\"")) {
        return false;
    }
    at_ += 2;
    const std::size_t end = body_.find_first_of("\"<>", at_);
    if (end == std::string_view::npos || body_[end] != '"') {
        return false;
    }
    const std::string_view value = body_.substr(at_, end - at_);
    if (find_bad_reference(value) != std::string_view::npos || !is_safe_value(name, value)) {
        return false;
    }
    attributes_.push_back({name, value});
    at_ = end + 1;
    return true;
}

void BodyScanner::skip_spaces() noexcept {
    while (at_ < body_.size() && is_space(body_[at_])) {
        ++at_;
    }
}

std::string_view BodyScanner::take_name() noexcept {
    const std::size_t start = at_;
    while (at_ < body_.size() && is_name_character(body_[at_])) {
        ++at_;
    }
    return body_.substr(start, at_ - start);
}

}  // namespace budkavle::xml
