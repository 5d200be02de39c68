// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The one place that sets what libxml2 and libxslt keep for the whole process. Layer render.
//
//   int main() { budkavle::render::prepare_libraries(); … }
#pragma once

namespace budkavle::render {

/// Initialises libxml2, libxslt and the harmless part of EXSLT (exsl:node-set, exsl:object-type and
/// the set functions) with our bk:words, and locks them: nothing is read but through loader_policy,
/// nothing written, no network. Call it once in main, before any thread and before the first
/// StylesheetSet. Throws RenderError if a library refuses.
void prepare_libraries();

}  // namespace budkavle::render
