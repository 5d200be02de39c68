// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Owners of libxslt objects. Layer render; private to it. Thread promise: as std::unique_ptr.
//
//   TransformHandle context(xsltNewTransformContext(sheet, document));
#pragma once

#include <libxslt/transform.h>
#include <libxslt/xsltInternals.h>

#include <memory>

#include "base/c_handle.hpp"

namespace budkavle::render {

using SheetHandle = std::unique_ptr<xsltStylesheet, ReleaseWith<&xsltFreeStylesheet>>;
using TransformHandle =
    std::unique_ptr<xsltTransformContext, ReleaseWith<&xsltFreeTransformContext>>;

}  // namespace budkavle::render
