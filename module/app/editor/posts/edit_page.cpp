// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/posts/edit_page.hpp"

#include <utility>

#include "app/editor/frame/desk_files.hpp"
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/posts/gate_check.hpp"
#include "app/editor/posts/own_post.hpp"
#include "app/editor/posts/preview_post.hpp"
#include "app/post_view.hpp"
#include "app/writing/post_address.hpp"
#include "app/writing/post_history.hpp"

namespace budkavle::app {

namespace {

using xml::Element;

Element field_element(const std::string& name, std::string_view value) {
    return std::move(Element("field").set("name", name).text(std::string(value)));
}

Element text_element(const std::string& name, const WorkingText& text) {
    Element element(name);
    for (const auto& [field, value] : text.fields.all()) {
        element.add(field_element(field, value));
    }
    element.add(std::move(Element("source").text(text.body)));
    return element;
}

Element versions(Element element, const WorkingText& text) {
    return std::move(
        element.set("based-on", text.based_on).set("lock-version", text.draft_version));
}

/// The names that the site has already: one picks rather than spells.
Element known_categories(const DeskExchange& exchange) {
    Element known("known-categories");
    if (const auto frame = exchange.services.reader.sites.find_by_slug(exchange.site->slug)) {
        for (const model::Category& category : frame->categories) {
            known.text_child("category", category.name);
        }
    }
    return known;
}

Element known_tags(const DeskExchange& exchange) {
    Element known("known-tags");
    for (const store::Subject& tag :
         exchange.services.subjects.list(exchange.site->id, store::SubjectKind::tag)) {
        known.text_child("tag", tag.name);
    }
    return known;
}

Element known_series(const DeskExchange& exchange) {
    Element known("known-series");
    for (const store::KnownSeries& series :
         exchange.services.store.list_series(exchange.site->id)) {
        known.add(std::move(Element("series")
                                .set("slug", series.slug)
                                .set("next", series.next_place)
                                .text(series.name)));
    }
    return known;
}

/// What hinders publishing it as the part that it is to be, told while it is at hand.
void add_series_faults(const DeskExchange& exchange, const store::EditablePost& post,
                       const WorkingText& text, Element& content) {
    const PostFields all = text.fields.to_post_fields();
    PostFields fields;
    fields.series = all.series;
    fields.part = all.part;
    const markup::MediaLookup no_media;
    FieldsResult result{.post = post, .dropped = {}, .errors = {}};
    apply_series(fields,
                 {.site = *exchange.site,
                  .media = no_media,
                  .dates = exchange.services.reader.dates,
                  .now = exchange.now(),
                  .series = series_lookup(exchange.services.store, exchange.site->id)},
                 result);
    for (const FieldError& error : result.errors) {
        content.add(std::move(
            Element("series-fault").set("code", error.code).set("argument", error.argument)));
    }
}

Element edit_element(const DeskExchange& exchange, const store::EditablePost& post,
                     const WorkingText& text) {
    Element content = versions(Element("edit"), text);
    content.flag("may-publish", exchange.may(Right::publish))
        .set("format", std::string(exchange.field("format")))
        .set("account", exchange.identity().account.value)
        .set("now", exchange.services.reader.dates.iso_local(exchange.now()))
        .set("media-prefix", exchange.site_href("media/"))
        .add(post_element(exchange, post))
        .add(text_element("text", text))
        .add(known_categories(exchange))
        .add(known_tags(exchange))
        .add(known_series(exchange));
    add_series_faults(exchange, post, text, content);
    return content;
}

xml::DeskView start_edit(const DeskExchange& exchange, const std::string& kind) {
    xml::DeskView view = start_desk_page(exchange, kind);
    add_editor_surface(exchange, view);
    return view;
}

}  // namespace

xml::Element time_element(const DeskExchange& exchange, std::string name, UtcTime time) {
    const text::DateText& dates = exchange.services.reader.dates;
    const text::Language language = language_or_swedish(exchange.language);
    const std::string day = dates.long_date(
        time, language, {.has_weekday = false, .has_den = false, .is_capitalised = false});
    return std::move(Element(std::move(name))
                         .set("datetime", dates.iso_local(time))
                         .text(day + " " + dates.clock_time(time, language)));
}

xml::Element post_element(const DeskExchange& exchange, const store::EditablePost& post) {
    Element element("post");
    element.set("id", post.id.value)
        .set("href", post_href(exchange, post.id))
        .set("kind", std::string(to_text(post.kind)))
        .set("status", std::string(to_text(post.status)))
        .set("name", post_name(post))
        .set("author", post.author_name)
        .flag("is-trashed", post.trashed.has_value())
        .flag("can-be-trashed", can_be_trashed(post));
    const UtcTime now = exchange.now();
    if (post.publish_at) {
        element.add(time_element(exchange, "publish-at", *post.publish_at));
        element.flag("is-scheduled",
                     post.status == store::PostStatus::published && *post.publish_at > now);
    }
    if (post.expire_at) {
        element.add(time_element(exchange, "expire-at", *post.expire_at));
        element.flag("is-expired", *post.expire_at <= now);
    }
    const std::string path = post_path(post, exchange.services.reader.dates);
    if (has_been_public(post, now) && !path.empty()) {
        element.set("public-href", exchange.site->base_url + path);
    }
    element.text_child("withdrawn-reason", post.withdrawn_reason);
    return element;
}

http::Response edit_page(const DeskExchange& exchange, const store::EditablePost& post,
                         const WorkingText& text, const std::optional<store::EditLock>& other) {
    xml::DeskView view = start_edit(exchange, "edit");
    Element content = edit_element(exchange, post, text);
    content.add(findings_element(check_before_publishing(
        gate_context(exchange), with_working_text(exchange, *exchange.site, post))));
    if (text.draft_saved) {
        content.add(
            std::move(time_element(exchange, "saved", *text.draft_saved).set("by", text.saved_by)));
    }
    if (other) {
        content.add(std::move(
            time_element(exchange, "other", other->since).set("by", other->account_name)));
    }
    view.content = std::move(content);
    return desk_page(exchange, view);
}

http::Response conflict_page(const DeskExchange& exchange, const store::EditablePost& post,
                             const WorkingText& ours) {
    WorkingText theirs = load_working_text(exchange, post);
    xml::DeskView view = start_edit(exchange, "conflict");
    // Ours may be saved over what is shown beside it, and over nothing newer.
    Element content = versions(Element("conflict"), theirs);
    content.add(post_element(exchange, post))
        .add(std::move(text_element("theirs", theirs)
                           .set("by", theirs.saved_by)
                           .body(markup::ready_html(theirs.body, exchange.site->path_prefix))))
        .add(std::move(text_element("ours", ours)
                           .body(markup::ready_html(ours.body, exchange.site->path_prefix))));
    view.content = std::move(content);
    return desk_page(exchange, view, http::Status::conflict);
}

http::Response body_fault_page(const DeskExchange& exchange, const store::EditablePost& post,
                               const SentText& sent) {
    xml::DeskView view = start_edit(exchange, "edit");
    view.notices.push_back({xml::NoticeView::Kind::fault, "body-too-long", *sent.body_fault, ""});
    WorkingText text = sent.text;
    text.body = exchange.field("body");  // as text of the field alone: it is shown, not set in
    view.content = edit_element(exchange, post, text);
    return desk_page(exchange, view, http::Status::content_too_large);
}

}  // namespace budkavle::app
