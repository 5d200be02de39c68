// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Swedish personal identity numbers and coordination numbers in a text. Layer gate, private to it.
// Thread promise: pure functions.
//
//   find_personnummer("Sökt av 811228-9874.", now)  ->  {8, 11}
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/utc_time.hpp"

namespace budkavle::gate {

struct Stretch {
    std::size_t start = 0;   ///< bytes
    std::size_t length = 0;  ///< bytes
    bool operator==(const Stretch&) const = default;
};

/// Where numbers stand that can belong to a person who is born by `now`: ten or twelve digits, in
/// one piece or parted before the last four by -, +, a dash or a blank. They are real by date (of a
/// coordination number 60 is added to the day) and by check digit (folkbokföringslagen 18 §); with
/// a two-digit year the birth is in the last hundred years, with + in the hundred before. So no
/// organisation number (its month is 20 or more), and no telephone number, date or bank account but
/// one in some three hundred.
[[nodiscard]] std::vector<Stretch> find_personnummer(std::string_view text, UtcTime now);

/// `text` with all but the first two digits of each as '*'.
[[nodiscard]] std::string mask_personnummer(std::string text, UtcTime now);

}  // namespace budkavle::gate
