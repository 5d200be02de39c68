// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/media_address.hpp"

namespace budkavle::cli {

std::string body_address(const model::Media& media, bool is_newest_of_name) {
    const bool is_number = media.name.find_first_not_of("0123456789") == std::string::npos;
    return "media:" +
           (is_newest_of_name && !is_number ? media.name : std::to_string(media.id.value));
}

}  // namespace budkavle::cli
