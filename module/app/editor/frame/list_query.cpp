// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/frame/list_query.hpp"

#include <algorithm>
#include <charconv>

#include "base/utf8.hpp"
#include "http/percent.hpp"
#include "http/query_fields.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kFilterLimitBytes = 200;

}  // namespace

ListQuery::ListQuery(const DeskExchange& exchange, std::initializer_list<std::string_view> names) {
    const auto query = http::parse_query(exchange.request.query);
    for (const std::string_view name : names) {
        const std::string_view value = query ? query->find(name).value_or("") : "";
        fields_.emplace_back(name, utf8_prefix(value, kFilterLimitBytes));
    }
}

std::string_view ListQuery::get(std::string_view name) const noexcept {
    const auto found = std::find_if(fields_.begin(), fields_.end(),
                                    [name](const auto& field) { return field.first == name; });
    return found == fields_.end() ? std::string_view{} : std::string_view(found->second);
}

std::uint64_t ListQuery::number(std::string_view name) const noexcept {
    const std::string_view text = get(name);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

std::string ListQuery::href(std::string_view name, std::string_view value) const {
    std::string href = "?";
    const auto add = [&href](std::string_view key, std::string_view text) {
        if (!text.empty()) {
            href +=
                (href.size() > 1 ? "&" : "") + std::string(key) + "=" + http::encode_percent(text);
        }
    };
    for (const auto& [key, text] : fields_) {
        if (key != name) {
            add(key, text);
        }
    }
    add(name, value);
    return href;
}

bool ListQuery::is_filtered(std::string_view but) const noexcept {
    return std::any_of(fields_.begin(), fields_.end(), [but](const auto& field) {
        return field.first != but && !field.second.empty();
    });
}

}  // namespace budkavle::app
