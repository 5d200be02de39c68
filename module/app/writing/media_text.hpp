// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Describing a picture or document anew, in every post that shows it. Layer app (writing). Thread
// promise: as MediaLibrary.
#pragma once

#include <string>
#include <string_view>

#include "model/media.hpp"
#include "store/media_library.hpp"

namespace budkavle::app {

struct NewMediaText {
    std::string text;  ///< as model::Media::alternative_text; checked by find_text_error()
    bool is_decorative = false;
};

/// Gives `medium` its new text, also in the stored bodies that show it with the old one; what a
/// writer said of it in one place alone stays. False if posts were saved meanwhile, again and
/// again: try later. Throws StoreError.
[[nodiscard]] bool change_media_text(const store::MediaLibrary& library, model::SiteId site,
                                     const model::Media& medium, const NewMediaText& text,
                                     std::string_view who);

/// Gives a picture that is there without a text its first one; returns it as it is stored then.
/// What is described already stays as it is. Throws StoreError.
[[nodiscard]] model::Media describe_first(const store::MediaLibrary& library, model::SiteId site,
                                          model::Media medium, const NewMediaText& text,
                                          std::string_view who);

}  // namespace budkavle::app
