// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/media/media_words.hpp"

#include "app/writing/picture_intake.hpp"

namespace budkavle::app {

namespace {

using media::MediaProblem;

constexpr std::uint64_t kKibibyte = 1024;
constexpr std::uint64_t kMebibyte = 1024 * kKibibyte;
constexpr std::uint64_t kMillion = 1'000'000;

/// The limit as people say it.
std::string limit_text(const media::Refusal& refusal) {
    switch (refusal.problem) {
        case MediaProblem::has_too_many_bytes:
            return refusal.limit < kMebibyte ? std::to_string(refusal.limit / kKibibyte) + " KiB"
                                             : std::to_string(refusal.limit / kMebibyte) + " MiB";
        case MediaProblem::has_too_many_pixels:
            return std::to_string(refusal.limit / kMillion);
        default:
            return refusal.limit == 0 ? std::string() : std::to_string(refusal.limit);
    }
}

std::string without_outer_spaces(std::string_view text) {
    constexpr std::string_view kSpaces = " \t\n";
    const std::size_t start = text.find_first_not_of(kSpaces);
    if (start == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(start, text.find_last_not_of(kSpaces) - start + 1));
}

}  // namespace

MediaWords words_of(const media::Refusal& refusal) {
    return {"media-problem-" + std::string(media::code_of(refusal.problem)), limit_text(refusal)};
}

MediaWords words_of(model::DocumentWarning warning) {
    return {"media-warning-" + std::string(model::code_of(warning)), ""};
}

std::string say(const DeskExchange& exchange, const MediaWords& words) {
    return exchange.services.reader.sheets.desk_words(exchange.language, words.key, words.value);
}

NewMediaText read_media_text(const DeskExchange& exchange, const std::string& suffix) {
    const std::string_view decorative = exchange.field("is_decorative" + suffix);
    return {.text = without_outer_spaces(exchange.field("alternative_text" + suffix)),
            .is_decorative = !decorative.empty() && decorative != "0"};
}

std::optional<MediaWords> find_text_fault(model::MediaKind kind, const NewMediaText& text) {
    const bool is_picture = kind == model::MediaKind::picture;
    if (!find_text_error(kind, text.text, text.is_decorative)) {
        return std::nullopt;
    }
    if (text.text.empty()) {
        return MediaWords{is_picture ? "media-text-missing" : "media-title-missing", ""};
    }
    if (is_picture && text.is_decorative) {
        return MediaWords{"media-text-and-decorative", ""};
    }
    return MediaWords{text.text.size() > kAlternativeTextLimitBytes ? "media-text-too-long"
                                                                    : "media-text-unreadable",
                      ""};
}

}  // namespace budkavle::app
