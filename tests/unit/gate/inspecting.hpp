// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A candidate as the tests of the gate inspect it: a Swedish post of November 2015. Thread promise:
// pure functions.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "gate/inspect.hpp"

namespace budkavle::tests {

inline UtcTime november_2015() {
    return parse_rfc3339("2015-11-26T11:00:00Z").value();
}

inline gate::Candidate candidate(std::string body) {
    gate::Candidate candidate;
    candidate.title = "Isbanan öppnar";
    candidate.language = "sv";
    candidate.body = std::move(body);
    candidate.now = november_2015();
    return candidate;
}

inline std::vector<gate::Finding> inspected(std::string body) {
    return gate::inspect(candidate(std::move(body)), gate::GateRules());
}

inline std::vector<gate::Finding> found(gate::Rule rule, const gate::Candidate& candidate,
                                        const gate::GateRules& rules = {}) {
    std::vector<gate::Finding> findings = gate::inspect(candidate, rules);
    findings.erase(
        std::remove_if(findings.begin(), findings.end(),
                       [rule](const gate::Finding& finding) { return finding.rule != rule; }),
        findings.end());
    return findings;
}

inline std::vector<gate::Finding> found(gate::Rule rule, std::string body) {
    return found(rule, candidate(std::move(body)));
}

}  // namespace budkavle::tests
