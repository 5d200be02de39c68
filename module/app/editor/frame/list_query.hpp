// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The filter of a list as it stands in the address: what was chosen, and the address of the next
// page with the same choices. Layer app (editor). Thread promise: immutable once made.
//
//   const ListQuery query(exchange, {"state", "q"});
//   content.set("older", query.href("before", "120"));
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/editor/frame/desk_exchange.hpp"

namespace budkavle::app {

class ListQuery {
public:
    /// Reads those fields of the query, each cut to what a filter may be long.
    ListQuery(const DeskExchange& exchange, std::initializer_list<std::string_view> names);

    /// Empty if it is not there.
    [[nodiscard]] std::string_view get(std::string_view name) const noexcept;
    /// 0 if it is not there or no number.
    [[nodiscard]] std::uint64_t number(std::string_view name) const noexcept;
    /// "?a=b&name=value" with the other fields as they are; "?" without any.
    [[nodiscard]] std::string href(std::string_view name, std::string_view value) const;
    /// True if some field is set.
    [[nodiscard]] bool is_filtered(std::string_view but = {}) const noexcept;

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

}  // namespace budkavle::app
