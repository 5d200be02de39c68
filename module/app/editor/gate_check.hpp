// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The gate on the desk: what is wrong with a post as it would be published, by the rules of its
// site, and the reason for publishing it nevertheless. Layer app (editor). Thread promise: as the
// stores.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/editor/desk_exchange.hpp"
#include "gate/finding.hpp"
#include "gate/rules.hpp"
#include "xml/element.hpp"

namespace budkavle::app {

/// By the rules of the exchange's site. Links within the site are asked of the readers' own pages.
/// Throws what the stores throw.
[[nodiscard]] std::vector<gate::Finding> check_before_publishing(const DeskExchange& exchange,
                                                                 const store::EditablePost& post);

/// <findings>, with one <finding> each, in the order given; a stop is said on the list.
[[nodiscard]] xml::Element findings_element(const std::vector<gate::Finding>& findings);

/// The rules of a site; what its text has that no rule knows is left out.
[[nodiscard]] gate::GateRules rules_of(const model::Site& site);

/// What the audit log says of publishing against the blocking ones of `findings`: "missing_alt,
/// vague_link: REASON". Digits of a personnummer in the reason are stars.
[[nodiscard]] std::string override_details(const std::vector<gate::Finding>& findings,
                                           std::string_view reason, UtcTime now);

}  // namespace budkavle::app
