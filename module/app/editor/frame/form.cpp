// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/frame/form.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "http/multipart.hpp"
#include "http/query_fields.hpp"

namespace budkavle::app {

namespace {

constexpr std::string_view kUrlEncoded = "application/x-www-form-urlencoded";
/// More than any form of ours has; a list with a box for each post among them.
constexpr std::size_t kFieldLimit = 500;

/// "text/plain; charset=utf-8" -> "text/plain"
std::string_view essence(std::string_view media_type) {
    std::string_view text = media_type.substr(0, media_type.find(';'));
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    return text;
}

/// Browsers end the lines of a text area with CR LF.
std::string with_plain_lines(std::string text) {
    std::erase(text, '\r');
    return text;
}

std::optional<Form> read_multipart(std::string_view type, std::string_view body) {
    const auto parsed = http::parse_multipart(type, body);
    const auto* const sent = std::get_if<http::MultipartForm>(&parsed);
    if (sent == nullptr) {
        return std::nullopt;
    }
    std::vector<Form::Field> fields;
    std::vector<UploadedFile> files;
    for (const http::MultipartPart& part : sent->parts()) {
        if (!part.file_name) {
            fields.push_back({part.name, with_plain_lines(std::string(part.bytes))});
        } else if (!part.file_name->empty() || !part.bytes.empty()) {
            files.push_back({part.name, *part.file_name, part.bytes});
        }
    }
    return Form(std::move(fields), std::move(files));
}

}  // namespace

std::optional<std::string_view> Form::find(std::string_view name) const noexcept {
    const auto found = std::ranges::find(fields_, name, &Field::name);
    if (found == fields_.end()) {
        return std::nullopt;
    }
    return found->value;
}

std::vector<std::string> Form::all(std::string_view name) const {
    std::vector<std::string> values;
    for (const Field& field : fields_) {
        if (field.name == name) {
            values.push_back(field.value);
        }
    }
    return values;
}

std::optional<Form> read_form(const http::Request& request) {
    const std::string_view type = request.headers.find("Content-Type").value_or("");
    if (http::is_multipart_form(type)) {
        return read_multipart(type, request.body);
    }
    if (essence(type) != kUrlEncoded) {
        return std::nullopt;
    }
    const auto sent = http::parse_query(
        request.body,
        {.count = kFieldLimit, .bytes = request.body.size(), .controls = http::Controls::lines});
    if (!sent) {
        return std::nullopt;
    }
    std::vector<Form::Field> fields;
    for (const http::QueryField& field : sent->fields()) {
        fields.push_back({field.name, with_plain_lines(field.value)});
    }
    return Form(std::move(fields));
}

}  // namespace budkavle::app
