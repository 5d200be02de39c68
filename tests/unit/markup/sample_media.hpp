// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Two pictures that bodies in tests may refer to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "markup/clean_body.hpp"

namespace budkavle::tests {

inline const std::string kLightsHash = "0123456789abcdef0123456789abcdef";

inline model::Media northern_lights() {
    return {.id = {12},
            .hash = kLightsHash,
            .name = "norrsken",
            .alternative_text = "Norrsken över sjön",
            .width = 2000,
            .height = 1000,
            .renditions = {{1600, 800, "image/jpeg", 4},
                           {960, 480, "image/jpeg", 3},
                           {320, 160, "image/webp", 1},
                           {960, 480, "image/webp", 2}}};
}

inline model::Media ornament() {
    return {.id = {13},
            .hash = "fedcba9876543210fedcba9876543210",
            .name = "rand",
            .is_decorative = true,
            .width = 200,
            .height = 20,
            .renditions = {{200, 20, "image/png", 1}}};
}

inline markup::MediaLookup sample_media() {
    const auto find = [](auto is_it) -> std::optional<model::Media> {
        for (const model::Media& medium : {northern_lights(), ornament()}) {
            if (is_it(medium)) {
                return medium;
            }
        }
        return std::nullopt;
    };
    return {
        .by_id =
            [find](model::MediaId id) { return find([id](const auto& m) { return m.id == id; }); },
        .by_name =
            [find](std::string_view name) {
                return find([name](const auto& m) { return m.name == name; });
            },
        .by_hash =
            [find](std::string_view hash) {
                return find([hash](const auto& m) { return m.hash == hash; });
            }};
}

}  // namespace budkavle::tests
