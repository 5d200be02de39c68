// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "model/site.hpp"

#include <algorithm>
#include <array>

namespace budkavle::model {

namespace {

constexpr std::array<std::string_view, 4> kLevels{"none", "information", "warning", "crisis"};

}  // namespace

std::string_view to_text(BannerLevel level) noexcept {
    return kLevels[static_cast<std::size_t>(level)];
}

std::optional<BannerLevel> parse_banner_level(std::string_view text) noexcept {
    const auto* const found = std::find(kLevels.begin(), kLevels.end(), text);
    if (found == kLevels.end()) {
        return std::nullopt;
    }
    return static_cast<BannerLevel>(found - kLevels.begin());
}

}  // namespace budkavle::model
