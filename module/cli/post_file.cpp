// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/post_file.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace budkavle::cli {
namespace {

using app::PostFields;

struct HeaderKey {
    std::string_view name;
    std::optional<std::string> PostFields::*field;
};

/// A key that may stand several times, with one name or more behind it.
struct NamesKey {
    std::string_view name;
    std::optional<std::vector<std::string>> PostFields::*field;
};
constexpr std::array kNamesKeys{NamesKey{"Category", &PostFields::categories},
                                NamesKey{"Tag", &PostFields::tags}};
constexpr std::array kKeys{
    HeaderKey{"Title", &PostFields::title},         HeaderKey{"Slug", &PostFields::slug},
    HeaderKey{"Published", &PostFields::published}, HeaderKey{"Expires", &PostFields::expires},
    HeaderKey{"Updated", &PostFields::updated},     HeaderKey{"Language", &PostFields::language},
    HeaderKey{"Author", &PostFields::author},       HeaderKey{"Kind", &PostFields::kind},
    HeaderKey{"Series", &PostFields::series},       HeaderKey{"Part", &PostFields::part},
    HeaderKey{"Menu", &PostFields::menu},           HeaderKey{"Status", &PostFields::status},
    HeaderKey{"Reason", &PostFields::reason},       HeaderKey{"Summary", &PostFields::summary},
    HeaderKey{"Format", &PostFields::format}};

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The key of a header line ("Title" of "Title: …"); empty if the line has not that form.
/// "https://…" is no header.
std::string_view key_of(std::string_view line) {
    const std::size_t colon = line.find(':');
    const bool has_value_apart =
        colon != std::string_view::npos &&
        (colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\t');
    const std::string_view key = has_value_apart ? line.substr(0, colon) : std::string_view{};
    const bool is_word =
        std::all_of(key.begin(), key.end(), [](char c) { return ascii::is_letter(c) || c == '-'; });
    return is_word ? key : std::string_view{};
}

/// Reads line by line; takes what a value means to the fields.
class Parser {
public:
    Parser(std::string_view text, const std::string& name) : rest_(text), name_(name) {}

    PostFile parse() {
        constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
        if (rest_.starts_with(kByteOrderMark)) {
            rest_.remove_prefix(kByteOrderMark.size());
        }
        if (!is_valid_utf8(rest_)) {
            file_.errors.push_back(
                name_ + ": is not UTF-8. If it is an older file: iconv -f WINDOWS-1252 -t UTF-8");
            return std::move(file_);
        }
        if (!key_of(peek_line()).empty()) {
            read_header();
        }
        file_.fields.body = rest_;
        return std::move(file_);
    }

private:
    [[nodiscard]] std::string_view peek_line() const {
        std::string_view line = rest_.substr(0, rest_.find('\n'));
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        return line;
    }

    std::string_view take_line() {
        const std::string_view line = peek_line();
        const std::size_t end = rest_.find('\n');
        rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
        ++line_number_;
        return line;
    }

    void refuse(const std::string& what) {
        file_.errors.push_back(name_ + ":" + std::to_string(line_number_) + ": " + what);
    }

    void read_header() {
        while (!rest_.empty()) {
            const std::string_view line = take_line();
            if (trimmed(line).empty()) {
                return;
            }
            const std::string_view key = key_of(line);
            if (key.empty()) {
                refuse("expected \"Key: value\", or an empty line before the body");
                return;
            }
            set(key, trimmed(line.substr(key.size() + 1)));
        }
    }

    void set(std::string_view key, std::string_view value) {
        for (const NamesKey& names : kNamesKeys) {
            if (ascii::equals_ignoring_case(key, names.name)) {
                add_names(names, value);
                return;
            }
        }
        const auto row = std::find_if(kKeys.begin(), kKeys.end(), [key](const HeaderKey& known) {
            return ascii::equals_ignoring_case(known.name, key);
        });
        if (row == kKeys.end()) {
            refuse("unknown key \"" + std::string(key) + "\"; known are " + known_header_keys() +
                   ". If this line is text, put an empty line before it");
            return;
        }
        std::optional<std::string>& field = file_.fields.*(row->field);
        if (field) {
            refuse("the key " + std::string(row->name) + " stands in line " +
                   std::to_string(file_.lines[std::string(row->name)]) + " already");
            return;
        }
        field = value;
        file_.lines[std::string(row->name)] = line_number_;
    }

    void add_names(const NamesKey& key, std::string_view value) {
        std::optional<std::vector<std::string>>& names = file_.fields.*(key.field);
        if (!names) {
            names.emplace();
            file_.lines[std::string(key.name)] = line_number_;
        }
        while (!value.empty()) {
            const std::size_t comma = value.find(',');
            names->emplace_back(trimmed(value.substr(0, comma)));
            value = comma == std::string_view::npos ? std::string_view{} : value.substr(comma + 1);
        }
    }

    std::string_view rest_;
    const std::string& name_;
    std::size_t line_number_ = 0;
    PostFile file_;
};

}  // namespace

PostFile parse_post_file(std::string_view text, const std::string& name) {
    PostFile file = Parser(text, name).parse();
    if (!file.fields.format && (name.ends_with(".md") || name.ends_with(".markdown"))) {
        file.fields.format = "markdown";
    } else if (!file.fields.format && (name.ends_with(".html") || name.ends_with(".htm"))) {
        file.fields.format = "html";
    }
    return file;
}

std::string known_header_keys() {
    std::string keys;
    for (const NamesKey& key : kNamesKeys) {
        keys += std::string(key.name) + ", ";
    }
    for (const HeaderKey& key : kKeys) {
        keys += std::string(key.name) + (&key == &kKeys.back() ? "" : ", ");
    }
    return keys;
}

std::string error_with_place(const app::FieldError& error, const PostFile& file,
                             const std::string& name) {
    const auto line = file.lines.find(error.field);
    return name + (line == file.lines.end() ? std::string() : ":" + std::to_string(line->second)) +
           ": " + error.field + ": " + error.what;
}

}  // namespace budkavle::cli
