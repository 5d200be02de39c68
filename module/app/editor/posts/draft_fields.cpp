// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/posts/draft_fields.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "app/writing/wall_clock.hpp"
#include "base/utf8.hpp"

namespace budkavle::app {

namespace {

constexpr std::array<std::string_view, 13> kNames{
    "title",      "slug", "summary", "published", "expires", "language", "author",
    "categories", "tags", "series",  "part",      "kind",    "menu"};
constexpr std::size_t kTextLimitBytes = 8000;
constexpr char kBetweenNames = ',';

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    return first == std::string_view::npos
               ? std::string_view{}
               : text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::vector<std::string> split_names(std::string_view text) {
    std::vector<std::string> names;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(kBetweenNames), text.size());
        if (const std::string_view name = trimmed(text.substr(0, end)); !name.empty()) {
            names.emplace_back(name);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return names;
}

std::string join_names(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

}  // namespace

DraftFields DraftFields::from_form(const Form& form) {
    DraftFields fields;
    for (const std::string_view name : kNames) {
        if (const auto value = form.find(name)) {
            fields.set(std::string(name),
                       std::string(trimmed(utf8_prefix(*value, kTextLimitBytes))));
        }
    }
    return fields;
}

DraftFields DraftFields::from_json(std::string_view json) {
    DraftFields fields;
    const auto object = nlohmann::json::parse(json, nullptr, false);
    if (!object.is_object()) {
        return fields;
    }
    for (const std::string_view name : kNames) {
        const auto found = object.find(name);
        if (found != object.end() && found->is_string()) {
            fields.set(std::string(name), found->get<std::string>());
        }
    }
    return fields;
}

DraftFields DraftFields::from_post(const store::EditablePost& post, const text::DateText& dates) {
    DraftFields fields;
    fields.set("title", post.title.value_or(""));
    fields.set("slug", post.slug);
    fields.set("summary", post.summary);
    fields.set("published", post.publish_at ? wall_clock_text(*post.publish_at, dates) : "");
    fields.set("expires", post.expire_at ? wall_clock_text(*post.expire_at, dates) : "");
    fields.set("language", post.language);
    fields.set("author", post.author_name);
    fields.set("categories", join_names(post.categories));
    fields.set("tags", join_names(post.tags));
    fields.set("series", post.series ? post.series->slug : "");
    fields.set("part", post.series ? std::to_string(post.series->place) : "");
    fields.set("kind", std::string(to_text(post.kind)));
    fields.set("menu", post.menu_position ? std::to_string(*post.menu_position) : "");
    return fields;
}

std::string DraftFields::to_json() const {
    nlohmann::json object = nlohmann::json::object();
    for (const auto& [name, value] : texts_) {
        object[name] = value;
    }
    return object.dump();
}

PostFields DraftFields::to_post_fields() const {
    const auto text = [this](std::string_view name) -> std::optional<std::string> {
        const auto found = texts_.find(name);
        return found == texts_.end() ? std::nullopt : std::optional(found->second);
    };
    PostFields fields;
    fields.title = text("title");
    fields.slug = text("slug");
    fields.summary = text("summary");
    fields.published = text("published");
    fields.expires = text("expires");
    fields.language = text("language");
    fields.author = text("author");
    fields.series = text("series");
    fields.part = text("part");
    fields.kind = text("kind");
    fields.menu = text("menu");
    if (const auto categories = text("categories")) {
        fields.categories = split_names(*categories);
    }
    if (const auto tags = text("tags")) {
        fields.tags = split_names(*tags);
    }
    return fields;
}

std::string_view DraftFields::get(std::string_view name) const noexcept {
    const auto found = texts_.find(name);
    return found == texts_.end() ? std::string_view{} : std::string_view(found->second);
}

void DraftFields::set(std::string name, std::string value) {
    texts_.insert_or_assign(std::move(name), std::move(value));
}

}  // namespace budkavle::app
