// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What xslt/input/page.rng allows, as a table of elements. Belongs to tests. Pure functions.
#pragma once

#include <map>
#include <set>
#include <string>

namespace budkavle::manual {

struct ContractElement {
    std::map<std::string, bool> attributes;  ///< by name; true: always there
    std::map<std::string, bool> children;
    std::map<std::string, std::set<std::string>> values;  ///< of an attribute with a closed list
};

using Elements = std::map<std::string, ContractElement>;

/// The elements of the document that the pattern `root` defines, all that have the same name as
/// one. Does not go into a stored body, except from "markup" itself.
[[nodiscard]] Elements elements_of(const std::string& root);

/// The names that <start> lists: "page", "feed", …
[[nodiscard]] std::set<std::string> documents();

}  // namespace budkavle::manual
