// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "manual/man_page.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace budkavle::manual {
namespace {

/// The escapes that these pages use.
std::string unescaped(std::string text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kEscapes{
        {{"\\(dq", "\""},
         {"\\(aq", "'"},
         {"\\(ha", "^"},
         {"\\(ti", "~"},
         {"\\(ga", "`"},
         {"\\&", ""},
         {"\\-", "-"},
         {"\\e", "\\"}}};
    for (const auto& [escape, meaning] : kEscapes) {
        for (std::size_t at = text.find(escape); at != std::string::npos;
             at = text.find(escape, at + meaning.size())) {
            text.replace(at, escape.size(), meaning);
        }
    }
    return text;
}

std::vector<std::string> split(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;) {
        words.push_back(word);
    }
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += text.empty() ? word : " " + word;
    }
    return text;
}

/// Macros that may stand within a line.
bool is_inner_macro(const std::string& word) {
    constexpr std::array<std::string_view, 19> kInner{"Fl", "Ar", "Cm", "Ic", "Va", "Li", "Pa",
                                                      "Qq", "Sq", "Pq", "Op", "No", "Ns", "Ev",
                                                      "Sx", "Xr", "Nm", "Dv", "Oo"};
    return std::ranges::find(kInner, word) != kInner.end();
}

Line macro_line(const std::string& raw) {
    Line line;
    line.words = split(unescaped(raw.substr(1)));
    if (!line.words.empty()) {
        line.macro = line.words.front();
        line.words.erase(line.words.begin());
    }
    std::vector<std::string> printed;
    std::ranges::copy_if(line.words, std::back_inserter(printed),
                         [](const std::string& word) { return !is_inner_macro(word); });
    line.text = joined(printed);
    return line;
}

}  // namespace

ManPage::ManPage(const std::string& name) {
    std::ifstream file(BUDKAVLE_SOURCE_DIR "/packaging/man/" + name);
    if (!file) {
        throw std::runtime_error("there is no page " + name);
    }
    std::string section;
    std::string subsection;
    bool is_literal = false;
    for (std::string raw; std::getline(file, raw);) {
        if (raw.starts_with(".\\\"")) {
            continue;
        }
        Line line;
        if (raw.starts_with('.') && (!is_literal || raw == ".Ed")) {
            line = macro_line(raw);
        } else {
            line.text = unescaped(raw);
        }
        if (line.macro == "Sh") {
            section = line.text;
            subsection.clear();
        } else if (line.macro == "Ss") {
            subsection = line.text;
        }
        is_literal = line.macro == "Bd" || (is_literal && line.macro != "Ed");
        line.section = section;
        line.subsection = subsection;
        lines_.push_back(std::move(line));
    }
}

Lines ManPage::in(std::string_view section) const {
    Lines found;
    std::ranges::copy_if(lines_, std::back_inserter(found), [section](const Line& line) {
        return line.section == section && line.macro != "Sh";
    });
    return found;
}

Lines ManPage::in(std::string_view section, std::string_view subsection) const {
    Lines found;
    std::ranges::copy_if(
        lines_, std::back_inserter(found), [section, subsection](const Line& line) {
            return line.section == section && line.subsection == subsection && line.macro != "Ss";
        });
    return found;
}

std::vector<std::string> ManPage::subsections(std::string_view section) const {
    std::vector<std::string> names;
    for (const Line& line : lines_) {
        if (line.section == section && line.macro == "Ss") {
            names.push_back(line.subsection);
        }
    }
    return names;
}

std::vector<std::string> ManPage::literals() const {
    std::vector<std::string> texts;
    bool is_literal = false;
    for (const Line& line : lines_) {
        if (line.macro == "Bd") {
            is_literal = true;
            texts.emplace_back();
        } else if (line.macro == "Ed") {
            is_literal = false;
        } else if (is_literal) {
            texts.back() += line.text + "\n";
        }
    }
    return texts;
}

std::string Item::text() const {
    std::string all;
    for (const Line& line : body) {
        all += all.empty() ? line.text : " " + line.text;
    }
    return all;
}

std::vector<Item> items_of(const Lines& lines) {
    std::vector<Item> items;
    bool is_in_list = false;
    for (const Line& line : lines) {
        if (line.macro == "It") {
            if (items.empty() || !is_in_list || !items.back().body.empty()) {
                items.emplace_back();
            }
            is_in_list = true;
            items.back().heads.push_back(line);
        } else if (line.macro == "El") {
            is_in_list = false;
        } else if (is_in_list) {
            items.back().body.push_back(line);
        }
    }
    return items;
}

std::vector<std::string> marked(const Line& line, std::string_view macro) {
    std::vector<std::string> found;
    bool is_marked = line.macro == macro;
    for (const std::string& word : line.words) {
        if (is_inner_macro(word)) {
            is_marked = word == macro;
        } else if (is_marked && word != "," && word != "." && word != "|" && word != ";" &&
                   word != ":") {
            found.push_back(word);
        }
    }
    return found;
}

}  // namespace budkavle::manual
