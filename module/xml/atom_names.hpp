// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Namespaces of Atom documents. Layer xml; private to it. Thread promise: constants.
#pragma once

namespace budkavle::xml {

inline constexpr const char* kAtomNamespace = "http://www.w3.org/2005/Atom";  // RFC 4287 section 2
inline constexpr const char* kAppNamespace = "http://www.w3.org/2007/app";    // RFC 5023 section 2
inline constexpr const char* kXhtmlNamespace = "http://www.w3.org/1999/xhtml";

}  // namespace budkavle::xml
