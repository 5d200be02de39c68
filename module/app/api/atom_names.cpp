// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/api/atom_names.hpp"

#include "http/percent.hpp"
#include "text/slug_text.hpp"

namespace budkavle::app {

std::optional<std::string> words_of_field(const http::Request& request, std::string_view name) {
    const auto field = request.headers.find(name);
    if (!field) {
        return std::nullopt;
    }
    // "100 % ull" is no encoding: the writer meant what stands there.
    return http::decode_percent(*field).value_or(std::string(*field));
}

std::string slug_of_request(const http::Request& request) {
    const auto words = words_of_field(request, "Slug");
    return words ? text::make_slug(*words) : std::string();
}

}  // namespace budkavle::app
