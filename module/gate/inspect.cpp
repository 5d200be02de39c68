// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/inspect.hpp"

#include <algorithm>
#include <tuple>

#include "base/utf8.hpp"
#include "gate/inspection.hpp"
#include "gate/personnummer.hpp"
#include "markup/stored_tree.hpp"

namespace budkavle::gate {
namespace {

constexpr std::size_t kExcerptBytes = 160;
/// Enough to see that a thing is wrong everywhere; the rest shows when these are mended.
constexpr std::size_t kFindingsOfARule = 50;

/// One line that fits, without the digits of a person.
std::string shown(std::string_view text, UtcTime now) {
    constexpr std::string_view kMore = "…";
    const std::string whole = markup::plain_text(markup::text_node(to_valid_xml_text(text)));
    // A number that goes over the end of an excerpt lies whole within twice its length.
    std::string line = mask_personnummer(std::string(utf8_prefix(whole, 2 * kExcerptBytes)), now);
    if (line.size() <= kExcerptBytes) {
        return line;
    }
    std::string_view cut = utf8_prefix(line, kExcerptBytes - kMore.size());
    if (const std::size_t space = cut.rfind(' '); space != std::string_view::npos) {
        cut = cut.substr(0, space);
    }
    // Again, since a cut through a row of digits can leave what looks like a number.
    return mask_personnummer(std::string(cut).append(kMore), now);
}

/// What is about the whole text comes after what has a place in it.
auto reading_order(const Finding& finding) {
    const bool is_of_post = finding.place.part == Part::whole;
    const bool is_of_body = finding.place.block > 0;
    return std::tuple(is_of_post, is_of_body, finding.place.part == Part::summary,
                      finding.place.block);
}

}  // namespace

Inspection::Inspection(const Candidate& candidate, const GateRules& rules)
    : candidate_(candidate),
      rules_(rules),
      blocks_(blocks_of(markup::parse_stored(candidate.body), candidate.language)) {
}

void Inspection::note(Rule rule, const Place& place, std::string_view excerpt,
                      std::string_view argument) {
    std::size_t& count = counts_[static_cast<std::size_t>(rule)];
    if (!is_on(rule) || count == kFindingsOfARule) {
        return;
    }
    ++count;
    findings_.push_back({rule, rules_.severity_of(rule), place, shown(excerpt, candidate_.now),
                         shown(argument, candidate_.now)});
}

std::vector<Finding> Inspection::take() {
    std::stable_sort(findings_.begin(), findings_.end(),
                     [](const Finding& left, const Finding& right) {
                         return reading_order(left) < reading_order(right);
                     });
    return std::move(findings_);
}

std::vector<Finding> inspect(const Candidate& candidate, const GateRules& rules) {
    Inspection inspection(candidate, rules);
    check_persons(inspection);
    check_structure(inspection);
    check_headings(inspection);
    check_pictures(inspection);
    check_links(inspection);
    check_readability(inspection);
    return inspection.take();
}

bool is_stopped(const std::vector<Finding>& findings) noexcept {
    return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.severity == Severity::blocking;
    });
}

}  // namespace budkavle::gate
