// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the gate found, in English sentences for a terminal; the admin pages have theirs in
// xslt/strings/admin. Layer cli. Thread promise: pure functions.
//
//   "paragraph 4, link 2: its words do not say where it leads"
#pragma once

#include <string>

#include "gate/finding.hpp"
#include "gate/rules.hpp"

namespace budkavle::cli {

[[nodiscard]] std::string sentence_of(const gate::Finding& finding);
[[nodiscard]] std::string sentence_of(const gate::RulesFault& fault);

}  // namespace budkavle::cli
