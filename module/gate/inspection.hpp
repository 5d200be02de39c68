// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the checks share: the text under inspection, its blocks, and where they put what they find.
// Each check is a function of this. Layer gate, private to it. Thread promise: one thread.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "gate/blocks.hpp"
#include "gate/finding.hpp"
#include "gate/inspect.hpp"
#include "gate/rules.hpp"

namespace budkavle::gate {

/// Borrows the candidate and the rules.
class Inspection {
public:
    Inspection(const Candidate& candidate, const GateRules& rules);

    [[nodiscard]] const Candidate& candidate() const { return candidate_; }
    [[nodiscard]] const GateRules& rules() const { return rules_; }
    [[nodiscard]] const std::vector<Block>& blocks() const { return blocks_; }
    /// A check that costs something asks first.
    [[nodiscard]] bool is_on(Rule rule) const { return rules_.severity_of(rule) != Severity::off; }

    /// Notes a finding, unless its rule is off or has enough of them. `excerpt` is any text: cut
    /// and masked here, as is `argument`.
    void note(Rule rule, const Place& place, std::string_view excerpt,
              std::string_view argument = {});
    [[nodiscard]] std::vector<Finding> take();

private:
    const Candidate& candidate_;
    const GateRules& rules_;
    std::vector<Block> blocks_;
    std::array<std::size_t, kRuleCount> counts_{};
    std::vector<Finding> findings_;
};

void check_headings(Inspection& inspection);
void check_links(Inspection& inspection);
void check_persons(Inspection& inspection);
void check_pictures(Inspection& inspection);
void check_readability(Inspection& inspection);
/// Title, tables, and whether there is anything at all.
void check_structure(Inspection& inspection);

}  // namespace budkavle::gate
