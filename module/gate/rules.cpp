// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/rules.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <system_error>
#include <utility>

#include "base/utf8.hpp"

namespace budkavle::gate {
namespace {

struct RuleRow {
    Rule rule;
    std::string_view code;
    Severity usual;
};

constexpr std::array<RuleRow, kRuleCount> kRows{{
    {Rule::personnummer, "personnummer", Severity::blocking},
    {Rule::missing_alt, "missing_alt", Severity::blocking},
    {Rule::file_name_as_alt, "file_name_as_alt", Severity::warning},
    {Rule::empty_link, "empty_link", Severity::blocking},
    {Rule::vague_link, "vague_link", Severity::warning},
    {Rule::dead_internal_link, "dead_internal_link", Severity::warning},
    {Rule::file_link_without_type, "file_link_without_type", Severity::warning},
    {Rule::missing_title, "missing_title", Severity::warning},
    {Rule::heading_empty, "heading_empty", Severity::warning},
    {Rule::skipped_heading, "skipped_heading", Severity::warning},
    {Rule::capital_heading, "capital_heading", Severity::warning},
    {Rule::table_without_header, "table_without_header", Severity::warning},
    {Rule::long_sentence, "long_sentence", Severity::warning},
    {Rule::hard_text, "hard_text", Severity::warning},
    {Rule::empty_body, "empty_body", Severity::warning},
}};

constexpr std::array<std::string_view, 3> kSeverities{"off", "warning", "blocking"};

struct LimitRow {
    std::string_view code;
    unsigned GateRules::*limit;
    unsigned least;
    unsigned most;
    unsigned usual;
};
constexpr std::array kLimits{
    LimitRow{"sentence_words", &GateRules::sentence_words, kSentenceWordsLeast, kSentenceWordsMost,
             kSentenceWords},
    LimitRow{"lix", &GateRules::lix, kLixLeast, kLixMost, kLix},
};

constexpr std::size_t kPartBytes = 80;
/// Nobody's settings are longer: a list of faults without end helps nobody.
constexpr std::size_t kFaultLimit = 20;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    const std::size_t last = text.find_last_not_of(kBlanks);
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool set_limit(const LimitRow& row, std::string_view value, GateRules& rules) {
    unsigned number = 0;
    const char* const end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, number);
    if (error != std::errc() || stop != end || number < row.least || number > row.most) {
        return false;
    }
    rules.*(row.limit) = number;
    return true;
}

std::optional<RulesFault::Kind> apply(std::string_view name, std::string_view value,
                                      GateRules& rules) {
    for (const LimitRow& row : kLimits) {
        if (row.code == name) {
            return set_limit(row, value, rules) ? std::nullopt
                                                : std::optional(RulesFault::Kind::not_in_range);
        }
    }
    const std::optional<Rule> rule = find_rule(name);
    if (!rule) {
        return RulesFault::Kind::unknown_rule;
    }
    const auto severity = std::ranges::find(kSeverities, value);
    if (severity == kSeverities.end()) {
        return RulesFault::Kind::unknown_severity;
    }
    rules.set(*rule, static_cast<Severity>(severity - kSeverities.begin()));
    return std::nullopt;
}

std::optional<RulesFault::Kind> read_part(std::string_view part, std::set<std::string>& seen,
                                          GateRules& rules) {
    const std::size_t sign = part.find('=');
    if (sign == std::string_view::npos) {
        return RulesFault::Kind::no_equals_sign;
    }
    const std::string_view name = trimmed(part.substr(0, sign));
    if (!seen.emplace(name).second) {
        return RulesFault::Kind::twice;
    }
    return apply(name, trimmed(part.substr(sign + 1)), rules);
}

}  // namespace

std::string_view code_of(Rule rule) noexcept {
    return kRows[static_cast<std::size_t>(rule)].code;
}

std::string_view code_of(Severity severity) noexcept {
    return kSeverities[static_cast<std::size_t>(severity)];
}

std::optional<Rule> find_rule(std::string_view code) noexcept {
    const auto row = std::ranges::find(kRows, code, &RuleRow::code);
    return row == kRows.end() ? std::nullopt : std::optional(row->rule);
}

const std::array<Rule, kRuleCount>& all_rules() noexcept {
    static constexpr std::array<Rule, kRuleCount> kAll = [] {
        std::array<Rule, kRuleCount> all{};
        for (std::size_t at = 0; at < kRuleCount; ++at) {
            all[at] = kRows[at].rule;
        }
        return all;
    }();
    return kAll;
}

GateRules::GateRules() noexcept {
    for (const RuleRow& row : kRows) {
        set(row.rule, row.usual);
    }
}

GateRulesResult parse_gate_rules(std::string_view text) {
    GateRulesResult result;
    std::set<std::string> seen;
    while (!text.empty() && result.faults.size() < kFaultLimit) {
        const std::size_t end = std::min(text.find(';'), text.size());
        const std::string_view part = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (part.empty()) {
            continue;  // after the last ';'
        }
        if (const auto fault = read_part(part, seen, result.rules)) {
            result.faults.push_back({*fault, to_valid_xml_text(utf8_prefix(part, kPartBytes))});
        }
    }
    return result;
}

std::string to_text(const GateRules& rules) {
    std::string text;
    const auto append = [&text](std::string_view name, std::string_view value) {
        text += text.empty() ? "" : ";";
        text.append(name).append("=").append(value);
    };
    for (const RuleRow& row : kRows) {
        if (rules.severity_of(row.rule) != row.usual) {
            append(row.code, code_of(rules.severity_of(row.rule)));
        }
    }
    for (const LimitRow& row : kLimits) {
        if (rules.*(row.limit) != row.usual) {
            append(row.code, std::to_string(rules.*(row.limit)));
        }
    }
    return text;
}

}  // namespace budkavle::gate
