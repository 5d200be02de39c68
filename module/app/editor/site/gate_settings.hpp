// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// How strict the gate of a site is, as fields of its settings: "gate-RULE" is a severity,
// "gate-sentence_words" and "gate-lix" are the two limits. Layer app (editor). Thread promise: pure
// functions.
#pragma once

#include <vector>

#include "app/editor/frame/desk_exchange.hpp"
#include "app/writing/site_fields.hpp"
#include "xml/element.hpp"

namespace budkavle::app {

/// <gate-rule name="gate-…" rule="…"> and the two <field>s of the limits.
void add_gate_fields(const DeskExchange& exchange, const std::vector<SiteFieldError>& errors,
                     xml::Element& content);

/// Sets what the form says into `site`; what is no severity keeps the rule as it was.
void apply_gate_fields(const DeskExchange& exchange, model::Site& site,
                       std::vector<SiteFieldError>& errors);

}  // namespace budkavle::app
