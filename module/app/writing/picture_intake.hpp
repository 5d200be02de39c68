// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Taking in a picture or document: from an uploaded file to what the database holds of it. Layer
// app (writing).
// Thread promise: as EditorStore; each call starts a helper process of its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "media/picture_helper.hpp"
#include "model/media.hpp"
#include "store/editor_store.hpp"

namespace budkavle::app {

/// Largest accepted file.
inline constexpr std::size_t kPictureLimitBytes = 64 * 1024 * 1024;
inline constexpr std::size_t kAlternativeTextLimitBytes = 1000;

struct PictureUpload {
    std::string_view bytes;
    std::string name;              ///< file name or wished name; its slug is kept
    std::string alternative_text;  ///< what the picture shows
    bool is_decorative = false;    ///< true: it shows nothing that a text could tell
};

/// What is wrong with the texts of an upload, for the person who uploads; none: nothing.
[[nodiscard]] std::optional<std::string> find_upload_error(const PictureUpload& upload);

/// Makes the sizes and stores them; returns the picture as stored. Throws MediaError, StoreError.
model::Media take_in_picture(const store::EditorStore& store, model::SiteId site,
                             const PictureUpload& upload, const media::HelperSettings& helper,
                             std::string_view who);

/// Looks into a PDF and stores its bytes as they came; returns it as stored, with what should be
/// mended in it. `upload.alternative_text` is the title that readers get; empty: the document's
/// own. Throws MediaError (also if there is no title at all), StoreError.
model::Media take_in_document(const store::EditorStore& store, model::SiteId site,
                              const PictureUpload& upload, const media::HelperSettings& helper,
                              std::string_view who);

/// The same for whatever is uploaded on the desk: a document if its bytes are a PDF's, else a
/// picture; or what is wrong with the file. Texts are the caller's to check: a picture may have
/// none yet. A document without any title is called by its file's name. Throws StoreError.
[[nodiscard]] std::variant<model::Media, media::Refusal> try_take_in(
    const store::EditorStore& store, model::SiteId site, const PictureUpload& upload,
    const media::HelperSettings& helper, std::string_view who);

/// What is wrong with a text for a picture or the title of a document; none: nothing.
[[nodiscard]] std::optional<std::string> find_text_error(model::MediaKind kind,
                                                         std::string_view text, bool is_decorative);

}  // namespace budkavle::app
