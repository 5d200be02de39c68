// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Whether a site's accent colour can be read, by WCAG 2.2 (success criterion 1.4.3: at least 4.5 to
// 1). Layer app (writing). Thread promise: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace budkavle::app {

/// The papers that accents stand on: those of xslt/asset/site.css.
inline constexpr std::string_view kLightPaper = "#fbfaf6";
inline constexpr std::string_view kDarkPaper = "#14191a";
inline constexpr std::string_view kWhite = "#ffffff";
inline constexpr double kLeastContrast = 4.5;

struct Colour {
    unsigned char red = 0;
    unsigned char green = 0;
    unsigned char blue = 0;
};

/// "#rrggbb", in either case.
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text);
[[nodiscard]] std::string to_text(Colour colour);

/// 1 to 21: the contrast ratio of WCAG 2.2.
[[nodiscard]] double contrast(Colour one, Colour other);

/// Why a colour cannot be an accent.
struct AccentFault {
    bool is_colour = true;   ///< false: it is not "#rrggbb", and the rest says nothing
    double contrast = 0;     ///< the least on the papers that it stands on
    std::string suggestion;  ///< a near colour that passes, "#rrggbb"
};

/// None: it may be used.
[[nodiscard]] std::optional<AccentFault> find_light_accent_fault(std::string_view accent);
[[nodiscard]] std::optional<AccentFault> find_dark_accent_fault(std::string_view accent);

}  // namespace budkavle::app
