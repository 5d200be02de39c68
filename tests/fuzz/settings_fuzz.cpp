// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a settings file: settings, or a ConfigError that names the file in each of its
// lines.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "config/settings_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        const auto settings = budkavle::config::parse_settings(text, "/etc/budkavle/budkavle.conf");
        if (settings.reader.workers == 0 || settings.reader.listen.empty()) {
            std::abort();
        }
    } catch (const budkavle::ConfigError& error) {
        std::istringstream lines(error.what());
        for (std::string line; std::getline(lines, line);) {
            if (!line.starts_with("/etc/budkavle/budkavle.conf:") ||
                !budkavle::is_valid_xml_text(line)) {
                std::abort();
            }
        }
    }
    return 0;
}
