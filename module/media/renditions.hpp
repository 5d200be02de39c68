// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Decoding, and making the sizes. Part of the program budkavle-media alone: the only place with
// libvips. Thread promise: one thread.
#pragma once

#include <string>

#include "media/helper_reply.hpp"
#include "media/media_limits.hpp"

namespace budkavle::media {

/// Starts libvips with the three loaders that we trust most and no others, and runs each saver and
/// loader once, so that nothing needs a file later on. False if libvips does not start.
[[nodiscard]] bool start_decoder();

/// The picture upright, in sRGB, without metadata, in all its sizes, in AVIF too where that pays
/// (kAvifShare); or what is wrong with it.
[[nodiscard]] HelperReply make_renditions(const std::string& upload, const UploadLimits& limits);

}  // namespace budkavle::media
