// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Owner types for objects of C libraries: std::unique_ptr with the library's own release function.
// Layer base; includes <memory> only. Thread promise: as std::unique_ptr.
//
//   using DocHandle = std::unique_ptr<xmlDoc, ReleaseWith<&xmlFreeDoc>>;
#pragma once

#include <memory>

namespace budkavle {

/// Deleter that calls the C function `Release`. A library whose release function is a variable
/// (xmlFree) or a macro needs a small struct of its own instead.
template <auto Release>
struct ReleaseWith {
    template <class T>
    void operator()(T* object) const noexcept {
        Release(object);
    }
};

}  // namespace budkavle
