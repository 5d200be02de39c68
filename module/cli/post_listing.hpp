// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Posts as the commands print them: a line, or JSON. Layer cli. Thread promise: pure functions.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "model/site.hpp"
#include "store/editor_store.hpp"
#include "text/date_text.hpp"

namespace budkavle::cli {

/// The public address that it has or, as a draft or scheduled, will have; empty for a draft without
/// a time.
[[nodiscard]] std::string post_url(const store::EditablePost& post, const model::Site& site,
                                   const text::DateText& dates);

/// The title or, without one, the first words.
[[nodiscard]] std::string post_label(const store::EditablePost& post);

/// Everything but the body.
[[nodiscard]] nlohmann::json to_json(const store::EditablePost& post, const model::Site& site,
                                     const text::DateText& dates);

/// "12  published  2015-11-26 10:30  Skidspår …", as cells.
[[nodiscard]] std::vector<std::string> listing_row(const store::EditablePost& post, UtcTime now,
                                                   const text::DateText& dates);

/// "published", "scheduled", "expired", "draft", "withdrawn": what readers would say; or "trashed".
[[nodiscard]] std::string state_text(const store::EditablePost& post, UtcTime now);

}  // namespace budkavle::cli
