// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/post_comparison.hpp"

#include "app/writing/post_fields.hpp"
#include "app/writing/wall_clock.hpp"
#include "markup/clean_body.hpp"

namespace budkavle::app {
namespace {

using store::EditablePost;

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text.append(text.empty() ? "" : ", ").append(name);
    }
    return text;
}

std::string series_text(const std::optional<store::SeriesPlace>& series) {
    if (!series) {
        return {};
    }
    return series->place == 0 ? series->name : series->name + ", " + std::to_string(series->place);
}

std::string time_text(const std::optional<UtcTime>& time, const text::DateText& dates) {
    return time ? wall_clock_text(*time, dates) : std::string();
}

std::vector<ChangedField> fields_of(const EditablePost& post, const text::DateText& dates) {
    return {{"Kind", std::string(to_text(post.kind)), {}},
            {"Status", std::string(to_text(post.status)), {}},
            {"Slug", post.slug, {}},
            {"Language", post.language, {}},
            {"Author", post.author_name, {}},
            {"Category", joined(post.categories), {}},
            {"Tag", joined(post.tags), {}},
            {"Series", series_text(post.series), {}},
            {"Published", time_text(post.publish_at, dates), {}},
            {"Expires", time_text(post.expire_at, dates), {}},
            {"Menu", post.menu_position ? std::to_string(*post.menu_position) : std::string(), {}},
            {"Pinned", post.is_pinned ? "yes" : "", {}},
            {"Review", post.review_on.value_or(""), {}},
            {"Reason", post.withdrawn_reason, {}},
            {"Trash", time_text(post.trashed, dates), {}}};
}

}  // namespace

PostComparison compare_posts(const EditablePost& before, const EditablePost& after,
                             const model::Site& site, const text::DateText& dates) {
    PostComparison seen;
    seen.title = compare::compare_texts(before.title.value_or(""), after.title.value_or(""));
    seen.summary = compare::compare_texts(before.summary, after.summary);
    seen.body = compare::compare_bodies(markup::ready_html(before.body, site.path_prefix),
                                        markup::ready_html(after.body, site.path_prefix));
    const std::vector<ChangedField> now = fields_of(after, dates);
    std::vector<ChangedField> fields = fields_of(before, dates);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].before != now[i].before) {
            fields[i].after = now[i].before;
            seen.fields.push_back(std::move(fields[i]));
        }
    }
    return seen;
}

}  // namespace budkavle::app
