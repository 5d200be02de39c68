// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The title in the metadata of a file (XMP, ISO 16684-1). Part of the program budkavle-media.
// Thread promise: pure function.
#pragma once

#include <string>
#include <string_view>

namespace budkavle::media {

/// The first title that `packet` tells, its five entities resolved; empty if there is none. Enough
/// of XML to know whether there is a title: what is written otherwise counts as none.
[[nodiscard]] std::string find_xmp_title(std::string_view packet);

}  // namespace budkavle::media
