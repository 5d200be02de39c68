// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "backup/backup_format.hpp"

#include <iomanip>
#include <regex>
#include <sstream>

namespace budkavle::backup {
namespace {

/// Raised when an older program could no longer put a backup back.
constexpr unsigned kForm = 1;
/// Enough for any number of 64 bits.
constexpr int kByteDigits = 20;

}  // namespace

std::string to_line(const Head& head) {
    return "-- Budkavle backup, form " + std::to_string(kForm) + ", schema " +
           std::to_string(head.schema) + ", made " + to_rfc3339(head.made) + "\n";
}

std::string to_line(const Ending& ending) {
    std::ostringstream line;
    line << "-- Budkavle backup ends: the " << std::setw(kByteDigits) << std::setfill('0')
         << ending.bytes << " bytes above have SHA-256 " << ending.sha256 << "\n";
    return line.str();
}

std::optional<Head> parse_head(std::string_view line) {
    static const std::regex form(
        R"(-- Budkavle backup, form ([0-9]{1,4}), schema ([0-9]{1,4}), made ([0-9TZ:-]{20})\n?)");
    std::match_results<std::string_view::const_iterator> match;
    if (!std::regex_match(line.begin(), line.end(), match, form) ||
        std::stoul(match[1].str()) != kForm) {
        return std::nullopt;
    }
    const auto made = parse_rfc3339(match[3].str());
    if (!made) {
        return std::nullopt;
    }
    return Head{.schema = static_cast<unsigned>(std::stoul(match[2].str())), .made = *made};
}

std::optional<Ending> parse_ending(std::string_view line) {
    static const std::regex form(
        R"(-- Budkavle backup ends: the (0[0-9]{19}) bytes above have SHA-256 ([0-9a-f]{64})\n?)");
    std::match_results<std::string_view::const_iterator> match;
    if (!std::regex_match(line.begin(), line.end(), match, form)) {
        return std::nullopt;
    }
    return Ending{.bytes = std::stoull(match[1].str()), .sha256 = match[2].str()};
}

}  // namespace budkavle::backup
