// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/site/gate_settings.hpp"

#include <array>
#include <charconv>
#include <string>

#include "app/editor/posts/gate_check.hpp"
#include "app/editor/site/site_forms.hpp"

namespace budkavle::app {

namespace {

using gate::Severity;

constexpr std::array kSeverities{Severity::blocking, Severity::warning, Severity::off};

std::string field_of(gate::Rule rule) {
    return "gate-" + std::string(gate::code_of(rule));
}

/// A whole number within the bounds, or an error at its field.
void apply_limit(const DeskExchange& exchange, const std::string& field, unsigned least,
                 unsigned most, unsigned& target, std::vector<SiteFieldError>& errors) {
    const std::string_view text = exchange.field(field);
    unsigned number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || stop != text.data() + text.size() || number < least ||
        number > most) {
        const std::string bounds = std::to_string(least) + "–" + std::to_string(most);
        errors.push_back({field, "must be a number, " + bounds, "range", bounds});
    } else {
        target = number;
    }
}

}  // namespace

void add_gate_fields(const DeskExchange& exchange, const std::vector<SiteFieldError>& errors,
                     xml::Element& content) {
    const gate::GateRules rules = rules_of(*exchange.site);
    for (const gate::Rule rule : gate::all_rules()) {
        const std::string stored(gate::code_of(rules.severity_of(rule)));
        xml::Element element("gate-rule");
        element.set("name", field_of(rule))
            .set("rule", std::string(gate::code_of(rule)))
            .text(sent_field(exchange, field_of(rule)).value_or(stored));
        content.add(std::move(element));
    }
    content
        .add(site_field(exchange, "gate-sentence_words", std::to_string(rules.sentence_words),
                        errors))
        .add(site_field(exchange, "gate-lix", std::to_string(rules.lix), errors));
}

void apply_gate_fields(const DeskExchange& exchange, model::Site& site,
                       std::vector<SiteFieldError>& errors) {
    gate::GateRules rules = rules_of(site);
    for (const gate::Rule rule : gate::all_rules()) {
        const std::string_view sent = exchange.field(field_of(rule));
        for (const Severity severity : kSeverities) {
            if (sent == gate::code_of(severity)) {
                rules.set(rule, severity);
            }
        }
    }
    apply_limit(exchange, "gate-sentence_words", gate::kSentenceWordsLeast,
                gate::kSentenceWordsMost, rules.sentence_words, errors);
    apply_limit(exchange, "gate-lix", gate::kLixLeast, gate::kLixMost, rules.lix, errors);
    site.gate_rules = gate::to_text(rules);
}

}  // namespace budkavle::app
