// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Categories, tags, series and the names under posts: what they are called, and what they are
// merged with.
#include <algorithm>
#include <utility>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/frame/list_query.hpp"
#include "app/error_gate.hpp"
#include "app/router.hpp"
#include "app/writing/post_fields.hpp"
#include "base/error.hpp"
#include "store/subject_store.hpp"

namespace budkavle::app {

namespace {

using store::Subject;
using store::SubjectKind;

/// As the column; the addresses of categories, tags and series.
constexpr std::size_t kSlugLimitBytes = 80;
constexpr std::size_t kDescriptionLimitBytes = 1000;

/// A kind that was sent, else categories.
SubjectKind kind_of(std::string_view text) {
    return store::parse_subject_kind(text).value_or(SubjectKind::category);
}

/// Below the site, of what has a page of its own for readers; else empty.
std::string address_of(SubjectKind kind, const Subject& subject) {
    switch (kind) {
        case SubjectKind::category:
            return url_for(RouteName::category, {.slug = subject.slug});
        case SubjectKind::tag:
            return url_for(RouteName::tag, {.slug = subject.slug});
        case SubjectKind::series:
            return url_for(RouteName::series, {.slug = subject.slug});
        case SubjectKind::author:
            break;
    }
    return {};
}

std::string list_href(const DeskExchange& exchange, SubjectKind kind) {
    return exchange.site_href("amnen/") + "?kind=" + std::string(to_text(kind));
}

xml::Element subject_element(const Subject& subject) {
    return std::move(xml::Element("subject")
                         .set("id", subject.id)
                         .set("slug", subject.slug)
                         .set("name", subject.name)
                         .set("posts", std::to_string(subject.post_count))
                         .flag("is-used", subject.post_count > 0)
                         .text_child("description", subject.description));
}

http::Response subjects_page(const DeskExchange& exchange, SubjectKind kind,
                             const std::string& fault) {
    xml::DeskView view = start_desk_page(exchange, "subjects");
    if (!fault.empty()) {
        view.notices.push_back({xml::NoticeView::Kind::fault, fault, "", ""});
    }
    xml::Element content("subjects");
    content.set("kind", std::string(to_text(kind)))
        .set("self", exchange.site_href("amnen/"))
        .set("new", std::string(exchange.field("new")));
    for (const Subject& subject : exchange.services.subjects.list(exchange.site->id, kind)) {
        content.add(subject_element(subject));
    }
    view.content = std::move(content);
    return desk_page(exchange, view, fault.empty() ? http::Status::ok : http::Status::bad_request);
}

/// One subject's page; `subject` as it was typed, if it was.
http::Response subject_page(const DeskExchange& exchange, SubjectKind kind, const Subject& subject,
                            const std::string& fault) {
    xml::DeskView view = start_desk_page(exchange, "subject");
    if (!fault.empty()) {
        view.notices.push_back({xml::NoticeView::Kind::fault, fault, "", ""});
    }
    xml::Element content("one-subject");
    content.set("kind", std::string(to_text(kind)))
        .set("self", exchange.site_href("amnen/" + std::to_string(subject.id) + "/"))
        .set("back", list_href(exchange, kind))
        .flag("has-description", kind == SubjectKind::category || kind == SubjectKind::series)
        .flag("has-address", !address_of(kind, subject).empty())
        .add(subject_element(subject));
    for (const Subject& other : exchange.services.subjects.list(exchange.site->id, kind)) {
        if (other.id != subject.id) {
            content.add(std::move(xml::Element("other").set("id", other.id).text(other.name)));
        }
    }
    view.content = std::move(content);
    return desk_page(exchange, view, fault.empty() ? http::Status::ok : http::Status::bad_request);
}

std::optional<Subject> find_subject(const DeskExchange& exchange, SubjectKind kind,
                                    std::uint64_t id) {
    for (Subject& subject : exchange.services.subjects.list(exchange.site->id, kind)) {
        if (subject.id == id) {
            return std::move(subject);
        }
    }
    return std::nullopt;
}

Subject load_subject(const DeskExchange& exchange, SubjectKind kind) {
    auto found = find_subject(exchange, kind, exchange.captures.id);
    if (!found) {
        throw NotFound{};
    }
    return std::move(*found);
}

std::optional<store::MovedPath> moved(SubjectKind kind, const Subject& from, const Subject& to) {
    if (address_of(kind, from).empty() || from.slug == to.slug) {
        return std::nullopt;
    }
    return store::MovedPath{address_of(kind, from), address_of(kind, to)};
}

bool is_slug(std::string_view slug) {
    const bool has_form = std::all_of(slug.begin(), slug.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    return has_form && !slug.empty() && slug.size() <= kSlugLimitBytes && slug.front() != '-' &&
           slug.back() != '-' && slug.find("--") == std::string_view::npos;
}

std::string fault_in(const Subject& subject) {
    if (subject.name.empty() || subject.name.size() > kNameLimitBytes ||
        subject.name.find_first_of(",\n") != std::string::npos) {
        return "lists-subject-name";
    }
    if (!is_slug(subject.slug)) {
        return "error-slug-form";
    }
    return subject.description.size() > kDescriptionLimitBytes ? "error-too-long" : "";
}

http::Response change_one(const DeskExchange& exchange, SubjectKind kind, const Subject& stored) {
    Subject changed = stored;
    changed.name = exchange.field("name");
    changed.slug = exchange.field("slug");
    changed.description = exchange.field("description");
    if (const std::string fault = fault_in(changed); !fault.empty()) {
        return subject_page(exchange, kind, changed, fault);
    }
    try {
        (void)exchange.services.subjects.change(exchange.site->id, kind, changed,
                                                moved(kind, stored, changed),
                                                exchange.identity().login);
    } catch (const StoreError& error) {
        if (error.kind() != StoreError::Kind::constraint) {
            throw;
        }
        return subject_page(exchange, kind, changed, "lists-subject-taken");
    }
    return go_on(list_href(exchange, kind), "lists-subject-changed");
}

http::Response merge_one(const DeskExchange& exchange, SubjectKind kind, const Subject& from) {
    std::optional<Subject> target;
    for (Subject& other : exchange.services.subjects.list(exchange.site->id, kind)) {
        if (std::to_string(other.id) == exchange.field("into") && other.id != from.id) {
            target = std::move(other);
        }
    }
    if (!target) {
        return subject_page(exchange, kind, from, "lists-no-target");
    }
    (void)exchange.services.subjects.merge(exchange.site->id, kind, from, *target,
                                           moved(kind, from, *target), exchange.identity().login);
    return go_on(list_href(exchange, kind), "lists-subject-merged");
}

http::Response remove_one(const DeskExchange& exchange, SubjectKind kind, const Subject& subject) {
    if (!exchange.services.subjects.remove(exchange.site->id, kind, subject,
                                           exchange.identity().login)) {
        return subject_page(exchange, kind, subject, "lists-subject-used");
    }
    return go_on(list_href(exchange, kind), "lists-subject-removed");
}

}  // namespace

http::Response show_subjects(const DeskExchange& exchange) {
    return subjects_page(exchange, kind_of(ListQuery(exchange, {"kind"}).get("kind")), "");
}

http::Response add_subject(const DeskExchange& exchange) {
    const SubjectKind kind = kind_of(exchange.field("kind"));
    const Subject subject{.slug = "ny", .name = std::string(exchange.field("new"))};
    if (const std::string fault = fault_in(subject); !fault.empty()) {
        return subjects_page(exchange, kind, fault);
    }
    try {
        (void)exchange.services.subjects.add(exchange.site->id, kind, subject.name,
                                             exchange.identity().login);
    } catch (const StoreError& error) {
        if (error.kind() != StoreError::Kind::constraint) {
            throw;
        }
        return subjects_page(exchange, kind, "lists-subject-taken");
    }
    return go_on(list_href(exchange, kind), "lists-subject-added");
}

http::Response show_subject(const DeskExchange& exchange) {
    const SubjectKind kind = kind_of(ListQuery(exchange, {"kind"}).get("kind"));
    return subject_page(exchange, kind, load_subject(exchange, kind), "");
}

http::Response change_subject(const DeskExchange& exchange) {
    const SubjectKind kind = kind_of(exchange.field("kind"));
    const Subject stored = load_subject(exchange, kind);
    const std::string_view action = exchange.field("action");
    return action == "merge"    ? merge_one(exchange, kind, stored)
           : action == "remove" ? remove_one(exchange, kind, stored)
                                : change_one(exchange, kind, stored);
}

}  // namespace budkavle::app
