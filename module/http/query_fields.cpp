// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/query_fields.hpp"

#include <algorithm>

#include "http/percent.hpp"

namespace budkavle::http {
namespace {

std::optional<QueryField> parse_field(std::string_view piece, Controls controls) {
    const std::size_t equals = std::min(piece.find('='), piece.size());
    auto name = decode_percent(piece.substr(0, equals), Plus::is_space, controls);
    auto value =
        decode_percent(piece.substr(std::min(equals + 1, piece.size())), Plus::is_space, controls);
    if (!name || !value) {
        return std::nullopt;
    }
    return QueryField{std::move(*name), std::move(*value)};
}

}  // namespace

std::optional<std::string_view> QueryFields::find(std::string_view name) const noexcept {
    const auto found = std::ranges::find(fields_, name, &QueryField::name);
    if (found == fields_.end()) {
        return std::nullopt;
    }
    return found->value;
}

std::optional<QueryFields> parse_query(std::string_view query, const QueryLimits& limits) {
    if (query.size() > limits.bytes) {
        return std::nullopt;
    }
    std::vector<QueryField> fields;
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view piece = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (piece.empty()) {
            continue;
        }
        auto field = parse_field(piece, limits.controls);
        if (!field || fields.size() == limits.count) {
            return std::nullopt;
        }
        fields.push_back(std::move(*field));
    }
    return QueryFields(std::move(fields));
}

}  // namespace budkavle::http
