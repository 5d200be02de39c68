// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The id that marks every log line of a request. Layer wire. Thread promise: one thread.
//
//   RequestIds ids;  request.id = ids.choose(parameters);
#pragma once

#include <random>
#include <string>
#include <string_view>

namespace budkavle::wire {

/// True for 8 to 64 letters, digits, '-' and '_': what may go into a log as it is.
[[nodiscard]] bool is_sane_request_id(std::string_view text) noexcept;

/// Makes ids. They need to be different, not secret.
class RequestIds {
public:
    RequestIds();
    /// 16 random hexadecimal digits.
    [[nodiscard]] std::string make();

private:
    std::mt19937_64 random_;
};

}  // namespace budkavle::wire
