// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/post_body.hpp"

#include <stdexcept>
#include <string_view>

#include "base/utf8.hpp"
#include "text/slug_text.hpp"

namespace budkavle::app {
namespace {

/// Of a post without a title: enough of the first words to tell posts apart, short enough for an
/// address.
constexpr std::size_t kSlugWordsBytes = 50;
/// When neither title nor text holds a letter or digit (a picture alone, emoji alone).
constexpr std::string_view kNamelessSlug = "inlagg";

}  // namespace

void apply_body(const PostFields& fields, const WritingContext& context, FieldsResult& result) {
    const std::string format = fields.format.value_or("html");
    if (format != "html" && format != "markdown") {
        result.errors.push_back({"Format",
                                 "\"" + format + "\" is not a format: write html or markdown",
                                 "format-unknown"});
        return;
    }
    if (!fields.body) {
        return;
    }
    try {
        markup::CleanBody clean = markup::clean_body(
            format == "markdown" ? markup::markdown_to_html(*fields.body) : *fields.body,
            context.media);
        result.post.body = std::move(clean.body);
        result.post.lead = std::move(clean.lead);
        result.post.plain_start = std::move(clean.plain_start);
        result.post.media = std::move(clean.media);
        result.post.rules_version = markup::kRulesVersion;
        result.dropped = std::move(clean.dropped);
    } catch (const std::length_error& error) {
        result.errors.push_back({"Body", error.what(), "body-too-long"});
        return;
    }
    if (result.post.body.empty()) {
        result.errors.push_back(
            {"Body", "holds nothing that can be shown: write some text after the header lines",
             "body-empty"});
    }
}

std::string make_post_slug(const store::EditablePost& post) {
    std::string slug = post.title ? text::make_slug(*post.title) : std::string();
    if (slug.empty()) {
        std::string_view words = utf8_prefix(post.plain_start, kSlugWordsBytes);
        if (words.size() < post.plain_start.size()) {
            words = words.substr(0, words.find_last_of(' '));
        }
        slug = text::make_slug(words);
    }
    return slug.empty() ? std::string(kNamelessSlug) : slug;
}

}  // namespace budkavle::app
