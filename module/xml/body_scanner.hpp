// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Reads a body in the form in which module/markup keeps it, token by token, and refuses everything
// else: balanced elements and double-quoted attributes from the allow-lists, the references that
// XML knows without a DTD, void elements as <br> or <br/>. What it accepts is well-formed and
// cannot run, load or close anything around it, so that a row which was written by hand harms no
// reader. 10 kB take some 10 microseconds. Layer xml; private to it. Thread promise: one thread; it
// borrows the text.
//
//   BodyScanner scanner(body); while (scanner.next() < BodyScanner::Token::finish) …
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace budkavle::xml {

/// What ends a sentence about a body that cannot be used: what is wrong, and at which byte.
struct BodyFault {
    std::string what;
    std::size_t offset = 0;
};

class BodyScanner {
public:
    enum class Token { text, start, empty, end, finish, broken };
    struct Attribute {
        std::string_view name;
        std::string_view value;  ///< with its references
    };

    explicit BodyScanner(std::string_view body) noexcept : body_(body) {}

    /// Steps on. After `finish` or `broken` it must not be called again.
    Token next();
    /// Of a start, empty or end token: the element's name.
    [[nodiscard]] std::string_view name() const noexcept { return name_; }
    /// Of a text token: the text with its references.
    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    /// Of a start or empty token.
    [[nodiscard]] const std::vector<Attribute>& attributes() const noexcept { return attributes_; }
    /// Of a broken token.
    [[nodiscard]] const BodyFault& fault() const noexcept { return fault_; }

    static constexpr std::size_t kDepthLimit = 200;
    static constexpr std::size_t kAttributeLimit = 32;

private:
    Token fail(std::string what, std::size_t offset);
    Token scan_text();
    Token scan_start_tag();
    Token scan_end_tag();
    bool scan_attribute();
    void skip_spaces() noexcept;
    std::string_view take_name() noexcept;
    [[nodiscard]] bool is_at(char c) const noexcept {
        return at_ < body_.size() && body_[at_] == c;
    }

    std::string_view body_;
    std::size_t at_ = 0;
    std::string_view name_;
    std::string_view text_;
    std::vector<Attribute> attributes_;
    std::vector<std::string_view> open_;
    BodyFault fault_;
};

}  // namespace budkavle::xml
