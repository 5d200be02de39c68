// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// xslt/input/page.rng as a judge of documents.
#pragma once

#include <string>

namespace budkavle::test {

/// What page.rng has against this XML text; empty if it is valid.
std::string find_contract_fault(const std::string& xml);

}  // namespace budkavle::test
