// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/file_format.hpp"

#include <algorithm>
#include <array>

namespace budkavle::media {
namespace {

using namespace std::string_view_literals;

struct Signature {
    FileFormat format;
    std::size_t offset;
    std::string_view bytes;
};

constexpr std::array kSignatures{
    Signature{FileFormat::jpeg, 0, "\xFF\xD8\xFF"sv},
    Signature{FileFormat::png, 0, "\x89PNG\r\n\x1A\n"sv},
    Signature{FileFormat::webp, 8, "WEBPVP8"sv},
    Signature{FileFormat::gif, 0, "GIF8"sv},
    Signature{FileFormat::tiff, 0, "II*\0"sv},
    Signature{FileFormat::tiff, 0, "MM\0*"sv},
    Signature{FileFormat::pdf, 0, "%PDF-"sv},
    // An ISO base media file that names its brand: AVIF, and HEIC of telephones.
    Signature{FileFormat::avif, 4, "ftypavif"sv},
    Signature{FileFormat::avif, 4, "ftypavis"sv},
    Signature{FileFormat::heif, 4, "ftyphei"sv},
    Signature{FileFormat::heif, 4, "ftyphev"sv},
    Signature{FileFormat::heif, 4, "ftypmif1"sv},
    Signature{FileFormat::heif, 4, "ftypmsf1"sv},
    // Word, Excel and PowerPoint until 2003; also .msg of Outlook.
    Signature{FileFormat::office, 0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv},
    Signature{FileFormat::office, 0, "{\\rtf"sv},
    Signature{FileFormat::program, 0, "MZ"sv},
    Signature{FileFormat::program, 0,
              "\x7F"
              "ELF"sv},
    Signature{FileFormat::program, 0, "\xCF\xFA\xED\xFE"sv},
    Signature{FileFormat::program, 0, "\xCA\xFE\xBA\xBE"sv},
    Signature{FileFormat::program, 0, "#!"sv},
    Signature{FileFormat::archive, 0, "Rar!"sv},
    Signature{FileFormat::archive, 0, "7z\xBC\xAF\x27\x1C"sv},
    Signature{FileFormat::archive, 0, "\x1F\x8B"sv},
};

constexpr std::string_view kZip = "PK\x03\x04";
/// How far into a file its root element, or the first names of a ZIP, are looked for.
constexpr std::size_t kSearchBytes = 4096;

/// OOXML and OpenDocument are ZIP files whose first entry is one of these, by their own rules or by
/// the habit of all that write them.
bool is_office_zip(std::string_view start) noexcept {
    constexpr std::array kNames{"[Content_Types].xml"sv,
                                "_rels/.rels"sv,
                                "docProps/"sv,
                                "word/"sv,
                                "xl/"sv,
                                "ppt/"sv,
                                "mimetypeapplication/vnd.oasis.opendocument"sv};
    constexpr std::size_t kNameOffset = 30;  // of the first entry's name (ZIP, local file header)
    const std::string_view name = start.substr(std::min(start.size(), kNameOffset));
    return std::ranges::any_of(kNames,
                               [name](std::string_view one) { return name.starts_with(one); });
}

}  // namespace

FileFormat detect_format(std::string_view bytes) noexcept {
    for (const Signature& signature : kSignatures) {
        if (bytes.size() >= signature.offset &&
            bytes.substr(signature.offset).starts_with(signature.bytes)) {
            return signature.format;
        }
    }
    const std::string_view start = bytes.substr(0, kSearchBytes);
    if (start.starts_with(kZip)) {
        return is_office_zip(start) ? FileFormat::office : FileFormat::archive;
    }
    const bool has_markup_start = start.find_first_not_of("\xEF\xBB\xBF \t\r\n") == start.find('<');
    return has_markup_start && start.find("<svg") != std::string_view::npos ? FileFormat::svg
                                                                            : FileFormat::other;
}

bool is_animated(std::string_view bytes) noexcept {
    const std::string_view start = bytes.substr(0, kSearchBytes);
    switch (detect_format(bytes)) {
        case FileFormat::png:
            // The animation's control chunk stands before the first picture data (PNG, third
            // edition, section 11.3.6.1).
            return start.substr(0, start.find("IDAT")).find("acTL") != std::string_view::npos;
        case FileFormat::webp: {
            constexpr std::size_t kFlagsOffset = 20;  // "RIFF" size "WEBP" "VP8X" size
            constexpr unsigned kAnimationFlag = 0x02;
            return start.substr(0, kFlagsOffset).ends_with("VP8X\x0A\0\0\0"sv) &&
                   start.size() > kFlagsOffset &&
                   (static_cast<unsigned char>(start[kFlagsOffset]) & kAnimationFlag) != 0;
        }
        default:
            return false;
    }
}

std::string_view media_type(FileFormat format) noexcept {
    switch (format) {
        case FileFormat::jpeg:
            return "image/jpeg";
        case FileFormat::png:
            return "image/png";
        case FileFormat::webp:
            return "image/webp";
        case FileFormat::avif:
            return "image/avif";
        case FileFormat::pdf:
            return "application/pdf";
        default:
            return {};
    }
}

}  // namespace budkavle::media
