// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A post with its working copy, as it would be if it were published now. Layer app (editor).
// Thread promise: pure functions over the stores.
#pragma once

#include "app/editor/frame/desk_exchange.hpp"
#include "http/response.hpp"
#include "model/post.hpp"
#include "store/public_store.hpp"

namespace budkavle::app {

/// The post with its working copy laid over it, as a publication would store it; its times as they
/// are. What cannot be stored keeps what the post has.
[[nodiscard]] store::EditablePost with_working_text(const DeskExchange& exchange,
                                                    const model::Site& site,
                                                    const store::EditablePost& post);

[[nodiscard]] model::Post as_published(const DeskExchange& exchange, const model::Site& site,
                                       const store::EditablePost& post);

/// The public parts of its series before and after where `shown` would stand; `stored` as readers
/// may know it now.
[[nodiscard]] store::PublicStore::Parts parts_beside(const DeskExchange& exchange,
                                                     const model::Site& site,
                                                     const store::EditablePost& stored,
                                                     const model::Post& shown);

/// The reader's page of it, which nobody keeps.
[[nodiscard]] http::Response preview_response(const DeskExchange& exchange, const model::Site& site,
                                              const store::EditablePost& post);

}  // namespace budkavle::app
