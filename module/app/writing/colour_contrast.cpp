// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/colour_contrast.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <span>

namespace budkavle::app {
namespace {

constexpr std::size_t kColourLength = 7;  // "#rrggbb"
constexpr int kSuggestionSteps = 200;

/// Relative luminance of a channel and of a colour: WCAG 2.2, definition of "relative luminance".
double linear(unsigned char channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}
double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

unsigned char mix(unsigned char from, unsigned char to, double share) {
    return static_cast<unsigned char>(std::lround(from + (to - from) * share));
}

bool passes(Colour accent, std::span<const std::string_view> papers) {
    return std::all_of(papers.begin(), papers.end(), [accent](std::string_view paper) {
        return contrast(accent, parse_colour(paper).value()) >= kLeastContrast;
    });
}

/// The colour nearest to `accent`, on the way towards `end`, that passes.
Colour suggestion(Colour accent, Colour end, std::span<const std::string_view> papers) {
    for (int step = 0; step <= kSuggestionSteps; ++step) {
        const double share = static_cast<double>(step) / kSuggestionSteps;
        const Colour candidate{mix(accent.red, end.red, share), mix(accent.green, end.green, share),
                               mix(accent.blue, end.blue, share)};
        if (passes(candidate, papers)) {
            return candidate;
        }
    }
    return end;
}

std::optional<AccentFault> find_fault(std::string_view accent, Colour end,
                                      std::span<const std::string_view> papers) {
    const std::optional<Colour> colour = parse_colour(accent);
    if (!colour) {
        return AccentFault{.is_colour = false, .contrast = 0, .suggestion = {}};
    }
    if (passes(*colour, papers)) {
        return std::nullopt;
    }
    double least = contrast(*colour, parse_colour(papers.front()).value());
    for (const std::string_view paper : papers) {
        least = std::min(least, contrast(*colour, parse_colour(paper).value()));
    }
    return AccentFault{.is_colour = true,
                       .contrast = least,
                       .suggestion = to_text(suggestion(*colour, end, papers))};
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
    if (text.size() != kColourLength || text.front() != '#') {
        return std::nullopt;
    }
    std::array<unsigned char, 3> channels{};
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const char* const start = text.data() + 1 + 2 * i;
        const auto [stop, error] = std::from_chars(start, start + 2, channels[i], 16);
        if (error != std::errc() || stop != start + 2) {
            return std::nullopt;
        }
    }
    return Colour{channels[0], channels[1], channels[2]};
}

std::string to_text(Colour colour) {
    std::array<char, kColourLength + 1> text{};
    std::snprintf(text.data(), text.size(), "#%02x%02x%02x", colour.red, colour.green, colour.blue);
    return text.data();
}

double contrast(Colour one, Colour other) {
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

std::optional<AccentFault> find_light_accent_fault(std::string_view accent) {
    // White stands on the accent in buttons, the accent on the paper in links.
    constexpr std::array papers{kLightPaper, kWhite};
    return find_fault(accent, Colour{0, 0, 0}, papers);
}

std::optional<AccentFault> find_dark_accent_fault(std::string_view accent) {
    constexpr std::array papers{kDarkPaper};
    return find_fault(accent, Colour{255, 255, 255}, papers);
}

}  // namespace budkavle::app
