// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a program is shown over AtomPub, as plain values with every fact ready. Layer xml. Thread
// promise: values.
#pragma once

#include <string>
#include <vector>

namespace budkavle::xml {

/// Times are RFC 3339. What is empty is left out.
struct AtomEntryView {
    std::string id;
    std::string title;
    std::string language;
    std::string published;
    std::string updated;
    std::string edited;  ///< app:edited
    std::string author;
    std::string summary;
    std::vector<std::string> categories;
    std::string content_html;  ///< in place; or
    std::string content_src;   ///< elsewhere, of the type
    std::string content_type;
    std::string edit_href;
    std::string alternate_href;  ///< what readers see; empty: they do not
    bool is_draft = false;
};

struct AtomFeedView {
    std::string id;
    std::string title;
    std::string updated;
    std::string self_href;
    std::string next_href;  ///< empty: this is the last page
    std::string author;     ///< of entries without one (RFC 4287 section 4.1.1)
    std::vector<AtomEntryView> entries;
};

struct AtomCollectionView {
    std::string title;
    std::string href;
    std::vector<std::string> accepts;
    bool has_categories = false;
    std::vector<std::string> categories;
};

struct AtomWorkspaceView {
    std::string title;
    std::vector<AtomCollectionView> collections;
};

}  // namespace budkavle::xml
