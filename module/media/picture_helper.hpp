// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The way to the program budkavle-media, where every picture is decoded and
// every PDF looked into. Layer media; this header
// and its .cpp use no libvips: they start the helper and talk to it over pipes. Thread promise:
// pure function.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "media/media_limits.hpp"
#include "media/media_problem.hpp"
#include "model/document.hpp"
#include "model/media.hpp"

namespace budkavle::media {

struct HelperSettings {
    std::string program = "/usr/lib/budkavle/budkavle-media";
    std::chrono::seconds cpu_limit{60};
    /// After which it is ended, whatever it waits for. Far above the processor time, because a busy
    /// machine may give it a twentieth of a core.
    std::chrono::milliseconds wall_limit{300'000};
    UploadLimits limits;
};

struct Picture {
    std::string hash;  ///< 32 hex digits, see model::Media
    unsigned width = 0;
    unsigned height = 0;
    std::vector<model::RenditionData>
        renditions;  ///< WebP in each width, one JPEG or PNG for each, and AVIF where it pays
};

struct Document {
    std::string hash;  ///< as Picture's; the bytes themselves are stored as they came
    model::DocumentFacts facts;
};

/// The hash of model::Media: BLAKE2b-128 of the rules' version and the upload's bytes, as 32 hex
/// digits.
[[nodiscard]] std::string upload_hash(std::string_view upload);

/// What an upload is taken in as, by its bytes: a document if they are a PDF's.
[[nodiscard]] model::MediaKind kind_of(std::string_view upload) noexcept;

/// Hands the bytes of an upload to a fresh helper process and returns the upright, stripped picture
/// in all its sizes; or what is wrong with it. Refused are what is no JPEG, PNG or WebP, what
/// moves, what is broken or beyond a limit.
[[nodiscard]] std::variant<Picture, Refusal> try_read_picture(std::string_view upload,
                                                              const HelperSettings& settings);

/// As try_read_picture(), for a PDF. Refused are one that asks for a password, that can run
/// something on the reader's computer, that is broken or beyond a limit.
[[nodiscard]] std::variant<Document, Refusal> try_read_document(std::string_view upload,
                                                                const HelperSettings& settings);

/// As try_read_picture(), but throws MediaError with to_text() of the refusal.
Picture read_picture(std::string_view upload, const HelperSettings& settings);

/// As try_read_document(), but throws MediaError with to_text() of the refusal.
Document read_document(std::string_view upload, const HelperSettings& settings);

}  // namespace budkavle::media
