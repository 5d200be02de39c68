// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// From the settings file to what the program budkavle-media is started with.
// Layer app. Thread promise: pure function.
#pragma once

#include "config/settings.hpp"
#include "media/picture_helper.hpp"

namespace budkavle::app {

[[nodiscard]] media::HelperSettings helper_settings(const config::Media& settings);

}  // namespace budkavle::app
