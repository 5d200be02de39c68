// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One post or page as a page of its own, in its own language: as readers get it, and as its writer
// sees it beforehand. Layer app. Thread promise: pure function.
#pragma once

#include "app/services.hpp"
#include "model/post.hpp"
#include "xml/page_view.hpp"

namespace budkavle::app {

/// Without neighbours.
[[nodiscard]] xml::PageView single_page(const Exchange& exchange, xml::PageKind kind,
                                        const model::Post& post);

}  // namespace budkavle::app
