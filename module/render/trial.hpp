// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A compiled page sheet put to the proof on sample pages before readers get it: libxslt finds a
// template, a variable or a function that there is not only when it comes to it. Layer render;
// private to it. Thread promise: pure function.
#pragma once

#include "render/string_documents.hpp"
#include "render/stylesheet.hpp"
#include "render/transform.hpp"

namespace budkavle::render {

/// Why the sheet cannot make pages; without text if it can.
[[nodiscard]] xml::LibraryMessage find_page_fault(const Stylesheet& sheet,
                                                  const StringDocuments& strings,
                                                  const TransformLimits& limits);

}  // namespace budkavle::render
