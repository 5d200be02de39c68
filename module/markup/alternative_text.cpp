// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/alternative_text.hpp"

#include <algorithm>

#include "markup/stored_form.hpp"

namespace budkavle::markup {

std::optional<std::string> replace_alternative(std::string_view stored,
                                               const AlternativeChange& change) {
    constexpr std::string_view kTag = "<img ";
    const std::string source = " src=\"site:/media/" + std::string(change.hash) + "/";
    const std::string before = " alt=\"" + to_stored_text(change.before) + "\"";
    const std::string after = " alt=\"" + to_stored_text(change.after) + "\"";
    std::string changed;
    bool is_changed = false;
    while (!stored.empty()) {
        // In the stored form no '<' or '>' stands within an attribute.
        const std::size_t start = std::min(stored.find(kTag), stored.size());
        changed += stored.substr(0, start);
        stored.remove_prefix(start);
        const std::string_view tag = stored.substr(0, std::min(stored.find('>'), stored.size()));
        stored.remove_prefix(tag.size());
        const std::size_t at = tag.find(before);
        const bool is_it =
            at != std::string_view::npos && tag.find(source) != std::string_view::npos;
        changed += is_it ? std::string(tag.substr(0, at)) + after +
                               std::string(tag.substr(at + before.size()))
                         : std::string(tag);
        is_changed = is_changed || (is_it && before != after);
    }
    return is_changed ? std::optional(std::move(changed)) : std::nullopt;
}

}  // namespace budkavle::markup
