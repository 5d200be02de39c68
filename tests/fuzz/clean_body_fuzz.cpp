// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a body: what comes out must satisfy the outside judge, and cleaning it again must
// change nothing.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

#include "markup/clean_body.hpp"
#include "unit/markup/sample_media.hpp"
#include "unit/markup/stored_form_judge.hpp"

namespace {

using budkavle::markup::clean_body;
using budkavle::markup::CleanBody;

[[noreturn]] void fail(const char* what, const std::string& body, const std::string& other) {
    std::fprintf(stderr, "%s\n--- body\n%s\n--- other\n%s\n", what, body.c_str(), other.c_str());
    std::abort();
}

void judge(const std::string& stored) {
    const std::string fault = budkavle::tests::StoredFormJudge::fault_of(stored);
    if (!fault.empty()) {
        fail(fault.c_str(), stored, "");
    }
    const std::string again = clean_body(stored, budkavle::tests::sample_media()).body;
    if (again != stored) {
        fail("cleaned twice it differs", stored, again);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view html(reinterpret_cast<const char*>(data), size);
    try {
        const bool is_markdown = html.starts_with("#!");
        const CleanBody clean = clean_body(
            is_markdown ? budkavle::markup::markdown_to_html(html.substr(2)) : std::string(html),
            budkavle::tests::sample_media());
        judge(clean.body);
        if (clean.lead) {
            judge(*clean.lead);
        }
        if (clean.plain_start.size() > 160 || !budkavle::is_valid_utf8(clean.plain_start)) {
            fail("plain start", clean.plain_start, "");
        }
    } catch (const std::length_error&) {
        // Refused with words for the writer: also an answer.
    }
    return 0;
}
