// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/multipart.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "http/field_parameters.hpp"

namespace budkavle::http {
namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kDashes = "--";
constexpr std::string_view kFormType = "multipart/form-data";

/// RFC 2046 section 5.1.1: 1 to 70 of these, no space at the end.
bool is_boundary(std::string_view text) noexcept {
    constexpr std::size_t kBoundaryLimit = 70;
    constexpr std::string_view kMarks = "'()+_,-./:=? ";
    return !text.empty() && text.size() <= kBoundaryLimit && text.back() != ' ' &&
           std::ranges::all_of(text, [kMarks](char c) {
               return ascii::is_digit(c) || ascii::is_letter(c) ||
                      kMarks.find(c) != std::string_view::npos;
           });
}

/// Browsers write these three into names as %22, %0D and %0A and leave every other '%' as it is
/// (HTML standard, "multipart/form-data encoding algorithm"), so nothing else may be decoded.
std::string undo_browser_escapes(std::string_view text) {
    struct Escape {
        std::string_view written;
        char character;
    };
    constexpr std::array kEscapes{Escape{"%22", '"'}, Escape{"%0D", '\r'}, Escape{"%0A", '\n'}};
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        const auto* const escape = std::ranges::find_if(
            kEscapes, [text](const Escape& one) { return text.starts_with(one.written); });
        const bool is_escape = escape != kEscapes.end();
        plain.push_back(is_escape ? escape->character : text.front());
        text.remove_prefix(is_escape ? escape->written.size() : 1);
    }
    return plain;
}

/// A name to show: some browsers once sent the whole path, with the separators of their system.
std::string to_file_name(std::string_view text) {
    std::string name = undo_browser_escapes(text.substr(text.find_last_of("/\\") + 1));
    std::erase_if(name, ascii::is_control);
    name = to_valid_xml_text(name);
    return std::string(utf8_prefix(name, kFileNameLimitBytes));
}

/// The body, taken apart from the front.
class Reader {
public:
    Reader(std::string_view boundary, std::string_view body, const MultipartLimits& limits)
        : delimiter_(std::string(kLineEnd) + std::string(kDashes) + std::string(boundary)),
          rest_(body),
          limits_(limits) {}

    std::variant<MultipartForm, MultipartProblem> read() {
        // The first delimiter has no line end before it; some clients send one all the same.
        if (rest_.starts_with(kLineEnd)) {
            rest_.remove_prefix(kLineEnd.size());
        }
        const std::string_view first = std::string_view(delimiter_).substr(kLineEnd.size());
        if (!rest_.starts_with(first)) {
            return MultipartProblem::malformed;
        }
        rest_.remove_prefix(first.size());
        std::vector<MultipartPart> parts;
        while (!is_last()) {
            if (parts.size() == limits_.parts) {
                return MultipartProblem::too_many_parts;
            }
            auto part = take_part();
            if (const auto* problem = std::get_if<MultipartProblem>(&part)) {
                return *problem;
            }
            parts.push_back(std::get<MultipartPart>(std::move(part)));
        }
        return MultipartForm(std::move(parts));
    }

private:
    using PartResult = std::variant<MultipartPart, MultipartProblem>;

    /// True if what follows makes the delimiter just taken the last one.
    [[nodiscard]] bool is_last() const noexcept { return rest_.starts_with(kDashes); }

    /// Takes the end of the delimiter's line: spaces are allowed before it (RFC 2046).
    bool take_delimiter_end() noexcept {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t"), rest_.size()));
        if (!rest_.starts_with(kLineEnd)) {
            return false;
        }
        rest_.remove_prefix(kLineEnd.size());
        return true;
    }

    /// Takes everything before the next delimiter, and that.
    std::optional<std::string_view> take_content() noexcept {
        const std::size_t end = rest_.find(delimiter_);
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        const std::string_view content = rest_.substr(0, end);
        rest_.remove_prefix(end + delimiter_.size());
        return content;
    }

    PartResult take_part() {
        if (!take_delimiter_end()) {
            return rest_.empty() ? MultipartProblem::cut_short : MultipartProblem::malformed;
        }
        MultipartPart part;
        if (const auto problem = take_header(part)) {
            return *problem;
        }
        const auto content = take_content();
        if (!content) {
            return MultipartProblem::cut_short;
        }
        part.bytes = *content;
        if (part.file_name) {
            if (content->size() > limits_.file_bytes) {
                return MultipartProblem::file_too_large;
            }
        } else if (content->size() > limits_.field_bytes) {
            return MultipartProblem::field_too_large;
        } else if (!is_valid_utf8(*content) || content->find('\0') != std::string_view::npos) {
            return MultipartProblem::bad_text;
        }
        return part;
    }

