// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/media_text.hpp"

namespace budkavle::cli {

nlohmann::json to_json(const model::Media& media, const std::string& address) {
    nlohmann::json json{{"id", media.id.value},
                        {"kind", model::to_text(media.kind)},
                        {"hash", media.hash},
                        {"name", media.name},
                        {"alt", media.alternative_text},
                        {"decorative", media.is_decorative},
                        {"width", media.width},
                        {"height", media.height},
                        {"trashed", media.trashed.has_value()},
                        {"address", address}};
    if (media.kind == model::MediaKind::document) {
        json["pages"] = media.document.page_count;
        json["language"] = media.document.language;
        json["warnings"] = nlohmann::json::array();
        for (const model::DocumentWarning warning : media.document.warnings) {
            json["warnings"].push_back(code_of(warning));
        }
    }
    return json;
}

std::string size_text(const model::Media& media) {
    return media.kind == model::MediaKind::document
               ? std::to_string(media.document.page_count) + " pages"
               : std::to_string(media.width) + "x" + std::to_string(media.height);
}

std::string to_text(model::DocumentWarning warning) {
    switch (warning) {
        case model::DocumentWarning::untagged:
            return "It has no tags: a screen reader finds neither headings nor the order of the "
                   "text. Make it anew with \"Document structure tags for accessibility\".";
        case model::DocumentWarning::no_title:
            return "It has no title. Set one in the properties of the document it is made from.";
        case model::DocumentWarning::no_language:
            return "It does not say its language, so a screen reader may read it in the wrong one. "
                   "Set the language in the document it is made from.";
        case model::DocumentWarning::no_text:
            return "It holds no text, only pictures of pages. Run text recognition on it, or use "
                   "the file that was printed.";
        case model::DocumentWarning::closed_to_screen_readers:
            return "Its permissions forbid reading it aloud. Save it without restrictions.";
        case model::DocumentWarning::has_attachments:
            return "Files are attached to it, which browsers do not show. Take them in for "
                   "themselves.";
    }
    return {};
}

std::string description_text(const model::Media& media) {
    if (media.is_decorative) {
        return "(decorative)";
    }
    return media.is_described() ? media.alternative_text : "(not described)";
}

}  // namespace budkavle::cli
