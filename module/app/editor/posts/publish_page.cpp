// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/posts/publish_page.hpp"

#include <utility>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/posts/edit_page.hpp"
#include "app/editor/posts/gate_check.hpp"
#include "app/editor/posts/own_post.hpp"
#include "app/editor/posts/preview_post.hpp"
#include "app/writing/wall_clock.hpp"

namespace budkavle::app {

namespace {

using xml::Element;

/// "2015-11-26 10:30" -> "2015-11-26T10:30", as the field of a date and time takes it.
std::string for_field(std::optional<UtcTime> time, const text::DateText& dates) {
    if (!time) {
        return {};
    }
    std::string text = wall_clock_text(*time, dates);
    if (const std::size_t blank = text.find(' '); blank != std::string::npos) {
        text[blank] = 'T';
    }
    return text;
}

/// What was typed, or what the post has.
std::string typed_or(const DeskExchange& exchange, std::string_view name, std::string stored) {
    const auto typed = exchange.form.find(name);
    return typed ? std::string(*typed) : std::move(stored);
}

// Where a browser has no field for times one types freely. Such a field shows nothing that is no
// time: what was typed would be lost.
bool fits_time_field(const std::string& value, const text::DateText& dates) {
    constexpr std::string_view kForm = "2015-11-26T10:30";
    return value.empty() || (value.size() == kForm.size() && value.find('T') == kForm.find('T') &&
                             parse_wall_clock(value, dates).has_value());
}

bool fits_day_field(const std::string& value, const text::DateText& dates) {
    return value.empty() || fits_time_field(value + "T00:00", dates);
}

}  // namespace

http::Response publish_page(const DeskExchange& exchange, const store::EditablePost& post,
                            const std::vector<FieldError>& errors) {
    const text::DateText& dates = exchange.services.reader.dates;
    xml::DeskView view = start_desk_page(exchange, "publish");
    const bool is_published = post.status == store::PostStatus::published;
    Element content("publish");
    const std::string published =
        typed_or(exchange, "published", for_field(post.publish_at, dates));
    const std::string expires = typed_or(exchange, "expires", for_field(post.expire_at, dates));
    const std::string review = typed_or(exchange, "review", post.review_on.value_or(""));
    content.set("when", typed_or(exchange, "when", is_published ? "as-is" : "now"))
        .set("published", published)
        .flag("published-as-typed", !fits_time_field(published, dates))
        .set("expires", expires)
        .flag("expires-as-typed", !fits_time_field(expires, dates))
        .set("review", review)
        .flag("review-as-typed", !fits_day_field(review, dates))
        .flag("is-pinned",
              exchange.form.find("when") ? exchange.field("pinned") == "yes" : post.is_pinned)
        .set("override", std::string(exchange.field("override")))
        .flag("is-published", is_published)
        .add(post_element(exchange, post))
        .add(findings_element(check_before_publishing(
            gate_context(exchange), with_working_text(exchange, *exchange.site, post))));
    const WorkingText text = load_working_text(exchange, post);
    content.set("title", std::string(text.fields.get("title")));
    for (const FieldError& error : errors) {
        content.add(std::move(Element("error")
                                  .set("field", error.field)
                                  .set("code", error.code)
                                  .set("argument", error.argument)
                                  .text(error.what)));
    }
    view.content = std::move(content);
    return desk_page(exchange, view, errors.empty() ? http::Status::ok : http::Status::bad_request);
}

http::Response outdated_page(const DeskExchange& exchange, const store::EditablePost& post,
                             const WorkingText& text) {
    xml::DeskView view = start_desk_page(exchange, "outdated");
    Element content("outdated");
    content.set("based-on", post.lock_version)
        .set("lock-version", text.draft_version)
        .add(post_element(exchange, post))
        .add(std::move(Element("theirs")
                           .set("title", post.title.value_or(""))
                           .body(markup::ready_html(post.body, exchange.site->path_prefix))));
    Element ours("ours");
    for (const auto& [name, value] : text.fields.all()) {
        ours.add(std::move(Element("field").set("name", name).text(value)));
    }
    ours.add(std::move(Element("source").text(text.body)))
        .body(markup::ready_html(text.body, exchange.site->path_prefix));
    content.add(std::move(ours));
    view.content = std::move(content);
    return desk_page(exchange, view, http::Status::conflict);
}

}  // namespace budkavle::app
