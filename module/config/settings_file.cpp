// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "config/settings_file.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "config/near_key.hpp"
#include "config/setting_table.hpp"

namespace budkavle::config {
namespace {

constexpr std::size_t kFileLimitBytes = 1024 * 1024;
constexpr std::size_t kShownValueBytes = 60;

struct Finding {
    toml::source_index line;
    std::string text;
};

/// Goes through the file's tables, sets what is right and gathers what is wrong.
class Reading {
public:
    Reading(Settings& settings, std::string folder)
        : settings_(settings), folder_(std::move(folder)) {}

    void read_table(const toml::table& table, const std::string& prefix) {
        for (const auto& [key, node] : table) {
            const toml::source_index line = key.source().begin.line;
            const std::string path = prefix + std::string(key.str());
            if (!is_bare_key(key.str())) {
                // A quoted key with a dot in it would look like a key of a section.
                report(line, shown(path) + ": unknown setting; write keys without quotes");
            } else if (const auto* inner = node.as_table()) {
                read_section(*inner, path, line);
            } else {
                read_setting(node, path, line);
            }
        }
    }

    void report(toml::source_index line, std::string text) {
        findings_.push_back({line, std::move(text)});
    }

    /// All findings in the order of the file, each as "NAME:LINE: …"; empty: nothing is wrong.
    [[nodiscard]] std::string report_text(const std::string& name) {
        std::ranges::stable_sort(findings_, {}, &Finding::line);
        std::string text;
        for (const Finding& finding : findings_) {
            text += text.empty() ? "" : "\n";
            text += name + ":" + std::to_string(finding.line) + ": " + finding.text;
        }
        return text;
    }

private:
    static bool is_bare_key(std::string_view key) {
        return !key.empty() && std::ranges::all_of(key, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                   c == '_' || c == '-';
        });
    }

    static std::string shown(std::string_view text) {
        std::string out(utf8_prefix(text, kShownValueBytes));
        std::ranges::replace_if(
            out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; }, ' ');
        return out.size() < text.size() ? out + "…" : out;
    }

    static std::string shown(const toml::node& node) {
        std::ostringstream out;
        node.visit([&out](const auto& value) { out << value; });
        return shown(out.str());
    }

    void read_section(const toml::table& table, const std::string& path, toml::source_index line) {
        const bool is_section = std::ranges::any_of(setting_table(), [&path](const Setting& known) {
            return known.key.starts_with(path + ".");
        });
        const auto setting = find(path);
        if (is_section) {
            read_table(table, path + ".");
        } else if (setting != setting_table().end()) {
            report(line, path + ": expected " + setting->expected + ", found a section");
        } else {
            report(line, shown(path) + ": unknown section" + near_section_text(path));
        }
    }

    void read_setting(const toml::node& node, const std::string& path, toml::source_index line) {
        const auto setting = find(path);
        if (setting == setting_table().end()) {
            report(line, shown(path) + ": unknown setting" + near_key_text(path));
        } else if (!setting->set(settings_, value_of(node), folder_)) {
            report(line, path + ": expected " + setting->expected + ", found " + shown(node));
        }
    }

    static std::vector<Setting>::const_iterator find(const std::string& path) {
        return std::ranges::find(setting_table(), path, &Setting::key);
    }

    static Value value_of(const toml::node& node) {
        if (const auto* text = node.as_string()) {
            return text->get();
        }
        if (const auto* number = node.as_integer()) {
            return number->get();
        }
        if (const auto* truth = node.as_boolean()) {
            return truth->get();
        }
        return std::monostate();
    }

    Settings& settings_;
    std::string folder_;
    std::vector<Finding> findings_;
};

std::string read_file(const std::string& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        throw ConfigError(path + ": is a folder; expected a settings file");
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw ConfigError(path + ": cannot be read: " + std::strerror(errno) +
                          "; name another file with --config FILE or BUDKAVLE_CONFIG");
    }
    std::string text(kFileLimitBytes + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad()) {
        throw ConfigError(path + ": cannot be read: " + std::strerror(errno));
    }
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

/// What one key says about another, when each is right by itself.
void check_together(const toml::table& root, const Settings& settings, Reading& reading) {
    const toml::node_view<const toml::node> target = root["log"]["target"];
    if (settings.log.target == log::Target::file && settings.log.file.empty()) {
        reading.report(target.node() == nullptr ? 1 : target.node()->source().begin.line,
                       "log.target: \"file\" needs log.file, the path of the log file");
    }
    if (settings.database.host.empty() && settings.database.socket.empty()) {
        reading.report(root["database"]["socket"].node()->source().begin.line,
                       "database.socket: expected a path, for database.host is empty as well");
    }
}

}  // namespace

std::string settings_path(const std::string& option) {
    if (!option.empty()) {
        return option;
    }
    const char* variable = std::getenv("BUDKAVLE_CONFIG");
    return variable != nullptr && *variable != '\0' ? variable : std::string(kDefaultFile);
}

Settings load_settings(const std::string& path) {
    // Absolute, so that a program that changes its folder still finds what the file names.
    return parse_settings(read_file(path),
                          std::filesystem::absolute(path).lexically_normal().string());
}

Settings parse_settings(std::string_view text, const std::string& name) {
    if (text.size() > kFileLimitBytes) {
        throw ConfigError(name + ": is larger than " + std::to_string(kFileLimitBytes) +
                          " bytes; this is no settings file");
    }
    toml::table root;
    try {
        root = toml::parse(text, name);
    } catch (const toml::parse_error& error) {
        throw ConfigError(name + ":" + std::to_string(error.source().begin.line) + ": " +
                          std::string(error.description()));
    }
    Settings settings;
    Reading reading(settings, std::filesystem::path(name).parent_path().string());
    reading.read_table(root, "");
    if (reading.report_text(name).empty()) {
        check_together(root, settings, reading);
    }
    if (const std::string findings = reading.report_text(name); !findings.empty()) {
        throw ConfigError(findings);
    }
    return settings;
}

std::vector<KnownKey> known_keys() {
    const Settings defaults;
    std::vector<KnownKey> keys;
    for (const Setting& setting : setting_table()) {
        keys.push_back({setting.key, setting.expected, setting.text(defaults)});
    }
    return keys;
}

}  // namespace budkavle::config
