// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// How a writer says where "read more" begins. Layer markup. Thread promise: a constant.
#pragma once

#include <string_view>

namespace budkavle::markup {

/// Between two blocks of a body.
inline constexpr std::string_view kMoreMark = "<!--more-->";

}  // namespace budkavle::markup
