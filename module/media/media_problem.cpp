// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/media_problem.hpp"

namespace budkavle::media {
namespace {

constexpr std::uint64_t kMebibyte = 1024 * 1024;
constexpr std::uint64_t kMillion = 1'000'000;

/// ", it has 61" if that is known and tells more than the limit alone.
std::string instead(std::uint64_t actual, std::uint64_t unit) {
    const std::uint64_t rounded_up = (actual + unit - 1) / unit;
    return actual == 0 ? std::string() : ", and this has " + std::to_string(rounded_up);
}

}  // namespace

std::optional<MediaProblem> parse_problem(std::uint8_t number) noexcept {
    if (number < static_cast<std::uint8_t>(MediaProblem::not_a_picture) ||
        number > static_cast<std::uint8_t>(MediaProblem::is_broken_pdf)) {
        return std::nullopt;
    }
    return static_cast<MediaProblem>(number);
}

std::string_view code_of(MediaProblem problem) noexcept {
    switch (problem) {
        case MediaProblem::not_a_picture:
            return "not-a-picture";
        case MediaProblem::is_svg:
            return "is-svg";
        case MediaProblem::is_gif:
            return "is-gif";
        case MediaProblem::is_heif:
            return "is-heif";
        case MediaProblem::is_tiff:
            return "is-tiff";
        case MediaProblem::is_pdf:
            return "is-pdf";
        case MediaProblem::is_empty:
            return "is-empty";
        case MediaProblem::has_too_many_bytes:
            return "has-too-many-bytes";
        case MediaProblem::has_too_many_pixels:
            return "has-too-many-pixels";
        case MediaProblem::is_too_tall:
            return "is-too-tall";
        case MediaProblem::is_broken:
            return "is-broken";
        case MediaProblem::takes_too_long:
            return "takes-too-long";
        case MediaProblem::needs_too_much_memory:
            return "needs-too-much-memory";
        case MediaProblem::helper_is_missing:
            return "helper-is-missing";
        case MediaProblem::helper_failed:
            return "helper-failed";
        case MediaProblem::is_office_file:
            return "is-office-file";
        case MediaProblem::is_program:
            return "is-program";
        case MediaProblem::is_archive:
            return "is-archive";
        case MediaProblem::is_animated:
            return "is-animated";
        case MediaProblem::is_too_small:
            return "is-too-small";
        case MediaProblem::is_avif:
            return "is-avif";
        case MediaProblem::needs_password:
            return "needs-password";
        case MediaProblem::has_script:
            return "has-script";
        case MediaProblem::starts_programs:
            return "starts-programs";
        case MediaProblem::holds_program:
            return "holds-program";
        case MediaProblem::has_too_many_pages:
            return "has-too-many-pages";
        case MediaProblem::is_broken_pdf:
            return "is-broken-pdf";
    }
    return {};
}

std::string to_text(const Refusal& refusal) {
    switch (refusal.problem) {
        case MediaProblem::not_a_picture:
            return "This is not a picture that can be shown on the web, whatever its name says. "
                   "Save it as JPEG (photographs) or PNG (drawings, screenshots). A text is taken "
                   "in as PDF.";
        case MediaProblem::is_svg:
            return "SVG is not taken in: such a file can hold scripts and fetch things from "
                   "elsewhere. Export the drawing as "
                   "PNG, at least 1920 pixels wide.";
        case MediaProblem::is_gif:
            return "GIF is not taken in: it moves without a way to stop it, and has few colours. "
                   "Save the picture as PNG; "
                   "show something that moves as a film.";
        case MediaProblem::is_heif:
            return "HEIC is not taken in. Export the picture as JPEG, or set the "
                   "telephone's camera to \"Most "
                   "compatible\".";
        case MediaProblem::is_tiff:
            return "TIFF is not taken in: browsers do not show it. Save the picture as JPEG or "
                   "PNG.";
        case MediaProblem::is_pdf:
            return "A PDF is a document, not a picture. Save the page that you mean as PNG or "
                   "JPEG.";
        case MediaProblem::is_empty:
            return "The file is empty. Was it uploaded or copied to its end?";
        case MediaProblem::has_too_many_bytes:
            return "At most " + std::to_string(refusal.limit / kMebibyte) + " MiB are taken in" +
                   instead(refusal.actual, kMebibyte) +
                   ". Save a smaller version of a picture; divide a document.";
        case MediaProblem::has_too_many_pixels:
            return "A picture may have at most " + std::to_string(refusal.limit / kMillion) +
                   " megapixels" + instead(refusal.actual, kMillion) +
                   ". Save a smaller version; 1920 pixels in width are the most that is shown.";
        case MediaProblem::is_too_tall:
            return "The picture would be over " + std::to_string(refusal.limit) +
                   " pixels high. Cut it into several.";
        case MediaProblem::is_broken:
            return "The picture is damaged or ends too early. Save or fetch it once more from "
                   "where it came.";
        case MediaProblem::takes_too_long:
            return "The picture took longer to read than is allowed. Save it as an ordinary JPEG "
                   "or PNG, or in a smaller size.";
        case MediaProblem::needs_too_much_memory:
            return "The picture needs more memory to read than is allowed. Save a smaller version.";
        case MediaProblem::helper_is_missing:
            return "Pictures cannot be taken in now: the program budkavle-media cannot be started. "
                   "Nothing is wrong with the "
                   "picture. The system administrator finds the cause with: budkavle doctor";
        case MediaProblem::helper_failed:
            return "Pictures cannot be taken in now: the program budkavle-media did not give a "
                   "usable answer. The system "
                   "administrator finds the cause with: budkavle doctor";
        case MediaProblem::is_avif:
            return "AVIF is made of pictures here, not taken in: too few programs write it well. "
                   "Export the picture as JPEG or PNG.";
        case MediaProblem::is_office_file:
            return "This is a file of a word processor or spreadsheet, which not every reader can "
                   "open. Make a PDF of it (in Word: Save as, PDF, with \"Document structure tags "
                   "for accessibility\") and take that in.";
        case MediaProblem::is_program:
            return "This is a program. Programs are not taken in, whatever their name says.";
        case MediaProblem::is_archive:
            return "This is an archive of several files. Unpack it and take in what readers need, "
                   "each picture and each PDF for itself.";
        case MediaProblem::is_animated:
            return "The picture moves, without a way to stop it. Save one frame of it as PNG; show "
                   "something that moves as a film.";
        case MediaProblem::is_too_small:
            return "The picture's shorter side has " + std::to_string(refusal.actual) +
                   " pixels; at least " + std::to_string(refusal.limit) +
                   " are needed. Is it a spacer, or a thumbnail of the real one?";
        case MediaProblem::needs_password:
            return "The PDF asks for a password before it shows anything. Save it without one.";
        case MediaProblem::has_script:
            return "The PDF holds JavaScript, which runs on the reader's computer. Save it "
                   "without: "
                   "print it to a new PDF, or turn a form that calculates into a web page.";
        case MediaProblem::starts_programs:
            return "The PDF can start a program or open a file on the reader's computer. Remove "
                   "such links, or print it to a new PDF.";
        case MediaProblem::holds_program:
            return "A program is attached to the PDF. Remove the attachment.";
        case MediaProblem::has_too_many_pages:
            return "A PDF may have at most " + std::to_string(refusal.limit) + " pages" +
                   instead(refusal.actual, 1) + ". Divide it.";
        case MediaProblem::is_broken_pdf:
            return "The PDF is damaged or ends too early. Save or fetch it once more from where it "
                   "came.";
    }
    return {};
}

}  // namespace budkavle::media
