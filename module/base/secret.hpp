// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A text that must not reach a log or linger in memory: a password, a token.
// Layer base. Thread promise: one thread.
#pragma once

#include <cstring>
#include <ostream>
#include <string>
#include <utility>

namespace budkavle {

class Secret {
public:
    Secret() = default;
    explicit Secret(std::string text) : text_(std::move(text)) {}
    Secret(const Secret&) = default;
    Secret& operator=(const Secret&) = default;
    Secret(Secret&&) noexcept = default;
    Secret& operator=(Secret&&) noexcept = default;
    ~Secret() { explicit_bzero(text_.data(), text_.size()); }

    /// The text itself. Valid as long as the secret; never pass it to a log or an error text.
    [[nodiscard]] const std::string& reveal() const noexcept { return text_; }
    [[nodiscard]] bool empty() const noexcept { return text_.empty(); }

    friend std::ostream& operator<<(std::ostream& out, const Secret&) { return out << "***"; }

private:
    std::string text_;
};

}  // namespace budkavle
