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
constexpr std::string_view kNamelessDocument = "dokument";

/// "IMG 4711.JPG" -> "IMG 4711", without folders.
std::string_view stem(std::string_view file_name) {
    const std::size_t slash = file_name.find_last_of("/\\");
    if (slash != std::string_view::npos) {
        file_name.remove_prefix(slash + 1);
    }
    const std::size_t dot = file_name.find_last_of('.');
    return dot == std::string_view::npos || dot == 0 ? file_name : file_name.substr(0, dot);
}

/// Stores what was read, and returns it as it is stored.
model::Media stored(const store::EditorStore& store, model::SiteId site, model::Media facts,
                    const std::vector<model::RenditionData>& renditions,
                    const PictureUpload& upload, std::string_view who) {
    const bool is_document = facts.kind == model::MediaKind::document;
    facts.name = text::make_slug(stem(upload.name));
    if (facts.name.empty()) {
        facts.name = is_document ? kNamelessDocument : kNamelessPicture;
    }
    const model::MediaId id = store.add_media(site, facts, renditions, who);
    std::optional<model::Media> found = store.find_media(site, id);
    if (!found) {
        throw StoreError(StoreError::Kind::permanent,
                         "a picture that was just stored cannot be found");
    }
    return *std::move(found);
}

model::Media stored(const store::EditorStore& store, model::SiteId site,
                    const media::Picture& picture, const PictureUpload& upload,
                    std::string_view who) {
    model::Media facts;
    facts.hash = picture.hash;
    facts.alternative_text = text::to_nfc(upload.alternative_text);
    facts.is_decorative = upload.is_decorative;
    facts.width = picture.width;
    facts.height = picture.height;
    return stored(store, site, std::move(facts), picture.renditions, upload, who);
}

model::Media stored(const store::EditorStore& store, model::SiteId site, media::Document document,
                    std::string_view title, const PictureUpload& upload, std::string_view who) {
    model::Media facts;
    facts.kind = model::MediaKind::document;
    facts.hash = document.hash;
    facts.alternative_text = text::to_nfc(title);
    facts.document = std::move(document.facts);
    const model::Rendition form{.media_type = std::string(model::kPdf),
                                .byte_count = upload.bytes.size()};
    return stored(store, site, std::move(facts), {{form, std::string(upload.bytes)}}, upload, who);
}

}  // namespace

std::optional<std::string> find_text_error(model::MediaKind kind, std::string_view text,
                                           bool is_decorative) {
    if (kind == model::MediaKind::document && (text.empty() || is_decorative)) {
        return "a document needs a title that tells readers what it is";
    }
    if (is_decorative != text.empty()) {
        return is_decorative
                   ? "a decorative picture has no alternative text: leave one of the two out"
                   : "a picture needs an alternative text that tells what it shows, or must be "
                     "declared decorative";
    }
    if (!is_valid_xml_text(text)) {
        return "the alternative text is not valid UTF-8, or holds control characters";
    }
    if (text.size() > kAlternativeTextLimitBytes) {
        return "the alternative text is over " + std::to_string(kAlternativeTextLimitBytes) +
               " bytes: tell in a sentence or two what the picture shows";
    }
    return std::nullopt;
}

std::optional<std::string> find_upload_error(const PictureUpload& upload) {
    if (auto error = find_text_error(model::MediaKind::picture, upload.alternative_text,
                                     upload.is_decorative)) {
        return error;
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
    return stored(store, site, media::read_picture(upload.bytes, helper), upload, who);
}

model::Media take_in_document(const store::EditorStore& store, model::SiteId site,
                              const PictureUpload& upload, const media::HelperSettings& helper,
                              std::string_view who) {
    media::Document document = media::read_document(upload.bytes, helper);
    const std::string title =
        upload.alternative_text.empty() ? document.facts.title : upload.alternative_text;
    if (const auto error =
            find_text_error(model::MediaKind::document, title, upload.is_decorative)) {
        throw MediaError(*error);
    }
    return stored(store, site, std::move(document), title, upload, who);
}

std::variant<model::Media, media::Refusal> try_take_in(const store::EditorStore& store,
                                                       model::SiteId site,
                                                       const PictureUpload& upload,
                                                       const media::HelperSettings& helper,
                                                       std::string_view who) {
    if (media::kind_of(upload.bytes) == model::MediaKind::document) {
        auto read = media::try_read_document(upload.bytes, helper);
        if (const auto* const refusal = std::get_if<media::Refusal>(&read)) {
            return *refusal;
        }
        auto& document = std::get<media::Document>(read);
        std::string title = upload.alternative_text;
        for (const std::string_view other :
             {std::string_view(document.facts.title), stem(upload.name), kNamelessDocument}) {
            if (title.empty()) {
                title = utf8_prefix(other, kAlternativeTextLimitBytes);
            }
        }
        return stored(store, site, std::move(document), title, upload, who);
    }
    const auto read = media::try_read_picture(upload.bytes, helper);
    if (const auto* const refusal = std::get_if<media::Refusal>(&read)) {
        return *refusal;
    }
    return stored(store, site, std::get<media::Picture>(read), upload, who);
}

}  // namespace budkavle::app
