// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/media/media_library_page.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/media/media_view.hpp"
#include "http/percent.hpp"
#include "http/query_fields.hpp"

namespace budkavle::app {

namespace {

using nlohmann::json;
using xml::Element;

constexpr std::size_t kMediaShown = 24;
constexpr std::string_view kTrash = "trash";

/// What is asked for: ?q=bro&kind=picture&before=120. `kind` is also "trash".
struct LibraryQuery {
    std::string search;
    std::string kind;
    std::optional<model::MediaId> before;
};

struct LibraryPage {
    std::vector<model::Media> media;  ///< with renditions
    std::optional<model::MediaId> next_before;
};

std::optional<model::MediaId> read_id(std::string_view text) {
    std::uint64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    const bool is_id = error == std::errc{} && end == text.data() + text.size();
    return is_id ? std::optional(model::MediaId{id}) : std::nullopt;
}

LibraryQuery read_library_query(const DeskExchange& exchange, std::string_view page_field) {
    LibraryQuery asked;
    const auto query = http::parse_query(exchange.request.query);
    if (!query) {
        return asked;
    }
    asked.search = query->find("q").value_or("");
    const std::string_view kind = query->find("kind").value_or("");
    if (kind == kTrash || kind == model::to_text(model::MediaKind::picture) ||
        kind == model::to_text(model::MediaKind::document)) {
        asked.kind = kind;
    }
    asked.before = read_id(query->find(page_field).value_or(""));
    return asked;
}

LibraryPage load_page(const DeskExchange& exchange, const LibraryQuery& asked) {
    store::MediaFilter filter;
    filter.site = exchange.site->id;
    filter.search = asked.search;
    filter.is_trashed = asked.kind == kTrash;
    if (asked.kind == model::to_text(model::MediaKind::picture)) {
        filter.kind = model::MediaKind::picture;
    } else if (asked.kind == model::to_text(model::MediaKind::document)) {
        filter.kind = model::MediaKind::document;
    }
    filter.before = asked.before;
    filter.count = kMediaShown + 1;  // one more tells whether there are more
    std::vector<model::Media> listed = exchange.services.library.list(filter);
    LibraryPage page;
    if (listed.size() > kMediaShown) {
        listed.pop_back();
        page.next_before = listed.back().id;
    }
    for (const model::Media& medium : listed) {
        if (auto whole = with_renditions(exchange, medium)) {
            page.media.push_back(*std::move(whole));
        }
    }
    return page;
}

std::string page_href(const DeskExchange& exchange, const LibraryQuery& asked) {
    std::string href = exchange.site_href("media/?kind=") + asked.kind;
    if (!asked.search.empty()) {
        href += "&q=" + http::encode_percent(asked.search);
    }
    if (asked.before) {
        href += "&before=" + std::to_string(asked.before->value);
    }
    return href;
}

/// The same search among another kind.
Element tab_element(const DeskExchange& exchange, const LibraryQuery& asked, std::string kind) {
    const bool is_current = asked.kind == kind;
    Element tab("tab");
    tab.set("key", "media-tab-" + (kind.empty() ? std::string("all") : kind))
        .flag("is-current", is_current);
    tab.set("href",
            page_href(exchange,
                      {.search = asked.search, .kind = std::move(kind), .before = std::nullopt}));
    return tab;
}

Element row_element(const char* suffix, const UploadOutcome* maybe_outcome) {
    Element row("row");
    row.set("suffix", suffix);
    if (maybe_outcome != nullptr) {
        row.set("text", maybe_outcome->text.text)
            .flag("is-decorative", maybe_outcome->text.is_decorative);
    }
    return row;
}

Element outcome_element(const DeskExchange& exchange, const UploadOutcome& outcome) {
    Element element("outcome");
    element.set("file", outcome.file_name);
    if (outcome.fault) {
        element.set("fault", outcome.fault->key).set("value", outcome.fault->value);
    }
    if (outcome.medium) {
        element.set("href", medium_href(exchange, *outcome.medium));
    }
    return element;
}

/// The form's rows; those of files that were not taken in hold what was typed.
Element upload_element(const DeskExchange& exchange, const std::vector<UploadOutcome>& outcomes) {
    std::vector<const UploadOutcome*> again;
    Element upload("upload");
    for (const UploadOutcome& outcome : outcomes) {
        upload.add(outcome_element(exchange, outcome));
        if (outcome.fault) {
            again.push_back(&outcome);
        }
    }
    for (std::size_t i = 0; i < kUploadRows.size(); ++i) {
        upload.add(row_element(kUploadRows.at(i), i < again.size() ? again[i] : nullptr));
    }
    return upload;
}

http::Response library_page(const DeskExchange& exchange, const LibraryQuery& asked,
                            const std::vector<UploadOutcome>& outcomes, http::Status status) {
    const LibraryPage page = load_page(exchange, asked);
    Element content("media");
    content.set("href", exchange.site_href("media/"))
        .set("search", asked.search)
        .set("kind", asked.kind)
        .add(upload_element(exchange, outcomes));
    for (const std::string_view kind :
         {std::string_view(), model::to_text(model::MediaKind::picture),
          model::to_text(model::MediaKind::document), kTrash}) {
        content.add(tab_element(exchange, asked, std::string(kind)));
    }
    for (const model::Media& medium : page.media) {
        content.add(medium_element(exchange, medium));
    }
    if (page.next_before) {
        content.set("older", page_href(exchange, {.search = asked.search,
                                                  .kind = asked.kind,
                                                  .before = page.next_before}));
    }
    xml::DeskView view = start_desk_page(exchange, "media");
    view.content = std::move(content);
    return desk_page(exchange, view, status);
}

}  // namespace

http::Response show_media_library(const DeskExchange& exchange) {
    return library_page(exchange, read_library_query(exchange, "before"), {}, http::Status::ok);
}

http::Response upload_fault_page(const DeskExchange& exchange,
                                 const std::vector<UploadOutcome>& outcomes) {
    return library_page(exchange, {}, outcomes, http::Status::bad_request);
}

http::Response list_media(const DeskExchange& exchange) {
    LibraryQuery asked = read_library_query(exchange, "page");
    // The script counts from 1; what it asks for next is what the answer before told it.
    if (asked.before && asked.before->value <= 1) {
        asked.before.reset();
    }
    const LibraryPage page = load_page(exchange, asked);
    json media = json::array();
    for (const model::Media& medium : page.media) {
        media.push_back(medium_json(exchange, medium));
    }
    json answer{{"media", media}, {"next_page", nullptr}};
    if (page.next_before) {
        answer["next_page"] = page.next_before->value;
    }
    return json_response(answer.dump());
}

}  // namespace budkavle::app
