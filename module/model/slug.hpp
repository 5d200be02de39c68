// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A slug: the part of an address that names a post, page or category. It cannot exist unless valid:
// 1 to 80 of a-z, 0-9 and '-', with no '-' first, last or doubled.
// Layer model. Thread promise: value.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace budkavle::model {

class Slug {
public:
    static constexpr std::size_t kMaxLength = 80;
    /// The slug that `text` is, or nothing. To make one from a title: text/slug_text.
    [[nodiscard]] static std::optional<Slug> parse(std::string_view text);
    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    bool operator==(const Slug&) const = default;

private:
    explicit Slug(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

}  // namespace budkavle::model
