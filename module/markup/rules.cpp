// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/rules.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/ascii.hpp"
#include "base/utc_time.hpp"
#include "markup/address.hpp"
#include "markup/picture.hpp"

namespace budkavle::markup {
namespace {

using std::string_view;

struct ElementRule {
    string_view name;
    Treatment treatment;
};

// Sorted by name. What is not here is unwrapped.
constexpr auto kElementRules = std::to_array<ElementRule>({
    {"a", Treatment::inlined},
    {"abbr", Treatment::inlined},
    {"address", Treatment::block},
    {"applet", Treatment::drop},
    {"article", Treatment::block},
    {"aside", Treatment::block},
    {"audio", Treatment::drop},
    {"b", Treatment::inlined},
    {"blockquote", Treatment::quote},
    {"br", Treatment::line_break},
    {"button", Treatment::drop},
    {"canvas", Treatment::drop},
    {"center", Treatment::block},
    {"cite", Treatment::inlined},
    {"code", Treatment::inlined},
    {"datalist", Treatment::drop},
    {"del", Treatment::inlined},
    {"details", Treatment::block},
    {"div", Treatment::block},
    {"dl", Treatment::definitions},
    {"em", Treatment::inlined},
    {"embed", Treatment::drop},
    {"fieldset", Treatment::block},
    {"figure", Treatment::figure},
    {"footer", Treatment::block},
    {"form", Treatment::block},
    {"frame", Treatment::drop},
    {"frameset", Treatment::drop},
    {"h1", Treatment::heading},
    {"h2", Treatment::heading},
    {"h3", Treatment::heading},
    {"h4", Treatment::heading},
    {"h5", Treatment::heading},
    {"h6", Treatment::heading},
    {"header", Treatment::block},
    {"hr", Treatment::rule},
    {"i", Treatment::inlined},
    {"iframe", Treatment::drop},
    {"img", Treatment::picture},
    {"input", Treatment::drop},
    {"ins", Treatment::inlined},
    {"kbd", Treatment::inlined},
    {"keygen", Treatment::drop},
    {"li", Treatment::item},
    {"link", Treatment::drop},
    {"listing", Treatment::preformatted},
    {"main", Treatment::block},
    {"map", Treatment::drop},
    {"mark", Treatment::inlined},
    {"math", Treatment::drop},
    {"menu", Treatment::list},
    {"meta", Treatment::drop},
    {"nav", Treatment::block},
    {"noembed", Treatment::drop},
    {"noframes", Treatment::drop},
    {"noscript", Treatment::drop},
    {"object", Treatment::drop},
    {"ol", Treatment::list},
    {"p", Treatment::paragraph},
    {"param", Treatment::drop},
    {"plaintext", Treatment::preformatted},
    {"pre", Treatment::preformatted},
    {"q", Treatment::inlined},
    {"s", Treatment::inlined},
    {"samp", Treatment::inlined},
    {"script", Treatment::drop},
    {"section", Treatment::block},
    {"select", Treatment::drop},
    {"source", Treatment::unwrap},
    {"span", Treatment::inlined},
    {"strike", Treatment::inlined},
    {"strong", Treatment::inlined},
    {"style", Treatment::drop},
    {"sub", Treatment::inlined},
    {"summary", Treatment::block},
    {"sup", Treatment::inlined},
    {"svg", Treatment::drop},
    {"table", Treatment::table},
    {"template", Treatment::drop},
    {"textarea", Treatment::drop},
    {"time", Treatment::inlined},
    {"title", Treatment::drop},
    {"tt", Treatment::inlined},
    {"ul", Treatment::list},
    {"video", Treatment::drop},
    {"xml", Treatment::drop},
    {"xmp", Treatment::preformatted},
});
static_assert(std::ranges::is_sorted(kElementRules, {}, &ElementRule::name));

constexpr auto kStoredNames = std::to_array<std::pair<string_view, string_view>>(
    {{"b", "strong"}, {"i", "em"}, {"strike", "s"}, {"tt", "code"}, {"samp", "code"}});

enum class Check { language, direction, link, source_address, text, time, whole_number, empty };

struct AttributeRule {
    string_view element;  ///< "": every element
    string_view name;
    Check check;
};

// In the order in which they are stored. colspan and rowspan are checked by table_grid, which also
// sets scope.
constexpr auto kAttributeRules = std::to_array<AttributeRule>({
    {"a", "href", Check::link},
    {"a", "hreflang", Check::language},
    {"abbr", "title", Check::text},
    {"blockquote", "cite", Check::source_address},
    {"q", "cite", Check::source_address},
    {"del", "cite", Check::source_address},
    {"ins", "cite", Check::source_address},
    {"del", "datetime", Check::time},
    {"ins", "datetime", Check::time},
    {"time", "datetime", Check::time},
    {"ol", "start", Check::whole_number},
    {"ol", "reversed", Check::empty},
    {"li", "value", Check::whole_number},
    {"td", "colspan", Check::whole_number},
    {"td", "rowspan", Check::whole_number},
    {"th", "colspan", Check::whole_number},
    {"th", "rowspan", Check::whole_number},
    {"", "lang", Check::language},
    {"", "dir", Check::direction},
});

constexpr std::size_t kTitleLimitBytes = 300;

/// BCP 47 in shape: a language of 2 or 3 letters, then subtags of 2 to 8 letters and digits.
bool is_language(string_view value) {
    bool is_first = true;
    while (!value.empty()) {
        const string_view part = value.substr(0, value.find('-'));
        const std::size_t most = is_first ? 3 : 8;
        if (part.size() < 2 || part.size() > most || !std::ranges::all_of(part, [is_first](char c) {
                return ascii::is_letter(c) || (!is_first && ascii::is_digit(c));
            })) {
            return false;
        }
        if (value.size() == part.size() + 1) {
            return false;  // a dash at the end
        }
        value.remove_prefix(std::min(part.size() + 1, value.size()));
        is_first = false;
    }
    return !is_first;
}

/// A date, or a date and a time, as HTML takes them: upper-case T and Z, no year 0.
bool is_time(string_view value) {
    return parse_rfc3339(value).has_value() && value.find_first_of("tz.") == string_view::npos &&
           !value.starts_with("0000");
}

bool is_whole_number(string_view value) {
    constexpr std::size_t kDigits = 6;
    const string_view digits = value.starts_with('-') ? value.substr(1) : value;
    return !digits.empty() && digits.size() <= kDigits &&
           std::ranges::all_of(digits, ascii::is_digit);
}

std::optional<std::string> checked_link(string_view value, const MediaLookup& media) {
    if (value.starts_with("media:")) {
        const std::optional<model::Media> medium = find_medium(value, media);
        return medium ? medium_address(*medium) : std::nullopt;
    }
    return clean_address(value);
}

std::optional<std::string> checked(Check check, string_view value, const MediaLookup& media) {
    const auto if_so = [value](bool is_so) {
        return is_so ? std::optional(std::string(value)) : std::nullopt;
    };
    switch (check) {
        case Check::language:
            return if_so(is_language(value));
        case Check::direction:
            return if_so(value == "ltr" || value == "rtl" || value == "auto");
        case Check::link:
            return checked_link(value, media);
        case Check::source_address:
            return if_so(clean_address(value) == value && value.starts_with("http"));
        case Check::text: {
            const std::string text = one_line(value);
            return text.empty() || text.size() > kTitleLimitBytes ? std::nullopt
                                                                  : std::optional(text);
        }
        case Check::time:
            return if_so(is_time(value));
        case Check::whole_number:
            return if_so(is_whole_number(value));
        case Check::empty:
            return std::string();
    }
    return std::nullopt;
}

}  // namespace

std::string one_line(string_view value) {
    std::string text;
    for (const char c : value) {
        const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!is_space) {
            text += c;
        } else if (!text.empty() && text.back() != ' ') {
            text += ' ';
        }
    }
    if (!text.empty() && text.back() == ' ') {
        text.pop_back();
    }
    return text;
}

