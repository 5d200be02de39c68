// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The fields and files of a form that was sent as multipart/form-data (RFC 7578). Layer http; no
// I/O. Thread promise: immutable once made.
//
// An upload is as large as a role's body limit and is held once, in the request: a form is a list
// of views into its body and must not outlive it. (The one exception to "never store a view".)
//
//   const auto parsed = parse_multipart(*request.headers.find("Content-Type"), request.body);
//   if (const auto* form = std::get_if<MultipartForm>(&parsed)) { form->find_text("title"); }
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/status.hpp"

namespace budkavle::http {

struct MultipartLimits {
    std::size_t parts = 128;              ///< fields and files together
    std::size_t header_bytes = 4096;      ///< of one part
    std::size_t name_bytes = 256;         ///< of a field's name
    std::size_t field_bytes = 1 << 20;    ///< of one text field
    std::size_t file_bytes = 1ULL << 30;  ///< of one file; the body has a limit of its own before
};

/// A file name is cut to this, at a character's end.
inline constexpr std::size_t kFileNameLimitBytes = 255;

struct MultipartPart {
    std::string name;  ///< decoded; valid UTF-8 without control characters, not empty
    /// Set for a file. The last segment of what was sent, valid UTF-8 without control characters;
    /// empty if no file was chosen, or it had no name. To show, never to open a file by.
    std::optional<std::string> file_name;
    /// As the client claims, in lower case without parameters; empty if it claims nothing. What a
    /// file is, its bytes tell.
    std::string media_type;
    /// Into the body. A text field's is valid UTF-8 without NUL; lines end as sent, in CR LF.
    std::string_view bytes;
};

class MultipartForm {
public:
    explicit MultipartForm(std::vector<MultipartPart> parts) : parts_(std::move(parts)) {}
    /// The value of the first text field of that name. Names are case-sensitive.
    [[nodiscard]] std::optional<std::string_view> find_text(std::string_view name) const noexcept;
    /// The files under that name, in order, without the empty one that a browser sends when none
    /// was chosen. Pointers into this object.
    [[nodiscard]] std::vector<const MultipartPart*> files(std::string_view name) const;
    [[nodiscard]] const std::vector<MultipartPart>& parts() const noexcept { return parts_; }

private:
    std::vector<MultipartPart> parts_;
};

enum class MultipartProblem {
    not_multipart,     ///< another Content-Type, or one without a usable boundary
    malformed,         ///< no first delimiter, a broken part, a transfer encoding
    cut_short,         ///< the last delimiter is missing: the upload was broken off
    bad_name,          ///< a part without a name, or with one that cannot be
    bad_text,          ///< a text field that is not UTF-8, or holds NUL
    too_many_parts,    ///< over MultipartLimits::parts
    header_too_large,  ///< over MultipartLimits::header_bytes
    field_too_large,   ///< over MultipartLimits::field_bytes
    file_too_large,    ///< over MultipartLimits::file_bytes
};

/// What to answer: 413 for what is too large, else 400.
[[nodiscard]] Status status_of(MultipartProblem problem) noexcept;

/// True if the field Content-Type says multipart/form-data, whatever its boundary.
[[nodiscard]] bool is_multipart_form(std::string_view content_type) noexcept;

/// Takes apart `body`, sent with the header field `content_type`. Nothing is mended or passed over:
/// a form is read whole or not at all. Text after the last delimiter is not looked at (RFC 2046
/// section 5.1.1). Time is linear in the size of the body.
[[nodiscard]] std::variant<MultipartForm, MultipartProblem> parse_multipart(
    std::string_view content_type, std::string_view body, const MultipartLimits& limits = {});

}  // namespace budkavle::http
