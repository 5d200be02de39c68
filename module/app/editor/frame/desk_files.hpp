// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The files that pages of the desk refer to: its style sheet (the readers' default look and the
// desk's own rules after it), the script of the editor's surface and its style. Each is at an
// address that changes with its bytes. Layer app (editor). Thread promise: pure functions over what
// locks inside.
#pragma once

#include "app/editor/frame/desk_exchange.hpp"
#include "http/response.hpp"
#include "xml/desk_document.hpp"

namespace budkavle::app {

/// The style sheet and the icon of every page.
void add_desk_files(const DeskExchange& exchange, xml::DeskView& view);

/// The script and the style of the surface that one writes on.
void add_editor_surface(const DeskExchange& exchange, xml::DeskView& view);

/// GET /admin/asset/{hash}/{file}
[[nodiscard]] http::Response show_desk_file(const DeskExchange& exchange);

}  // namespace budkavle::app
