// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Two versions of a post as one page: what came and what went. The working copy counts as one.
#include <optional>
#include <string>
#include <utility>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/posts/edit_page.hpp"
#include "app/editor/posts/own_post.hpp"
#include "app/editor/posts/preview_post.hpp"
#include "app/editor/posts/working_text.hpp"
#include "app/error_gate.hpp"
#include "app/writing/post_comparison.hpp"
#include "http/query_fields.hpp"

namespace budkavle::app {

namespace {

using xml::Element;

constexpr std::string_view kWorkingCopy = "utkast";

/// One side of the comparison.
struct Side {
    store::EditablePost post;
    bool is_working_copy = false;
};

/// The version of that name; empty: what is stored now. Throws NotFound for any other text.
Side load_side(const DeskExchange& exchange, const store::EditablePost& stored,
               std::string_view name) {
    if (name.empty()) {
        return {stored, false};
    }
    if (name == kWorkingCopy) {
        store::EditablePost copy = with_working_text(exchange, *exchange.site, stored);
        const WorkingText text = load_working_text(exchange, stored);
        copy.saved = text.draft_saved.value_or(stored.saved);
        copy.saved_by = text.draft_saved ? text.saved_by : stored.saved_by;
        return {std::move(copy), true};
    }
    const auto version = store::VersionName::parse(name);
    auto post = version ? exchange.services.store.find_version(stored.site, stored.id, *version)
                        : std::nullopt;
    if (!post) {
        throw NotFound{};
    }
    return {*std::move(post), false};
}

Element side_element(const DeskExchange& exchange, std::string name, const Side& side) {
    return std::move(time_element(exchange, std::move(name), side.post.saved)
                         .set("by", side.post.saved_by)
                         .flag("is-working-copy", side.is_working_copy));
}

Element text_element(std::string name, const compare::Comparison& seen) {
    return std::move(
        Element(std::move(name)).flag("is-same", seen.is_same()).body_nodes(seen.html));
}

Element counts_element(const PostComparison& seen) {
    compare::Counts sum;
    for (const compare::Comparison* part : {&seen.title, &seen.summary, &seen.body}) {
        sum.words_added += part->counts.words_added;
        sum.words_removed += part->counts.words_removed;
        sum.pictures_added += part->counts.pictures_added;
        sum.pictures_removed += part->counts.pictures_removed;
    }
    return std::move(Element("counts")
                         .set("words-added", sum.words_added)
                         .set("words-removed", sum.words_removed)
                         .set("pictures-added", sum.pictures_added)
                         .set("pictures-removed", sum.pictures_removed));
}

}  // namespace

http::Response show_comparison(const DeskExchange& exchange) {
    const store::EditablePost stored = load_own_post(exchange);
    const auto query = http::parse_query(exchange.request.query);
    const std::string from(query ? query->find("fran").value_or("") : "");
    const std::string to(query ? query->find("till").value_or("") : "");
    Side before = load_side(exchange, stored, from);
    Side after = load_side(exchange, stored, to);
    // Names of versions rise with time, so that either order of the two shows what became of it.
    const bool is_turned =
        before.is_working_copy ||
        (!after.is_working_copy && before.post.lock_version > after.post.lock_version);
    if (is_turned) {
        std::swap(before, after);
    }
    const PostComparison seen =
        compare_posts(before.post, after.post, *exchange.site, exchange.services.reader.dates);
    xml::DeskView view = start_desk_page(exchange, "comparison");
    Element content("comparison");
    content.flag("is-same", seen.is_same())
        .set("history", post_href(exchange, stored.id, "historik/"))
        .set("lang", after.post.language)
        .add(post_element(exchange, stored))
        .add(side_element(exchange, "before", before))
        .add(side_element(exchange, "after", after))
        .add(counts_element(seen))
        .add(text_element("title", seen.title))
        .add(text_element("summary", seen.summary))
        .add(text_element("text", seen.body));
    for (const ChangedField& field : seen.fields) {
        content.add(std::move(Element("changed")
                                  .set("field", field.name)
                                  .set("before", field.before)
                                  .set("after", field.after)));
    }
    view.content = std::move(content);
    return desk_page(exchange, view);
}

}  // namespace budkavle::app
