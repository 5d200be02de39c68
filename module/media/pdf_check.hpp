// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Looking into a PDF without showing it. Part of the program budkavle-media alone: the only place
// with libqpdf. Thread promise: one thread.
#pragma once

#include <string_view>

#include "media/helper_reply.hpp"

namespace budkavle::media {

/// Looks once into a PDF of our own, so that the library needs no file later on. False if that
/// fails.
[[nodiscard]] bool start_pdf_check();

/// Pages, title, language and what should be mended; or why it is not taken in. Every object of the
/// file is looked at, also those that no page leads to: a viewer may find its own way to them.
[[nodiscard]] HelperReply check_pdf(std::string_view upload);

}  // namespace budkavle::media
