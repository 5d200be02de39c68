// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Atom documents (RFC 4287, RFC 5023) from their views. They go out as they are, through no
// stylesheet. Layer xml. Thread promise: pure functions.
//
//   response.body = make_atom_entry(view).to_text();
#pragma once

#include <vector>

#include "xml/atom_view.hpp"
#include "xml/document.hpp"

namespace budkavle::xml {

[[nodiscard]] Document make_atom_entry(const AtomEntryView& view);
[[nodiscard]] Document make_atom_feed(const AtomFeedView& view);
/// <service>, RFC 5023 section 8.
[[nodiscard]] Document make_atom_service(const std::vector<AtomWorkspaceView>& workspaces);

}  // namespace budkavle::xml
