// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Pictures as a media collection (RFC 5023 section 9.6): its bytes are sent, a media link entry
// comes back.
#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>
#include <vector>

#include "app/api/atom_answers.hpp"
#include "app/api/atom_handlers.hpp"
#include "app/api/atom_names.hpp"
#include "app/media_helper.hpp"
#include "app/writing/picture_intake.hpp"
#include "base/error.hpp"
#include "http/query_fields.hpp"
#include "markup/clean_body.hpp"
#include "xml/atom_document.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kPicturesOnPage = 20;
/// As alt="" in a page: shows nothing that a text could tell.
constexpr std::string_view kDecorative = "\"\"";
constexpr std::string_view kJpeg = "image/jpeg";
constexpr std::string_view kPng = "image/png";

std::string picture_href(const AtomExchange& exchange, model::MediaId id) {
    return exchange.pictures_href() + std::to_string(id.value) + "/";
}

/// The largest of those that every program can show; null: there are no sizes.
const model::Rendition* largest_of(const model::Media& media) {
    const auto rank = [](const model::Rendition& one) {
        return std::pair(one.media_type == kJpeg || one.media_type == kPng, one.width);
    };
    const auto found = std::ranges::max_element(media.renditions, {}, rank);
    return found == media.renditions.end() ? nullptr : &*found;
}

std::string_view ending_of(std::string_view media_type) {
    if (media_type == kJpeg) {
        return ".jpg";
    }
    return media_type == kPng ? ".png" : ".webp";
}

xml::AtomEntryView picture_view(const AtomExchange& exchange, const model::Media& media) {
    xml::AtomEntryView view;
    view.id = "urn:x-budkavle:" + exchange.site.slug + ":media:" + std::to_string(media.id.value);
    view.title = media.name;
    view.published = view.updated = view.edited = to_rfc3339(media.created);
    view.summary = media.alternative_text;
    view.author = exchange.site.organisation;
    view.edit_href = picture_href(exchange, media.id);
    if (const model::Rendition* one = largest_of(media)) {
        view.content_type = one->media_type;
        view.content_src = exchange.site.base_url + "/media/" + media.hash + "/" + media.name +
                           "-" + std::to_string(one->width) +
                           std::string(ending_of(one->media_type));
    }
    return view;
}

std::string picture_tag(const model::Media& media) {
    return "\"" + media.hash + "\"";
}

model::MediaId read_place_of_picture(const AtomExchange& exchange) {
    model::MediaId before{std::numeric_limits<std::uint32_t>::max()};
    if (exchange.request.query.empty()) {
        return before;
    }
    const auto query = http::parse_query(exchange.request.query);
    const std::string id(query ? query->find("before").value_or("") : "");
    if (std::from_chars(id.data(), id.data() + id.size(), before.value).ec != std::errc{}) {
        throw AtomRefusal{http::Status::bad_request,
                          "There is no such page: follow the links rel=\"next\"."};
    }
    return before;
}

PictureUpload read_upload(const AtomExchange& exchange) {
    const std::string_view type = exchange.request.headers.find("Content-Type").value_or("");
    if (!type.starts_with("image/")) {
        throw AtomRefusal{http::Status::unsupported_media_type,
                          "This collection takes pictures: image/jpeg, image/png or image/webp."};
    }
    const auto alternative = words_of_field(exchange.request, "Content-Description");
    if (!alternative) {
        throw AtomRefusal{http::Status::bad_request,
                          "Tell what the picture shows, in the field Content-Description (UTF-8, "
                          "percent-encoded or not); \"\" for a picture that only decorates."};
    }
    PictureUpload upload{.bytes = exchange.request.body,
                         .name = words_of_field(exchange.request, "Slug").value_or(""),
                         .alternative_text = *alternative};
    if (*alternative == kDecorative) {
        upload.alternative_text.clear();
        upload.is_decorative = true;
    }
    return upload;
}

}  // namespace

http::Response list_atom_pictures(const AtomExchange& exchange) {
    const auto ids = exchange.services.collections.newest_pictures(
        exchange.site.id, read_place_of_picture(exchange), kPicturesOnPage + 1);
    std::vector<model::Media> pictures;
    for (const model::MediaId id : ids) {
        if (auto media = exchange.services.store.find_media(exchange.site.id, id)) {
            pictures.push_back(*std::move(media));
        }
    }
    xml::AtomFeedView view;
    view.id = "urn:x-budkavle:" + exchange.site.slug + ":media";
    view.title = exchange.site.name;
    view.author = exchange.site.organisation;
    view.self_href = exchange.pictures_href();
    view.updated = to_rfc3339(pictures.empty() ? exchange.now() : pictures.front().created);
    if (pictures.size() > kPicturesOnPage) {
        pictures.pop_back();
        view.next_href =
            exchange.pictures_href() + "?before=" + std::to_string(pictures.back().id.value);
    }
    for (const model::Media& media : pictures) {
        view.entries.push_back(picture_view(exchange, media));
    }
    return atom_response(xml::make_atom_feed(view), kAtomFeedType);
}

http::Response show_atom_picture(const AtomExchange& exchange) {
    const model::MediaId id{exchange.captures.id};
    const auto media = exchange.services.store.find_media(exchange.site.id, id);
    if (!media || media->kind != model::MediaKind::picture || media->trashed) {
        throw AtomRefusal{http::Status::not_found, "There is no such picture."};
    }
    return atom_entry_response(xml::make_atom_entry(picture_view(exchange, *media)),
                               picture_tag(*media));
}

http::Response add_atom_picture(const AtomExchange& exchange) {
    const PictureUpload upload = read_upload(exchange);
    try {
        const model::Media media = take_in_picture(
            exchange.services.store, exchange.site.id, upload,
            helper_settings(exchange.services.settings.media), exchange.identity.login);
        return atom_created_response(xml::make_atom_entry(picture_view(exchange, media)),
                                     picture_tag(media), picture_href(exchange, media.id));
    } catch (const MediaError& error) {  // its text is written for who uploads
        throw AtomRefusal{http::Status::bad_request, error.what()};
    }
}

}  // namespace budkavle::app
