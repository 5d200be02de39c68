// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The post that a route names, for who may work on it. Layer app (editor). Thread promise: as the
// stores.
#pragma once

#include <string>

#include "app/editor/frame/desk_exchange.hpp"

namespace budkavle::app {

/// The post of the route's {id} on its site. Throws NotFound if there is none, or if who is signed
/// in may only write and did not begin it.
[[nodiscard]] store::EditablePost load_own_post(const DeskExchange& exchange);

/// "/admin/webb/SITE/inlagg/ID/" and what follows.
[[nodiscard]] std::string post_href(const DeskExchange& exchange, model::PostId post,
                                    std::string_view rest = {});

/// What a list or a heading calls it: its title, else its first words; may be empty.
[[nodiscard]] std::string post_name(const store::EditablePost& post);

}  // namespace budkavle::app
