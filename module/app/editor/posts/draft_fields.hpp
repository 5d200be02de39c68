// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The fields of the page on which a post is written: from the form, to the JSON of a working copy
// and back, and to the fields that a post is made of. Texts as typed: nothing is checked here.
// Layer app (editor). Thread promise: values and pure functions.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "app/editor/frame/form.hpp"
#include "app/writing/post_fields.hpp"

namespace budkavle::app {

/// By name: title, slug, summary, published, expires, language, author, categories, tags, series,
/// part, kind, menu.
/// A field that is not there was not on the page.
class DraftFields {
public:
    /// What the form has of them. A text that is longer than a form can have is cut.
    [[nodiscard]] static DraftFields from_form(const Form& form);
    /// What is not JSON of ours gives none.
    [[nodiscard]] static DraftFields from_json(std::string_view json);
    /// Of a stored post, as its writer would type them.
    [[nodiscard]] static DraftFields from_post(const store::EditablePost& post,
                                               const text::DateText& dates);

    [[nodiscard]] std::string to_json() const;
    /// For apply_fields(), without body.
    [[nodiscard]] PostFields to_post_fields() const;

    [[nodiscard]] std::string_view get(std::string_view name) const noexcept;
    void set(std::string name, std::string value);
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all() const noexcept {
        return texts_;
    }
    bool operator==(const DraftFields&) const = default;

private:
    std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace budkavle::app
