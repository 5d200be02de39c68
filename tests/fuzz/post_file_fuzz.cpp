// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Promises of cli::parse_post_file: a body, or errors that name the file; the body is the end of
// the text, what the fields hold stands in it, and each field knows its line.
#include <algorithm>

#include "base/utf8.hpp"
#include "cli/post_file.hpp"
#include "fuzz/fuzz_input.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace budkavle;
    const std::string_view text = test::to_text(data, size);
    const cli::PostFile file = cli::parse_post_file(text, "a.md");
    for (const std::string& error : file.errors) {
        test::require(error.starts_with("a.md:"));
    }
    if (!is_valid_utf8(text)) {
        test::require(!file.errors.empty() && !file.fields.body);
        return 0;
    }
    test::require(file.fields.body && text.ends_with(*file.fields.body));
    test::require(file.fields.format.has_value());
    const auto line_count = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    for (const auto& [key, line] : file.lines) {
        test::require(line >= 1 && line <= line_count + 1);
        test::require(cli::error_with_place({key, "x"}, file, "a.md") ==
                      "a.md:" + std::to_string(line) + ": " + key + ": x");
    }
    for (const auto& field : {file.fields.title, file.fields.published, file.fields.updated}) {
        test::require(!field || (text.find(*field) != std::string_view::npos &&
                                 field->find('\n') == std::string::npos));
    }
    return 0;
}
