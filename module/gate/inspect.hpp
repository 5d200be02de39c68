// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The public body's gate: what is wrong with a text that is about to be published, found before a
// reader finds it. It decides nothing: whoever publishes asks is_stopped(). Layer gate: may include
// markup, text, model, base; it knows no database. Thread promise: pure functions; the callback is
// the caller's.
//
//   const std::vector<Finding> findings = inspect(candidate, rules);
//   if (is_stopped(findings) && reason.empty()) …
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utc_time.hpp"
#include "gate/finding.hpp"
#include "gate/rules.hpp"
#include "model/media.hpp"
#include "model/post.hpp"

namespace budkavle::gate {

/// A post or page as it would be published.
struct Candidate {
    model::PostKind kind = model::PostKind::post;
    std::optional<std::string> title;
    std::string summary;
    std::string language;                ///< BCP 47
    std::string body;                    ///< stored form
    std::vector<model::Media> pictures;  ///< that it shows: by them an empty alt is a decision
    /// Whether a reader gets a page or a picture at a path below the site's address, as
    /// "/2015/11/26/slug/": without query and fragment, and asked once for each. None: links within
    /// the site are not checked.
    std::function<bool(std::string_view path)> answers;
    UtcTime now;  ///< nobody is born later
};

/// The findings in reading order, at most 50 of a rule; those of the whole text come last. Rules
/// that are off find nothing. Throws std::length_error if the body passes a limit of
/// markup::clean_body(), and whatever `answers` throws.
[[nodiscard]] std::vector<Finding> inspect(const Candidate& candidate, const GateRules& rules);

/// True if one of them is blocking.
[[nodiscard]] bool is_stopped(const std::vector<Finding>& findings) noexcept;

}  // namespace budkavle::gate
