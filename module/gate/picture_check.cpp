// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A picture is described, or somebody has said that it is decorative (WCAG 1.1.1).
#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "gate/inspection.hpp"
#include "text/prose.hpp"

namespace budkavle::gate {
namespace {

constexpr auto kPictureEndings = std::to_array<std::string_view>(
    {".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".tif", ".tiff", ".bmp", ".avif", ".svg"});

bool is_decorative(const Picture& picture, const std::vector<model::Media>& known) {
    return std::any_of(known.begin(), known.end(), [&picture](const model::Media& medium) {
        return medium.is_decorative && !medium.hash.empty() &&
               picture.source.find("/media/" + medium.hash + "/") != std::string::npos;
    });
}

/// "IMG_2041.jpg", "norrsken.png": one word with the ending of a picture's file.
bool is_file_name(std::string_view alternative) {
    const std::string small = ascii::lower_case(alternative);
    return small.find(' ') == std::string::npos &&
           std::any_of(kPictureEndings.begin(), kPictureEndings.end(),
                       [&small](std::string_view ending) { return small.ends_with(ending); });
}

/// The last part of an address: what the writer knows the picture by.
std::string_view file_of(std::string_view source) {
    return source.substr(source.rfind('/') + 1);
}

}  // namespace

void check_pictures(Inspection& inspection) {
    for (const Block& block : inspection.blocks()) {
        for (const Picture& picture : block.pictures) {
            const std::string alternative = picture.alternative.value_or("");
            if (text::count_words(alternative).words == 0 &&
                !is_decorative(picture, inspection.candidate().pictures)) {
                inspection.note(Rule::missing_alt, block.at(picture),
                                block.texts.empty() ? file_of(picture.source) : block.text());
            }
            if (is_file_name(alternative)) {
                inspection.note(Rule::file_name_as_alt, block.at(picture), alternative);
            }
        }
    }
}

}  // namespace budkavle::gate
