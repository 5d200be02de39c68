// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Writing entries: new ones, changes, and away with them. Everything goes the way of the desk and
// the command line: the same cleaning, the same checks, the same versions.
#include <utility>

#include "app/api/atom_answers.hpp"
#include "app/api/atom_handlers.hpp"
#include "app/api/atom_member.hpp"
#include "app/api/atom_names.hpp"
#include "app/publishing_gate.hpp"
#include "app/writing/media_lookup.hpp"
#include "app/writing/post_address.hpp"
#include "app/writing/post_fields.hpp"
#include "app/writing/post_history.hpp"
#include "app/writing/post_writer.hpp"
#include "base/ascii.hpp"
#include "gate/inspect.hpp"
#include "http/query_fields.hpp"
#include "markup/clean_body.hpp"
#include "xml/atom_document.hpp"
#include "xml/atom_reader.hpp"

namespace budkavle::app {

namespace {

/// As long as what markup::clean_body() can give as plain text.
constexpr std::size_t kPlainTextLimitBytes = 160;

[[noreturn]] void refuse(std::string what) {
    throw AtomRefusal{http::Status::bad_request, std::move(what)};
}

xml::AtomEntry read_entry(const AtomExchange& exchange) {
    const std::string_view type = exchange.request.headers.find("Content-Type").value_or("");
    const std::string_view essence = type.substr(0, type.find(';'));
    if (!ascii::equals_ignoring_case(essence, "application/atom+xml")) {
        throw AtomRefusal{http::Status::unsupported_media_type,
                          "This collection takes entries: application/atom+xml;type=entry."};
    }
    xml::AtomReading reading = xml::read_atom_entry(exchange.request.body);
    if (!reading.entry) {
        refuse("The entry cannot be read: " + reading.fault);
    }
    return *std::move(reading.entry);
}

/// Titles and summaries are plain text here, however a program wrote them.
std::string plain_text(const std::optional<xml::AtomText>& text, const std::string& name) {
    if (!text) {
        return {};
    }
    if (!text->is_html || text->text.find_first_of("<&") == std::string::npos) {
        return text->text;
    }
    if (text->text.size() > kPlainTextLimitBytes) {
        refuse("atom:" + name + " of type html is too long to be made plain: send type text.");
    }
    return markup::clean_body(text->text, {}).plain_start;
}

PostFields fields_of(const AtomExchange& exchange, const xml::AtomEntry& entry) {
    if (!entry.content) {
        refuse("atom:content is missing.");
    }
    PostFields fields;
    fields.title = plain_text(entry.title, "title");
    fields.summary = plain_text(entry.summary, "summary");
    fields.published = entry.published;
    fields.author = entry.author;
    fields.categories = entry.categories;
    fields.status = entry.is_draft ? "draft" : "published";
    fields.format = entry.content->form == xml::AtomContent::Form::markdown ? "markdown" : "html";
    fields.body = with_own_addresses(entry.content->markup, exchange.site.base_url);
    if (!entry.language.empty()) {
        fields.language = entry.language;
    }
    return fields;
}

store::EditablePost apply(const AtomExchange& exchange, const PostFields& fields,
                          store::EditablePost post) {
    const markup::MediaLookup media = media_lookup(exchange.services.store, exchange.site.id);
    FieldsResult result =
        apply_fields(fields, std::move(post),
                     {.site = exchange.site,
                      .media = media,
                      .dates = exchange.services.reader.dates,
                      .now = exchange.now(),
                      .series = series_lookup(exchange.services.store, exchange.site.id)});
    if (!result.errors.empty()) {
        std::string text;
        for (const FieldError& error : result.errors) {
            text += (text.empty() ? "" : "\n") + error.field + ": " + error.what;
        }
        refuse(std::move(text));
    }
    return std::move(result.post);
}

/// Readers see nothing that a writer sends alone.
void require_draft_of_writer(const AtomExchange& exchange, bool is_draft) {
    if (!is_draft && !exchange.may(Right::publish)) {
        throw AtomRefusal{http::Status::forbidden,
                          "This account may write drafts and not publish: send app:control with "
                          "app:draft yes, and let an editor publish."};
    }
}

PostWriter writer(const AtomExchange& exchange) {
    return {exchange.services.store, exchange.services.reader.dates};
}

store::EditablePost load_again(const AtomExchange& exchange, model::PostId id) {
    auto post = exchange.services.store.find_post(exchange.site.id, id);
    if (!post) {
        throw AtomRefusal{http::Status::conflict, "The entry went while it was saved."};
    }
    return *std::move(post);
}

/// "missing_alt (picture 2)", with the words that stand there.
std::string sentence_of(const gate::Finding& finding) {
    std::string text(gate::code_of(finding.rule));
    text.append(" (").append(gate::code_of(finding.place.part));
    if (finding.place.number != 0) {
        text.append(" ").append(std::to_string(finding.place.number));
    }
    text.append(")");
    return finding.excerpt.empty() ? text : text + ": " + finding.excerpt;
}

GateContext gate_context(const AtomExchange& exchange) {
    return {exchange.services.reader, exchange.services.store, exchange.site, exchange.now()};
}

std::string reason_of(const AtomExchange& exchange) {
    const auto query = http::parse_query(exchange.request.query);
    return std::string(query ? query->find("override").value_or("") : "");
}

/// What readers are about to see goes through the gate of the desk: what that finds, unless it
/// stops the post.
std::vector<gate::Finding> require_passage(const AtomExchange& exchange,
                                           const store::EditablePost& post) {
    if (post.status != store::PostStatus::published) {
        return {};
    }
    std::vector<gate::Finding> findings = check_before_publishing(gate_context(exchange), post);
    if (is_let_through(findings, reason_of(exchange))) {
        return findings;
    }
    std::string text =
        "The rules of this site stop the text. Mend it, send it as a draft, or add ?override=… "
        "with a reason to the address: the reason is logged.";
    for (const gate::Finding& finding : findings) {
        if (finding.severity == gate::Severity::blocking) {
            text += "\n" + sentence_of(finding);
        }
    }
    throw AtomRefusal{http::Status::conflict, text};
}

void change(const AtomExchange& exchange, const store::EditablePost& stored,
            const PostFields& fields) {
    const store::EditablePost changed = apply(exchange, fields, stored);
    note_passage(gate_context(exchange), stored.id, require_passage(exchange, changed),
                 reason_of(exchange), exchange.identity.login);
    if (!writer(exchange).change(stored, changed, exchange.now(), exchange.identity.login)) {
        throw changed_meanwhile();
    }
}

/// Of what readers see or saw: they are told why it went.
void withdraw(const AtomExchange& exchange, const store::EditablePost& post) {
    const auto query = http::parse_query(exchange.request.query);
    const auto reason = query ? query->find("reason") : std::nullopt;
    if (!reason || reason->empty()) {
        throw AtomRefusal{http::Status::conflict,
                          "Readers have seen this entry, and are told why it went: add "
                          "?reason=… to the address, as in ?reason=Dubblett."};
    }
    PostFields fields;
    fields.status = "withdrawn";
    fields.reason = *reason;
    change(exchange, post, fields);
}

void put_in_trash(const AtomExchange& exchange, store::EditablePost post) {
    if (post.status == store::PostStatus::published) {  // planned, and seen by nobody
        PostFields fields;
        fields.status = "draft";
        change(exchange, post, fields);
        post = load_again(exchange, post.id);
    }
    if (!exchange.services.store.trash_post(post, exchange.identity.login)) {
        throw changed_meanwhile();
    }
}

}  // namespace

http::Response add_atom_entry(const AtomExchange& exchange) {
    const xml::AtomEntry entry = read_entry(exchange);
    require_draft_of_writer(exchange, entry.is_draft);
    PostFields fields = fields_of(exchange, entry);
    if (!fields.author || fields.author->empty()) {
        fields.author = exchange.identity.display_name;
    }
    if (std::string slug = slug_of_request(exchange.request); !slug.empty()) {
        fields.slug = std::move(slug);
    }
    store::EditablePost post;
    post.site = exchange.site.id;
    post = apply(exchange, fields, std::move(post));
    const bool is_stopped = gate::is_stopped(require_passage(exchange, post));
    if (is_stopped) {  // the log is to name the post before anybody sees it
        post.status = store::PostStatus::draft;
    }
    const store::EditablePost added = writer(exchange).add(post, exchange.identity.login);
    exchange.services.drafts.set_owner(added.id, exchange.identity.account.value);
    if (is_stopped) {
        change(exchange, load_again(exchange, added.id), fields);
    }
    const store::EditablePost stored = load_again(exchange, added.id);
    return atom_created_response(xml::make_atom_entry(entry_view(exchange, stored)),
                                 entry_tag(stored), entry_href(exchange, stored.id));
}

http::Response change_atom_entry(const AtomExchange& exchange) {
    const store::EditablePost stored = load_member(exchange);
    require_match(exchange, stored);
    const xml::AtomEntry entry = read_entry(exchange);
    const bool is_draft = stored.status == store::PostStatus::draft;
    require_draft_of_writer(exchange, is_draft && entry.is_draft);
    if (is_draft && exchange.services.drafts.find(stored.id)) {
        throw AtomRefusal{http::Status::conflict,
                          "Somebody writes on this draft at the desk: publish or discard that "
                          "text there first."};
    }
    change(exchange, stored, fields_of(exchange, entry));
    const store::EditablePost now = load_again(exchange, stored.id);
    return atom_entry_response(xml::make_atom_entry(entry_view(exchange, now)), entry_tag(now));
}

http::Response remove_atom_entry(const AtomExchange& exchange) {
    const store::EditablePost post = load_member(exchange);
    require_match(exchange, post);
    require_draft_of_writer(exchange, post.status == store::PostStatus::draft);
    if (has_been_public(post, exchange.now())) {
        withdraw(exchange, post);
    } else {
        put_in_trash(exchange, post);
    }
    http::Response response;
    response.status = http::Status::no_content;
    response.headers.add("Cache-Control", "private, no-store");
    return response;
}

}  // namespace budkavle::app
