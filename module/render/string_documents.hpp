// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The words of the interface, strings/LANGUAGE.xml, parsed once for a set of sheets: all that
// document() gives. A transformation gets copies, for libxslt marks and frees what it loads; no
// request reads a file. Layer render; private to it. Thread promise: immutable after load().
//
//   StringDocuments strings; strings.load(policy);
#pragma once

#include <map>
#include <string>

#include "render/loader_policy.hpp"
#include "xml/xml_handles.hpp"

namespace budkavle::render {

class StringDocuments {
public:
    /// Parses every strings/*.xml of our folder. False, with messages in the thread's
    /// XsltErrorCapture, if one is not well-formed.
    bool load(const LoaderPolicy& policy);
    /// Null if there is none at this address.
    [[nodiscard]] const xmlDoc* maybe_find(const std::string& address) const noexcept;

private:
    std::map<std::string, xml::DocHandle> documents_;
};

/// For the loader: a copy of the document at `address`, its names in `maybe_names`; null if there
/// is none. `strings` is what transform() has left in its context.
[[nodiscard]] xml::DocHandle copy_string_document(const void* strings, const std::string& address,
                                                  xmlDict* maybe_names);

}  // namespace budkavle::render
