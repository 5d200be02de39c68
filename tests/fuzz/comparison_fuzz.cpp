// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Any two bodies, divided by the first byte 0: the comparison can be set into a page, holds the
// words of both, and finds nothing in a body and itself.
#include "compare/compare.hpp"
#include "fuzz_input.hpp"
#include "support/comparison_sides.hpp"

namespace {

using budkavle::compare::compare_bodies;
using budkavle::test::require;
using budkavle::test::words_of;
using budkavle::xml::find_body_fault;

std::string usable(std::string_view body) {
    return find_body_fault(body) ? budkavle::xml::text_as_body(body) : std::string(body);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input = budkavle::test::to_text(data, size);
    const std::size_t middle = std::min(input.find('\0'), input.size());
    const std::string before = usable(input.substr(0, middle));
    const std::string after = usable(input.substr(std::min(middle + 1, input.size())));
    const auto seen = compare_bodies(before, after);
    require(!find_body_fault(seen.html));
    // Too deep for marks: it was read as text.
    const bool is_as_text = seen.html.find("&lt;") != std::string::npos;
    require(is_as_text || words_of(seen.html, "del") == words_of(after));
    require(is_as_text || words_of(seen.html, "ins") == words_of(before));
    require(compare_bodies(before, before).is_same());
    require(!find_body_fault(compare_bodies(after, before).html));
    (void)budkavle::compare::plain_difference(seen.html);
    const auto line = budkavle::compare::compare_texts(input.substr(0, middle), input);
    require(!find_body_fault(line.html));
    return 0;
}
