// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Handlers of the programs' door, by the file that each stands in. Layer app (api). They throw
// AtomRefusal, and what the stores throw.
#pragma once

#include "app/api/atom_exchange.hpp"
#include "http/response.hpp"

namespace budkavle::app {

// atom_workspaces.cpp
http::Response show_atom_service(const AtomExchange& exchange);

// atom_entries.cpp
http::Response list_atom_entries(const AtomExchange& exchange);
http::Response show_atom_entry(const AtomExchange& exchange);

// atom_writing.cpp
http::Response add_atom_entry(const AtomExchange& exchange);
http::Response change_atom_entry(const AtomExchange& exchange);
http::Response remove_atom_entry(const AtomExchange& exchange);

// atom_pictures.cpp
http::Response list_atom_pictures(const AtomExchange& exchange);
http::Response show_atom_picture(const AtomExchange& exchange);
http::Response add_atom_picture(const AtomExchange& exchange);

}  // namespace budkavle::app
