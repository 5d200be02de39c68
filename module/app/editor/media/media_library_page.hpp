// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The page of a site's pictures and files, with the form that takes in more. Layer app (editor).
// Thread promise: as the stores.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/editor/frame/desk_exchange.hpp"
#include "app/editor/media/media_words.hpp"
#include "http/response.hpp"

namespace budkavle::app {

/// Files that the form without script takes at a time, each with a text of its own: its fields end
/// with these.
inline constexpr std::array<const char*, 3> kUploadRows{"-1", "-2", "-3"};

/// What came of one row of the form.
struct UploadOutcome {
    std::string file_name;               ///< empty: no file was chosen
    NewMediaText text;                   ///< as typed
    std::optional<MediaWords> fault;     ///< why it was not taken in; none: it was
    std::optional<model::Media> medium;  ///< what it became
};

/// 400: what was taken in, what was not and why, and the form again.
[[nodiscard]] http::Response upload_fault_page(const DeskExchange& exchange,
                                               const std::vector<UploadOutcome>& outcomes);

}  // namespace budkavle::app
