// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/media_helper.hpp"

namespace budkavle::app {

media::HelperSettings helper_settings(const config::Media& settings) {
    return {.program = settings.helper,
            .cpu_limit = settings.cpu_limit,
            .limits = {.bytes = settings.upload_limit_bytes,
                       .pixels = settings.pixel_limit,
                       .side_pixels = settings.smallest_side_pixels}};
}

}  // namespace budkavle::app
