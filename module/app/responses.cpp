// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/responses.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "http/validators.hpp"
#include "xml/page_document.hpp"

namespace budkavle::app {

namespace {

// Asked for again each time, with a validator: a change is seen at once and costs a 304 otherwise.
constexpr std::string_view kRevalidate = "public, no-cache";
constexpr std::string_view kImmutable = "public, max-age=31536000, immutable";

// Nothing from elsewhere, no script, no frame (DESIGN section 7, SWEDEN G1 and G2).
struct SecurityField {
    std::string_view name;
    std::string_view value;
};
constexpr std::array kSecurityFields{
    SecurityField{"Content-Security-Policy",
                  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                  "base-uri 'none'; frame-ancestors 'none'"},
    SecurityField{"X-Content-Type-Options", "nosniff"},
    SecurityField{"Referrer-Policy", "no-referrer"},
    SecurityField{"Permissions-Policy",
                  "camera=(), geolocation=(), microphone=(), interest-cohort=()"},
    SecurityField{"Cross-Origin-Opener-Policy", "same-origin"}};
// Chromium shows a PDF in a page of its own making, with styles and an embedded object that the
// policy above would refuse (Chromium issue 271452): most of the document would stay white.
constexpr std::string_view kDocumentPolicy = "frame-ancestors 'none'";

http::Response tagged(std::shared_ptr<const std::string> bytes, std::string_view media_type,
                      std::string_view cache_control) {
    http::Response response;
    response.headers.add("ETag", http::make_etag(*bytes));
    response.headers.add("Cache-Control", cache_control);
    response.headers.add("Content-Type", media_type);
    response.body = std::move(bytes);
    return response;
}

xml::Document timed_document(const std::function<xml::Document()>& make, StageTimes& times) {
    const StageTimer timer(times.document);
    return make();
}

}  // namespace

http::Response document_response(const Exchange& exchange, const std::string& sheet,
                                 std::string_view media_type,
                                 const std::function<xml::Document()>& make) {
    const xml::Document document = timed_document(make, exchange.times);
    if (exchange.view == View::xml) {
        return tagged(std::make_shared<const std::string>(document.to_text()), kXml, kRevalidate);
    }
    const std::string theme = exchange.frame ? exchange.site().theme : std::string{};
    return tagged(std::make_shared<const std::string>(exchange.services.sheets.render(
                      document, {.theme = theme, .sheet = sheet}, exchange.times)),
                  media_type, kRevalidate);
}

http::Response page_response(const Exchange& exchange, const xml::PageView& page) {
    return document_response(exchange, "page", kHtml, [&page] { return xml::make_page(page); });
}

http::Response unkept_page_response(const Services& services, const std::string& theme,
                                    const xml::PageView& page, http::Status status,
                                    StageTimes& times) {
    http::Response response;
    response.status = status;
    response.headers.add("Content-Type", kHtml);
    response.headers.add("Cache-Control", "no-store");
    response.body = std::make_shared<const std::string>(
        services.sheets.render(timed_document([&page] { return xml::make_page(page); }, times),
                               {.theme = theme, .sheet = "page"}, times));
    return response;
}

http::Response bytes_response(std::string bytes, std::string_view media_type) {
    return tagged(std::make_shared<const std::string>(std::move(bytes)), media_type, kRevalidate);
}

http::Response immutable_response(std::shared_ptr<const std::string> bytes,
                                  std::string_view media_type) {
    return tagged(std::move(bytes), media_type, kImmutable);
}

http::Response media_response(std::string bytes, const MediaFile& file) {
    http::Response response =
        immutable_response(std::make_shared<const std::string>(std::move(bytes)), file.media_type);
    response.headers.add("Cross-Origin-Resource-Policy", "cross-origin");
    if (file.is_document()) {
        response.headers.add("Content-Disposition",
                             "inline; filename=\"" + std::string(file.name) + "\"");
        response.headers.add("Content-Security-Policy", kDocumentPolicy);
    }
    return response;
}

http::Response moved_response(const std::string& location) {
    http::Response response;
    response.status = http::Status::moved_permanently;
    response.headers.add("Location", location);
    response.headers.add("Cache-Control", kRevalidate);
    return response;
}

void add_security_headers(http::HeaderList& fields) {
    // A page from memory has them already, at the end: it is not to lose what was made once.
    const std::vector<http::HeaderField>& known = fields.fields();
    const bool has_all =
        known.size() >= kSecurityFields.size() &&
        std::equal(kSecurityFields.begin(), kSecurityFields.end(),
                   known.end() - static_cast<std::ptrdiff_t>(kSecurityFields.size()),
                   [](const SecurityField& ours, const http::HeaderField& field) {
                       return ours.name == field.name && ours.value == field.value;
                   });
    if (has_all) {
        return;
    }
    for (const SecurityField& field : kSecurityFields) {
        if (!fields.find(
                field.name)) {  // the desk's pages and documents have a policy of their own
            fields.add(field.name, field.value);
        }
    }
}

}  // namespace budkavle::app
