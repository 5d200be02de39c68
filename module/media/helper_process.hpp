// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One run of the helper program: started, fed, listened to, ended and reaped, within limits that it
// cannot stretch. Layer media; no library. Thread promise: pure function; safe in a program with
// threads.
#pragma once

#include <string_view>

#include "media/helper_reply.hpp"
#include "media/picture_helper.hpp"

namespace budkavle::media {

/// The helper's reply to the bytes of an upload that is to be read as `kind`; a problem of its own
/// if it could not be started, did not answer, answered nonsense, or had to be ended.
[[nodiscard]] HelperReply ask_helper(std::string_view upload, model::MediaKind kind,
                                     const HelperSettings& settings);

}  // namespace budkavle::media
