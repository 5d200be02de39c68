// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/picture_helper.hpp"

#include <sodium.h>

#include <array>

#include "base/error.hpp"
#include "media/helper_process.hpp"
#include "media/helper_reply.hpp"
#include "media/picture_format.hpp"
#include "media/picture_limits.hpp"

namespace budkavle::media {
namespace {

constexpr std::size_t kHashBytes = 16;

/// What can be told without decoding, so that no helper is started in vain.
std::optional<PictureProblem> find_problem(std::string_view upload) {
    if (upload.empty()) {
        return PictureProblem::is_empty;
    }
    if (upload.size() > kUploadLimitBytes) {
        return PictureProblem::has_too_many_bytes;
    }
    switch (detect_format(upload)) {
        case PictureFormat::jpeg:
        case PictureFormat::png:
        case PictureFormat::webp:
            return std::nullopt;
        case PictureFormat::gif:
            return PictureProblem::is_gif;
        case PictureFormat::heif:
            return PictureProblem::is_heif;
        case PictureFormat::tiff:
            return PictureProblem::is_tiff;
        case PictureFormat::svg:
            return PictureProblem::is_svg;
        case PictureFormat::pdf:
            return PictureProblem::is_pdf;
        case PictureFormat::other:
            break;
    }
    return PictureProblem::not_a_picture;
}

}  // namespace

std::string picture_hash(std::string_view upload) {
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

std::variant<Picture, PictureProblem> try_read_picture(std::string_view upload,
                                                       const HelperSettings& settings) {
    if (const auto problem = find_problem(upload)) {
        return *problem;
    }
    HelperReply reply = ask_helper(upload, settings);
    if (const auto* problem = std::get_if<PictureProblem>(&reply)) {
        return *problem;
    }
    auto& decoded = std::get<DecodedPicture>(reply);
    return Picture{.hash = picture_hash(upload),
                   .width = decoded.width,
                   .height = decoded.height,
                   .renditions = std::move(decoded.renditions)};
}

Picture read_picture(std::string_view upload, const HelperSettings& settings) {
    std::variant<Picture, PictureProblem> result = try_read_picture(upload, settings);
    if (const auto* problem = std::get_if<PictureProblem>(&result)) {
        throw MediaError(to_text(*problem));
    }
    return std::get<Picture>(std::move(result));
}

}  // namespace budkavle::media
