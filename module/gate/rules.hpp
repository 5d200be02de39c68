// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the gate looks for, how strict a site is about each, and the compact text in which a site
// keeps that. Layer gate. Thread promise: values.
//
//   GateRulesResult result = parse_gate_rules("missing_alt=warning;sentence_words=25");
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budkavle::gate {

/// In the order in which a person would mend them. The names in texts and documents are those of
/// code_of(); their words stand in xslt/strings/admin/gate-LANGUAGE.xml.
enum class Rule {
    personnummer,            ///< a number that names one living person
    missing_alt,             ///< a picture that is neither described nor decorative
    file_name_as_alt,        ///< "IMG_2041.jpg" is no description
    empty_link,              ///< a link without words, or without an address
    vague_link,              ///< "klicka här", or the bare address
    dead_internal_link,      ///< leads to a page of the site that does not answer
    file_link_without_type,  ///< leads to a PDF and does not say so
    missing_title,           ///< of a page; a post may go without
    heading_empty,
    skipped_heading,  ///< h2, then h4
    capital_heading,  ///< ALL CAPITALS
    table_without_header,
    long_sentence,
    hard_text,  ///< LIX of the whole text
    empty_body
};
inline constexpr std::size_t kRuleCount = 15;

enum class Severity {
    off,
    warning,  ///< shown; the writer decides
    blocking  ///< publishing takes a reason, which is logged
};

/// "missing_alt".
[[nodiscard]] std::string_view code_of(Rule rule) noexcept;
/// "blocking".
[[nodiscard]] std::string_view code_of(Severity severity) noexcept;
[[nodiscard]] std::optional<Rule> find_rule(std::string_view code) noexcept;

/// Every rule, in order.
[[nodiscard]] const std::array<Rule, kRuleCount>& all_rules() noexcept;

/// Words of a sentence above which it is told of. A choice of ours: advice on plain language speaks
/// of 15 to 20 on average, so twice the lower figure is one that wants dividing.
inline constexpr unsigned kSentenceWords = 30;
/// Björnsson's scale: up to 30 children's books, 40 fiction, 50 newspapers, 60 official texts,
/// above that bureaucrats' Swedish. A public body is to write so that everybody understands
/// (språklagen 11 §), so what is harder than a newspaper is told of.
inline constexpr unsigned kLix = 50;

/// What a site may set for the two: below and above, the rule would name nothing or everything.
inline constexpr unsigned kSentenceWordsLeast = 10;
inline constexpr unsigned kSentenceWordsMost = 100;
inline constexpr unsigned kLixLeast = 20;
inline constexpr unsigned kLixMost = 100;

/// Blocking by default is what harms a person (a published personnummer cannot be called back) or
/// shuts one out (WCAG 1.1.1, 2.4.4), and what the gate is sure of. The rest is judgement:
/// warnings.
struct GateRules {
    GateRules() noexcept;

    [[nodiscard]] Severity severity_of(Rule rule) const noexcept {
        return severities[static_cast<std::size_t>(rule)];
    }
    void set(Rule rule, Severity severity) noexcept {
        severities[static_cast<std::size_t>(rule)] = severity;
    }

    std::array<Severity, kRuleCount> severities{};  ///< by Rule
    unsigned sentence_words = kSentenceWords;
    unsigned lix = kLix;

    bool operator==(const GateRules&) const = default;
};

/// A part of the text that cannot be used. Its words are for whoever shows it.
struct RulesFault {
    enum class Kind {
        no_equals_sign,    ///< "missing_alt"
        unknown_rule,      ///< "mising_alt=off"
        unknown_severity,  ///< "missing_alt=on"
        not_in_range,      ///< "lix=1O", "lix=7": a whole number within the bounds above
        twice
    };
    Kind kind;
    std::string part;  ///< as it was written, at most 80 bytes, valid UTF-8
    bool operator==(const RulesFault&) const = default;
};

struct GateRulesResult {
    GateRules rules;                 ///< the defaults where nothing usable was said
    std::vector<RulesFault> faults;  ///< empty: the text is right
};

/// Reads "rule=blocking;rule=warning;rule=off;sentence_words=25;lix=45": parts in any order, blanks
/// around them allowed, what is not named as by default. An empty text is all defaults.
[[nodiscard]] GateRulesResult parse_gate_rules(std::string_view text);

/// What differs from the defaults, in the order of the rules; reading it gives `rules` again.
[[nodiscard]] std::string to_text(const GateRules& rules);

}  // namespace budkavle::gate
