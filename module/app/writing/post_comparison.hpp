// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Two versions of a post, compared: its texts word by word, what stands beside them as it was and
// as it became. Layer app (writing). Thread promise: pure function.
//
//   const PostComparison seen = compare_posts(older, newer, site, dates);
#pragma once

#include <string>
#include <vector>

#include "compare/compare.hpp"
#include "model/site.hpp"
#include "store/editor_store.hpp"
#include "text/date_text.hpp"

namespace budkavle::app {

/// A field that differs, as plain text; empty: not set.
struct ChangedField {
    std::string name;  ///< as a writer knows it: "Published"
    std::string before;
    std::string after;
    bool operator==(const ChangedField&) const = default;
};

struct PostComparison {
    compare::Comparison title;
    compare::Comparison summary;
    compare::Comparison body;  ///< as a page of the site shows it
    std::vector<ChangedField> fields;

    [[nodiscard]] bool is_same() const {
        return title.is_same() && summary.is_same() && body.is_same() && fields.empty();
    }
};

/// `after` is the newer one. Times are told on the wall clock in Sweden.
[[nodiscard]] PostComparison compare_posts(const store::EditablePost& before,
                                           const store::EditablePost& after,
                                           const model::Site& site, const text::DateText& dates);

}  // namespace budkavle::app
