// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a body, and any first line as title and rules: findings are of valid text, in
// bounds, and never repeat a personnummer.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "fuzz/fuzz_input.hpp"
#include "gate/inspect.hpp"
#include "gate/personnummer.hpp"

namespace {

using budkavle::gate::Finding;
using budkavle::test::require;

constexpr std::size_t kExcerptBytes = 160;

budkavle::UtcTime november_2015() {
    return budkavle::parse_rfc3339("2015-11-26T11:00:00Z").value();
}

void judge_text(const std::string& text) {
    require(text.size() <= kExcerptBytes && budkavle::is_valid_xml_text(text));
    require(budkavle::gate::find_personnummer(text, november_2015()).empty());
}

void judge_rules(std::string_view line) {
    const auto result = budkavle::gate::parse_gate_rules(line);
    require(budkavle::gate::parse_gate_rules(budkavle::gate::to_text(result.rules)).rules ==
            result.rules);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input = budkavle::test::to_text(data, size);
    const std::string_view line = input.substr(0, input.find('\n'));
    judge_rules(line);
    budkavle::gate::Candidate candidate;
    candidate.kind = budkavle::model::PostKind::page;
    candidate.title = std::string(line);
    candidate.language = "sv";
    candidate.body = std::string(input.substr(std::min(line.size() + 1, input.size())));
    candidate.answers = [](std::string_view path) { return path.size() % 2 == 0; };
    candidate.now = november_2015();
    try {
        for (const Finding& finding :
             budkavle::gate::inspect(candidate, budkavle::gate::parse_gate_rules(line).rules)) {
            judge_text(finding.excerpt);
            judge_text(finding.argument);
        }
    } catch (const std::length_error&) {
        // A body that could not have been stored.
    }
    return 0;
}
