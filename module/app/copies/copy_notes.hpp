// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the keeper of copies writes beside them: of each copy what it is made of, and of all copies
// together the state that they agree with. Layer app. Thread promise: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utc_time.hpp"
#include "cache/change.hpp"
#include "store/change.hpp"

namespace budkavle::app {

/// "3 1417046400 1417132801": site, span in seconds of UTC since 1970; "-" for a page of the host.
[[nodiscard]] std::string to_tag(const cache::PageInputs& inputs);
/// Nothing if `tag` is not of that form.
[[nodiscard]] std::optional<cache::PageInputs> parse_tag(std::string_view tag);

/// All copies show what these counters, this time and these stylesheets make.
struct CopyStamp {
    std::string fingerprint;  ///< of program and stylesheets, without line feeds
    UtcTime seen_at;
    std::vector<store::NodeCounter> counters;
};
[[nodiscard]] std::string to_text(const CopyStamp& stamp);
[[nodiscard]] std::optional<CopyStamp> parse_stamp(std::string_view text);

}  // namespace budkavle::app
