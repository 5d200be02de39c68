// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/content_coding.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace budkavle::http {
namespace {

struct CodingName {
    std::string_view token;
    Coding coding;
};

/// In the order in which we prefer them; a name that only requests use stands behind.
constexpr std::array kNames{CodingName{"br", Coding::br}, CodingName{"zstd", Coding::zstd},
                            CodingName{"gzip", Coding::gzip},
                            CodingName{"identity", Coding::identity},
                            CodingName{"x-gzip", Coding::gzip}};
constexpr std::size_t kCodings = 4;

/// Thousandths, 0 to 1000: the weight has at most three decimals (section 12.4.2).
using Weight = unsigned;
constexpr Weight kFullWeight = 1000;

/// What the field says of each coding; nothing where it is silent.
struct Weights {
    std::array<std::optional<Weight>, kCodings> named{};
    std::optional<Weight> any_other;  ///< of "*"

    void note(std::string_view token, Weight weight) noexcept {
        if (token == "*") {
            any_other = any_other.value_or(weight);
            return;
        }
        const auto same = [&](const CodingName& name) {
            return ascii::equals_ignoring_case(name.token, token);
        };
        const auto* const found = std::ranges::find_if(kNames, same);
        if (found != kNames.end()) {
            auto& known = named.at(static_cast<std::size_t>(found->coding));
            known = known.value_or(weight);
        }
    }

    [[nodiscard]] Weight of(Coding coding) const noexcept {
        const auto& known = named.at(static_cast<std::size_t>(coding));
        return known.value_or(any_other.value_or(0));
    }
};

void skip_space(std::string_view& text) noexcept {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
}

bool take(std::string_view& text, char expected) noexcept {
    if (!text.starts_with(expected)) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

std::string_view take_token(std::string_view& text) noexcept {
    const auto* const end = std::ranges::find_if_not(text, ascii::is_token_character);
    const auto length = static_cast<std::size_t>(end - text.begin());
    const std::string_view token = text.substr(0, length);
    text.remove_prefix(length);
    return token;
}

/// "0", "0.5", "1.000"; nothing for anything else.
std::optional<Weight> take_weight(std::string_view& text) noexcept {
    constexpr Weight kBase = 10;
    if (!text.starts_with('0') && !text.starts_with('1')) {
        return std::nullopt;
    }
    Weight weight = text.front() == '1' ? kFullWeight : 0;
    text.remove_prefix(1);
    if (take(text, '.')) {
        for (Weight unit = kFullWeight / kBase;
             unit > 0 && !text.empty() && ascii::is_digit(text.front()); unit /= kBase) {
            weight += unit * static_cast<Weight>(text.front() - '0');
            text.remove_prefix(1);
        }
    }
    return weight <= kFullWeight ? std::optional(weight) : std::nullopt;
}

/// The weight behind a coding: full if there is none, nothing if it is malformed.
std::optional<Weight> take_weight_parameter(std::string_view& text) noexcept {
    skip_space(text);
    if (!take(text, ';')) {
        return kFullWeight;
    }
    skip_space(text);
    if (!take(text, 'q') && !take(text, 'Q')) {
        return std::nullopt;
    }
    if (!take(text, '=')) {
        return std::nullopt;
    }
    const auto weight = take_weight(text);
    skip_space(text);
    return weight;
}

/// Nothing if the list is malformed anywhere. Empty elements are passed over (section 5.6.1.2).
std::optional<Weights> parse_weights(std::string_view field) noexcept {
    Weights weights;
    while (true) {
        skip_space(field);
        if (const std::string_view token = take_token(field); !token.empty()) {
            const auto weight = take_weight_parameter(field);
            if (!weight) {
                return std::nullopt;
            }
            weights.note(token, *weight);
        }
        if (field.empty()) {
            return weights;
        }
        if (!take(field, ',')) {
            return std::nullopt;
        }
    }
}

}  // namespace

std::string_view token_of(Coding coding) noexcept {
    return std::ranges::find(kNames, coding, &CodingName::coding)->token;
}

Coding choose_coding(std::optional<std::string_view> field,
                     std::span<const Coding> available) noexcept {
    const auto weights = parse_weights(field.value_or(""));
    if (!weights) {
        return Coding::identity;
    }
    Coding best = Coding::identity;
    Weight best_weight = 0;
    for (const CodingName& name : kNames) {
        const bool is_available = name.coding == Coding::identity ||
                                  std::ranges::find(available, name.coding) != available.end();
        const Weight weight = weights->of(name.coding);
        if (is_available && weight > best_weight) {
            best = name.coding;
            best_weight = weight;
        }
    }
    return best;
}

}  // namespace budkavle::http
