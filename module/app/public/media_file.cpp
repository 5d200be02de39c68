// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/public/media_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/ascii.hpp"
#include "model/media.hpp"

namespace budkavle::app {

namespace {

constexpr std::string_view kDocumentEnding = ".pdf";

struct ExtensionType {
    std::string_view extension;
    std::string_view media_type;
};
constexpr std::array kPictureTypes{
    ExtensionType{"avif", "image/avif"}, ExtensionType{"webp", "image/webp"},
    ExtensionType{"jpg", "image/jpeg"}, ExtensionType{"png", "image/png"}};

bool is_document_name(std::string_view stem) {
    return !stem.empty() && std::ranges::all_of(stem, [](char c) {
        return ascii::is_digit(c) || (c >= 'a' && c <= 'z') || c == '-';
    });
}

}  // namespace

std::optional<MediaFile> MediaFile::parse(std::string_view file) {
    if (file.ends_with(kDocumentEnding)) {
        return is_document_name(file.substr(0, file.size() - kDocumentEnding.size()))
                   ? std::optional(MediaFile{0, kDocumentEnding.substr(1), model::kPdf, file})
                   : std::nullopt;
    }
    const std::size_t dot = file.rfind('.');
    const std::size_t dash = file.substr(0, dot).rfind('-');
    if (dot == std::string_view::npos || dash == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view extension = file.substr(dot + 1);
    const std::string_view digits = file.substr(dash + 1, dot - dash - 1);
    for (const ExtensionType& type : kPictureTypes) {
        MediaFile picture{0, type.extension, type.media_type, file};
        const char* const digits_end = digits.data() + digits.size();
        const auto [end, error] = std::from_chars(digits.data(), digits_end, picture.width);
        if (type.extension == extension && error == std::errc{} && end == digits_end &&
            picture.width != 0) {
            return picture;
        }
    }
    return std::nullopt;
}

}  // namespace budkavle::app
