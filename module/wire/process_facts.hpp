// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the kernel and the service manager tell this process. Layer wire. Thread promise: one
// thread, as long as another may change the environment.
//
//   throw WireError("eventfd: " + error_text());
#pragma once

#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace budkavle::wire {

/// What errno says, in words.
[[nodiscard]] inline std::string error_text() {
    return std::generic_category().message(errno);
}

/// The number that an environment variable holds, from 1 on; nothing if it is none.
[[nodiscard]] inline std::optional<std::int64_t> environment_number(const char* name) {
    const char* const variable = std::getenv(name);
    const std::string_view text(variable != nullptr ? variable : "");
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_whole = error == std::errc{} && end == text.data() + text.size();
    return is_whole && number > 0 ? std::optional(number) : std::nullopt;
}

}  // namespace budkavle::wire
