// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/picture_intake.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "text/slug_text.hpp"

namespace budkavle::app {
namespace {

/// When a file's name holds no letter or digit.
constexpr std::string_view kNamelessPicture = "bild";

/// "IMG 4711.JPG" -> "IMG 4711", without folders.
std::string_view stem(std::string_view file_name) {
    const std::size_t slash = file_name.find_last_of("/\\");
    if (slash != std::string_view::npos) {
        file_name.remove_prefix(slash + 1);
    }
    const std::size_t dot = file_name.find_last_of('.');
    return dot == std::string_view::npos || dot == 0 ? file_name : file_name.substr(0, dot);
}

}  // namespace

std::optional<std::string> find_upload_error(const PictureUpload& upload) {
    if (upload.is_decorative != upload.alternative_text.empty()) {
        return upload.is_decorative
                   ? "a decorative picture has no alternative text: leave one of the two out"
                   : "a picture needs an alternative text that tells what it shows, or must be "
                     "declared decorative";
    }
    if (!is_valid_xml_text(upload.alternative_text)) {
        return "the alternative text is not valid UTF-8, or holds control characters";
    }
    if (upload.alternative_text.size() > kAlternativeTextLimitBytes) {
        return "the alternative text is over " + std::to_string(kAlternativeTextLimitBytes) +
               " bytes: tell in a sentence or two what the picture shows";
    }
    if (upload.bytes.empty()) {
        return "the file is empty";
    }
    if (upload.bytes.size() > kPictureLimitBytes) {
        return "the file is over " + std::to_string(kPictureLimitBytes / (1024 * 1024)) +
               " MiB: save a smaller version of the picture";
    }
    return std::nullopt;
}

model::Media take_in_picture(const store::EditorStore& store, model::SiteId site,
                             const PictureUpload& upload, const media::HelperSettings& helper,
                             std::string_view who) {
    if (const std::optional<std::string> error = find_upload_error(upload)) {
        throw MediaError(*error);
    }
    const media::Picture picture = media::read_picture(upload.bytes, helper);
    model::Media facts;
    facts.hash = picture.hash;
    facts.name = text::make_slug(stem(upload.name));
    if (facts.name.empty()) {
        facts.name = kNamelessPicture;
    }
    facts.alternative_text = text::to_nfc(upload.alternative_text);
    facts.is_decorative = upload.is_decorative;
    facts.width = picture.width;
    facts.height = picture.height;
    const model::MediaId id = store.add_media(site, facts, picture.renditions, who);
    std::optional<model::Media> stored = store.find_media(site, id);
    if (!stored) {
        throw StoreError(StoreError::Kind::permanent,
                         "a picture that was just stored cannot be found");
    }
    return *std::move(stored);
}

}  // namespace budkavle::app
