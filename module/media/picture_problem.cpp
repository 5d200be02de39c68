// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/picture_problem.hpp"

#include "media/picture_limits.hpp"

namespace budkavle::media {

std::optional<PictureProblem> parse_problem(std::uint8_t number) noexcept {
    if (number < static_cast<std::uint8_t>(PictureProblem::not_a_picture) ||
        number > static_cast<std::uint8_t>(PictureProblem::helper_failed)) {
        return std::nullopt;
    }
    return static_cast<PictureProblem>(number);
}

std::string to_text(PictureProblem problem) {
    switch (problem) {
        case PictureProblem::not_a_picture:
            return "This is not a picture that can be shown on the web, whatever its name says. "
                   "Save it as JPEG (photographs) "
                   "or PNG (drawings, screenshots).";
        case PictureProblem::is_svg:
            return "SVG is not taken in: such a file can hold scripts and fetch things from "
                   "elsewhere. Export the drawing as "
                   "PNG, at least 1920 pixels wide.";
        case PictureProblem::is_gif:
            return "GIF is not taken in: it moves without a way to stop it, and has few colours. "
                   "Save the picture as PNG; "
                   "show something that moves as a film.";
        case PictureProblem::is_heif:
            return "HEIC and AVIF are not taken in. Export the picture as JPEG, or set the "
                   "telephone's camera to \"Most "
                   "compatible\".";
        case PictureProblem::is_tiff:
            return "TIFF is not taken in: browsers do not show it. Save the picture as JPEG or "
                   "PNG.";
        case PictureProblem::is_pdf:
            return "A PDF is a document, not a picture. Save the page that you mean as PNG or "
                   "JPEG.";
        case PictureProblem::is_empty:
            return "The file is empty. Was it uploaded or copied to its end?";
        case PictureProblem::has_too_many_bytes:
            return "The file is over " + std::to_string(kUploadLimitBytes / (1024 * 1024)) +
                   " MiB. Save a smaller version of the picture.";
        case PictureProblem::has_too_many_pixels:
            return "The picture has over " + std::to_string(kPixelLimit / 1'000'000) +
                   " megapixels. Save a smaller version; 1920 pixels in width are the most that is "
                   "shown.";
        case PictureProblem::is_too_tall:
            return "The picture would be over " + std::to_string(kHeightLimit) +
                   " pixels high. Cut it into several.";
        case PictureProblem::is_broken:
            return "The picture is damaged or ends too early. Save or fetch it once more from "
                   "where it came.";
        case PictureProblem::takes_too_long:
            return "The picture took longer to read than is allowed. Save it as an ordinary JPEG "
                   "or PNG, or in a smaller size.";
        case PictureProblem::needs_too_much_memory:
            return "The picture needs more memory to read than is allowed. Save a smaller version.";
        case PictureProblem::helper_is_missing:
            return "Pictures cannot be taken in now: the program budkavle-media cannot be started. "
                   "Nothing is wrong with the "
                   "picture. The system administrator finds the cause with: budkavle doctor";
        case PictureProblem::helper_failed:
            return "Pictures cannot be taken in now: the program budkavle-media did not give a "
                   "usable answer. The system "
                   "administrator finds the cause with: budkavle doctor";
    }
    return {};
}

}  // namespace budkavle::media
