// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/api/atom_answers.hpp"

#include <memory>

#include "app/responses.hpp"

namespace budkavle::app {

namespace {

http::Response unkept(std::string bytes, std::string_view media_type) {
    http::Response response;
    response.headers.add("Content-Type", media_type);
    response.headers.add("Cache-Control", "private, no-store");
    response.body = std::make_shared<const std::string>(std::move(bytes));
    return response;
}

}  // namespace

http::Response atom_response(const xml::Document& document, std::string_view media_type) {
    return unkept(document.to_text(), media_type);
}

http::Response atom_entry_response(const xml::Document& document, const std::string& etag) {
    http::Response response = atom_response(document, kAtomEntryType);
    response.headers.add("ETag", etag);
    return response;
}

http::Response atom_created_response(const xml::Document& document, const std::string& etag,
                                     const std::string& location) {
    http::Response response = atom_entry_response(document, etag);
    response.status = http::Status::created;
    response.headers.add("Location", location);
    response.headers.add("Content-Location", location);  // what is answered is the entry itself
    return response;
}

http::Response atom_refusal(http::Status status, std::string_view what) {
    http::Response response = unkept(std::string(what) + "\n", kText);
    response.status = status;
    return response;
}

}  // namespace budkavle::app
