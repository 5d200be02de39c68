// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/picture_format.hpp"

#include <algorithm>
#include <array>

namespace budkavle::media {
namespace {

using namespace std::string_view_literals;

struct Signature {
    PictureFormat format;
    std::size_t offset;
    std::string_view bytes;
};

constexpr std::array kSignatures{
    Signature{PictureFormat::jpeg, 0, "\xFF\xD8\xFF"sv},
    Signature{PictureFormat::png, 0, "\x89PNG\r\n\x1A\n"sv},
    Signature{PictureFormat::webp, 8, "WEBPVP8"sv},
    Signature{PictureFormat::gif, 0, "GIF8"sv},
    Signature{PictureFormat::tiff, 0, "II*\0"sv},
    Signature{PictureFormat::tiff, 0, "MM\0*"sv},
    Signature{PictureFormat::pdf, 0, "%PDF-"sv},
    // HEIC of telephones and AVIF: an ISO base media file that names its brand.
    Signature{PictureFormat::heif, 4, "ftyphei"sv},
    Signature{PictureFormat::heif, 4, "ftyphev"sv},
    Signature{PictureFormat::heif, 4, "ftypmif1"sv},
    Signature{PictureFormat::heif, 4, "ftypmsf1"sv},
    Signature{PictureFormat::heif, 4, "ftypavi"sv},
};

/// How far into a text file its root element is looked for.
constexpr std::size_t kSvgSearchBytes = 4096;

}  // namespace

PictureFormat detect_format(std::string_view bytes) noexcept {
    for (const Signature& signature : kSignatures) {
        if (bytes.size() >= signature.offset &&
            bytes.substr(signature.offset).starts_with(signature.bytes)) {
            return signature.format;
        }
    }
    const std::string_view start = bytes.substr(0, std::min(bytes.size(), kSvgSearchBytes));
    const bool has_markup_start = start.find_first_not_of("\xEF\xBB\xBF \t\r\n") == start.find('<');
    return has_markup_start && start.find("<svg") != std::string_view::npos ? PictureFormat::svg
                                                                            : PictureFormat::other;
}

std::string_view media_type(PictureFormat format) noexcept {
    switch (format) {
        case PictureFormat::jpeg:
            return "image/jpeg";
        case PictureFormat::png:
            return "image/png";
        case PictureFormat::webp:
            return "image/webp";
        default:
            return {};
    }
}

}  // namespace budkavle::media