Treatment treatment_of(string_view element) {
    const auto rule = std::ranges::lower_bound(kElementRules, element, {}, &ElementRule::name);
    return rule != kElementRules.end() && rule->name == element ? rule->treatment
                                                                : Treatment::unwrap;
}

string_view stored_name(string_view element) {
    for (const auto& [name, stored] : kStoredNames) {
        if (name == element) {
            return stored;
        }
    }
    return element;
}

string_view value_of(const std::vector<Attribute>& attributes, string_view name) {
    const auto found = std::ranges::find(attributes, name, &Attribute::name);
    return found == attributes.end() ? string_view() : string_view(found->value);
}

std::vector<Attribute> kept_attributes(string_view name, const std::vector<Attribute>& source,
                                       const MediaLookup& media, const Report& report) {
    std::vector<Attribute> kept;
    for (const AttributeRule& rule : kAttributeRules) {
        const auto given = std::ranges::find(source, rule.name, &Attribute::name);
        if ((!rule.element.empty() && rule.element != name) || given == source.end()) {
            continue;
        }
        if (std::optional<std::string> value = checked(rule.check, given->value, media)) {
            const bool is_site_address = value->starts_with("site:/") && rule.check == Check::link;
            kept.push_back({std::string(rule.name), std::move(*value), is_site_address});
        } else if (rule.check == Check::link) {
            report("address", given->value);
        }
    }
    for (const Attribute& attribute : source) {
        if (attribute.name.starts_with("on")) {
            report("attribute", attribute.name);
        }
    }
    return kept;
}

}  // namespace budkavle::markup