    std::optional<MultipartProblem> take_header(MultipartPart& part) {
        const std::string_view window = rest_.substr(0, limits_.header_bytes);
        std::size_t taken = 0;
        while (true) {
            const std::size_t end = window.find(kLineEnd, taken);
            if (end == std::string_view::npos) {
                return window.size() < limits_.header_bytes ? MultipartProblem::cut_short
                                                            : MultipartProblem::header_too_large;
            }
            const std::string_view line = window.substr(taken, end - taken);
            taken = end + kLineEnd.size();
            if (line.empty()) {
                break;
            }
            if (const auto problem = read_field(line, part)) {
                return problem;
            }
        }
        rest_.remove_prefix(taken);
        return part.name.empty() ? std::optional(MultipartProblem::bad_name) : std::nullopt;
    }

    [[nodiscard]] std::optional<MultipartProblem> read_field(std::string_view line,
                                                             MultipartPart& part) const {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) {
            return MultipartProblem::malformed;
        }
        const std::string_view name = line.substr(0, colon);
        const std::string_view text = line.substr(colon + 1);
        if (ascii::equals_ignoring_case(name, "Content-Disposition")) {
            return read_disposition(text, part);
        }
        if (ascii::equals_ignoring_case(name, "Content-Type")) {
            const auto type = parse_field_value(text);
            part.media_type = type ? type->value : std::string();
        }
        // Deprecated and sent by no browser (RFC 7578 section 4.7). Passed over, it would give us
        // the encoded bytes for the file's.
        if (ascii::equals_ignoring_case(name, "Content-Transfer-Encoding")) {
            const std::string_view coding = without_padding(text);
            const bool is_plain = ascii::equals_ignoring_case(coding, "binary") ||
                                  ascii::equals_ignoring_case(coding, "8bit") ||
                                  ascii::equals_ignoring_case(coding, "7bit");
            return is_plain ? std::nullopt : std::optional(MultipartProblem::malformed);
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<MultipartProblem> read_disposition(std::string_view text,
                                                                   MultipartPart& part) const {
        const auto field = parse_field_value(text);
        if (!field || field->value != "form-data" || !part.name.empty()) {
            return MultipartProblem::malformed;
        }
        part.name = undo_browser_escapes(field->find("name").value_or(""));
        if (part.name.empty() || part.name.size() > limits_.name_bytes ||
            !is_valid_utf8(part.name) || std::ranges::any_of(part.name, ascii::is_control)) {
            return MultipartProblem::bad_name;
        }
        // filename* must not be sent (RFC 7578 section 4.2), and so is not read.
        if (const auto file_name = field->find("filename")) {
            part.file_name = to_file_name(*file_name);
        }
        return std::nullopt;
    }

    std::string delimiter_;
    std::string_view rest_;
    const MultipartLimits& limits_;
};

}  // namespace

std::optional<std::string_view> MultipartForm::find_text(std::string_view name) const noexcept {
    for (const MultipartPart& part : parts_) {
        if (!part.file_name && part.name == name) {
            return part.bytes;
        }
    }
    return std::nullopt;
}

std::vector<const MultipartPart*> MultipartForm::files(std::string_view name) const {
    std::vector<const MultipartPart*> files;
    for (const MultipartPart& part : parts_) {
        const bool is_chosen = part.file_name && !(part.file_name->empty() && part.bytes.empty());
        if (is_chosen && part.name == name) {
            files.push_back(&part);
        }
    }
    return files;
}

Status status_of(MultipartProblem problem) noexcept {
    switch (problem) {
        case MultipartProblem::too_many_parts:
        case MultipartProblem::header_too_large:
        case MultipartProblem::field_too_large:
        case MultipartProblem::file_too_large:
            return Status::content_too_large;
        case MultipartProblem::not_multipart:
        case MultipartProblem::malformed:
        case MultipartProblem::cut_short:
        case MultipartProblem::bad_name:
        case MultipartProblem::bad_text:
            break;
    }
    return Status::bad_request;
}

bool is_multipart_form(std::string_view content_type) noexcept {
    const std::string_view type = content_type.substr(0, content_type.find(';'));
    return ascii::equals_ignoring_case(without_padding(type), kFormType);
}

std::variant<MultipartForm, MultipartProblem> parse_multipart(std::string_view content_type,
                                                              std::string_view body,
                                                              const MultipartLimits& limits) {
    const auto field = parse_field_value(content_type);
    if (!field || field->value != kFormType) {
        return MultipartProblem::not_multipart;
    }
    const std::string_view boundary = field->find("boundary").value_or("");
    if (!is_boundary(boundary)) {
        return MultipartProblem::not_multipart;
    }
    return Reader(boundary, body, limits).read();
}

}  // namespace budkavle::http
