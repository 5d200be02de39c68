// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/finding.hpp"

#include <array>
#include <cstddef>

namespace budkavle::gate {

std::string_view code_of(Part part) noexcept {
    static constexpr std::array<std::string_view, kPartCount> kCodes{
        "whole", "title",      "summary",      "heading", "paragraph", "list_item",
        "quote", "definition", "preformatted", "table",   "picture"};
    return kCodes[static_cast<std::size_t>(part)];
}

}  // namespace budkavle::gate
