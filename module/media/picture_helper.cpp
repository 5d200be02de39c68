// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/picture_helper.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "media/file_format.hpp"
#include "media/helper_process.hpp"
#include "media/helper_reply.hpp"
#include "media/media_limits.hpp"

namespace budkavle::media {
namespace {

constexpr std::size_t kHashBytes = 16;

/// Why a file of that kind is not taken in at all; nothing for the four that are.
std::optional<MediaProblem> problem_of(FileFormat format) {
    switch (format) {
        case FileFormat::jpeg:
        case FileFormat::png:
        case FileFormat::webp:
        case FileFormat::pdf:
            return std::nullopt;
        case FileFormat::gif:
            return MediaProblem::is_gif;
        case FileFormat::heif:
            return MediaProblem::is_heif;
        case FileFormat::avif:
            return MediaProblem::is_avif;
        case FileFormat::tiff:
            return MediaProblem::is_tiff;
        case FileFormat::svg:
            return MediaProblem::is_svg;
        case FileFormat::office:
            return MediaProblem::is_office_file;
        case FileFormat::program:
            return MediaProblem::is_program;
        case FileFormat::archive:
            return MediaProblem::is_archive;
        case FileFormat::other:
            break;
    }
    return MediaProblem::not_a_picture;
}

/// What can be told without reading the file, so that no helper is started in vain.
std::optional<Refusal> find_problem(std::string_view upload, const UploadLimits& limits) {
    if (upload.empty()) {
        return MediaProblem::is_empty;
    }
    if (const auto problem = problem_of(detect_format(upload))) {
        return *problem;
    }
    if (const std::size_t limit = std::min(limits.bytes, kUploadLimitBytes);
        upload.size() > limit) {
        return Refusal(MediaProblem::has_too_many_bytes, limit, upload.size());
    }
    if (is_animated(upload)) {
        return MediaProblem::is_animated;
    }
    return std::nullopt;
}

/// The text of a refusal, thrown; or the value.
template <typename Read>
Read value_or_throw(std::variant<Read, Refusal> result) {
    if (const auto* refusal = std::get_if<Refusal>(&result)) {
        throw MediaError(to_text(*refusal));
    }
    return std::get<Read>(std::move(result));
}

}  // namespace

std::string upload_hash(std::string_view upload) {
    const std::string rules = "budkavle picture rules " + std::to_string(kRulesVersion) + "\n";
    const auto bytes = [](std::string_view text) {
        return reinterpret_cast<const unsigned char*>(text.data());
    };
    std::array<unsigned char, kHashBytes> hash{};
    crypto_generichash_state state;
    // These fail only for lengths out of range (libsodium manual, Generic hashing).
    static_cast<void>(crypto_generichash_init(&state, nullptr, 0, hash.size()));
    static_cast<void>(crypto_generichash_update(&state, bytes(rules), rules.size()));
    static_cast<void>(crypto_generichash_update(&state, bytes(upload), upload.size()));
    static_cast<void>(crypto_generichash_final(&state, hash.data(), hash.size()));
    std::string hex(2 * hash.size() + 1, '\0');  // with the end that sodium_bin2hex writes
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    hex.pop_back();
    return hex;
}

model::MediaKind kind_of(std::string_view upload) noexcept {
    return detect_format(upload) == FileFormat::pdf ? model::MediaKind::document
                                                    : model::MediaKind::picture;
}

std::variant<Picture, Refusal> try_read_picture(std::string_view upload,
                                                const HelperSettings& settings) {
    if (const auto problem = find_problem(upload, settings.limits)) {
        return *problem;
    }
    if (kind_of(upload) != model::MediaKind::picture) {
        return MediaProblem::is_pdf;
    }
    HelperReply reply = ask_helper(upload, model::MediaKind::picture, settings);
    if (const auto* refusal = std::get_if<Refusal>(&reply)) {
        return *refusal;
    }
    auto* decoded = std::get_if<DecodedPicture>(&reply);
    if (decoded == nullptr) {
        return MediaProblem::helper_failed;
    }
    return Picture{.hash = upload_hash(upload),
                   .width = decoded->width,
                   .height = decoded->height,
                   .renditions = std::move(decoded->renditions)};
}

std::variant<Document, Refusal> try_read_document(std::string_view upload,
                                                  const HelperSettings& settings) {
    if (const auto problem = find_problem(upload, settings.limits)) {
        return *problem;
    }
    if (kind_of(upload) != model::MediaKind::document) {
        return MediaProblem::is_broken_pdf;
    }
    HelperReply reply = ask_helper(upload, model::MediaKind::document, settings);
    if (const auto* refusal = std::get_if<Refusal>(&reply)) {
        return *refusal;
    }
    auto* facts = std::get_if<model::DocumentFacts>(&reply);
    if (facts == nullptr) {
        return MediaProblem::helper_failed;
    }
    return Document{.hash = upload_hash(upload), .facts = std::move(*facts)};
}

Picture read_picture(std::string_view upload, const HelperSettings& settings) {
    return value_or_throw(try_read_picture(upload, settings));
}

Document read_document(std::string_view upload, const HelperSettings& settings) {
    return value_or_throw(try_read_document(upload, settings));
}

}  // namespace budkavle::media
