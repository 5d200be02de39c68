// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "app/api/atom_handlers.hpp"
#include "app/api/atom_route.hpp"

namespace budkavle::app {

namespace {

using enum http::Method;
using enum Right;

constexpr std::array kRoutes{
    AtomRoute{get, signed_in, "/api/atom/", show_atom_service},
    AtomRoute{get, write, "/api/atom/{slug}/inlagg/", list_atom_entries},
    AtomRoute{post, write, "/api/atom/{slug}/inlagg/", add_atom_entry},
    AtomRoute{get, write, "/api/atom/{slug}/inlagg/{id}/", show_atom_entry},
    AtomRoute{put, write, "/api/atom/{slug}/inlagg/{id}/", change_atom_entry},
    AtomRoute{delete_, write, "/api/atom/{slug}/inlagg/{id}/", remove_atom_entry},
    AtomRoute{get, write, "/api/atom/{slug}/media/", list_atom_pictures},
    AtomRoute{post, write, "/api/atom/{slug}/media/", add_atom_picture},
    AtomRoute{get, write, "/api/atom/{slug}/media/{id}/", show_atom_picture},
};

}  // namespace

std::span<const AtomRoute> atom_routes() noexcept {
    return kRoutes;
}

}  // namespace budkavle::app
