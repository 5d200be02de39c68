// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Who has a post open: a courtesy among colleagues. Layer app (editor). Thread promise: as the
// stores.
#pragma once

#include <chrono>
#include <optional>

#include "app/editor/frame/desk_exchange.hpp"

namespace budkavle::app {

/// A page that is open gives a sign of life each minute; one without script only when it is saved.
inline constexpr std::chrono::minutes kLockLife{10};

/// Opens the post for who is signed in. Another's lock, if they have it open and it is not to be
/// broken.
[[nodiscard]] inline std::optional<store::EditLock> open_for_writing(const DeskExchange& exchange,
                                                                     model::PostId post,
                                                                     bool is_forced) {
    return exchange.services.drafts.take_lock(post, exchange.identity().account.value,
                                              exchange.now() - kLockLife, is_forced);
}

}  // namespace budkavle::app
