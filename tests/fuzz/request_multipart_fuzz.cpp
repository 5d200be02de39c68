// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Promises of http::parse_multipart: within its limits, every view inside the body, names and text
// that may be shown. The first line of the input is the Content-Type.
#include <algorithm>
#include <functional>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "fuzz/fuzz_input.hpp"
#include "http/multipart.hpp"

namespace {

using namespace budkavle;

bool is_clean(std::string_view text) {
    return is_valid_utf8(text) && std::ranges::none_of(text, ascii::is_control);
}

bool is_inside(std::string_view part, std::string_view whole) {
    // std::less, because the two might be of different objects if this is broken.
    const std::less<const char*> before;
    return !before(part.data(), whole.data()) &&
           !before(whole.data() + whole.size(), part.data() + part.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = test::to_text(data, size);
    const std::size_t line = std::min(text.find('\n'), text.size());
    const std::string_view body = text.substr(std::min(line + 1, text.size()));
    const http::MultipartLimits limits{
        .parts = 4, .header_bytes = 256, .name_bytes = 16, .field_bytes = 64, .file_bytes = 512};
    const auto parsed = http::parse_multipart(text.substr(0, line), body, limits);
    const auto* form = std::get_if<http::MultipartForm>(&parsed);
    if (form == nullptr) {
        return 0;
    }
    test::require(http::is_multipart_form(text.substr(0, line)));
    test::require(form->parts().size() <= limits.parts);
    for (const http::MultipartPart& part : form->parts()) {
        test::require(is_inside(part.bytes, body));
        test::require(!part.name.empty() && part.name.size() <= limits.name_bytes &&
                      is_clean(part.name));
        if (part.file_name) {
            test::require(part.bytes.size() <= limits.file_bytes && is_clean(*part.file_name) &&
                          part.file_name->size() <= http::kFileNameLimitBytes);
            test::require(part.file_name->find_first_of("/\\") == std::string::npos);
        } else {
            test::require(part.bytes.size() <= limits.field_bytes && is_valid_utf8(part.bytes) &&
                          form->find_text(part.name).has_value());
        }
    }
    return 0;
}
