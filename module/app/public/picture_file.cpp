// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/public/picture_file.hpp"

#include <array>
#include <charconv>

namespace budkavle::app {

namespace {

struct ExtensionType {
    std::string_view extension;
    std::string_view media_type;
};
constexpr std::array kPictureTypes{ExtensionType{"webp", "image/webp"},
                                   ExtensionType{"jpg", "image/jpeg"},
                                   ExtensionType{"png", "image/png"}};

}  // namespace

std::optional<PictureFile> PictureFile::parse(std::string_view file) {
    const std::size_t dot = file.rfind('.');
    const std::size_t dash = file.substr(0, dot).rfind('-');
    if (dot == std::string_view::npos || dash == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view extension = file.substr(dot + 1);
    const std::string_view digits = file.substr(dash + 1, dot - dash - 1);
    for (const ExtensionType& type : kPictureTypes) {
        PictureFile picture{0, type.extension, type.media_type};
        const char* const digits_end = digits.data() + digits.size();
        const auto [end, error] = std::from_chars(digits.data(), digits_end, picture.width);
        if (type.extension == extension && error == std::errc{} && end == digits_end) {
            return picture;
        }
    }
    return std::nullopt;
}

}  // namespace budkavle::app
