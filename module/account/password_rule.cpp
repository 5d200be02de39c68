// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "account/password_rule.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace budkavle::account {
namespace {

/// Rows that fingers walk, each forwards and backwards.
constexpr auto kRows = std::to_array<std::string_view>(
    {"01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm",
     "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik"});

/// What lists of stolen passwords begin with, and what people here would think of. A password is
/// common if nothing else is in it but digits and signs.
constexpr auto kCommonWords = std::to_array<std::string_view>(
    {"password",      "passord",  "losenord", "lösenord", "hemligt",   "hejsan",    "sommar",
     "vinter",        "höst",     "host",     "vår",      "var",       "januari",   "februari",
     "mars",          "april",    "maj",      "juni",     "juli",      "augusti",   "september",
     "oktober",       "november", "december", "welcome",  "välkommen", "valkommen", "admin",
     "administrator", "letmein",  "iloveyou", "monkey",   "dragon",    "kommun",    "kommunen",
     "sverige",       "sweden",   "budkavle", "test",     "qwerty",    "changeme",  "default"});

/// Lower-case letters of ASCII and the bytes of all other letters, without digits, spaces, signs.
std::string letters_of(std::string_view text) {
    std::string letters;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 'A' && byte <= 'Z') {
            letters += static_cast<char>(byte - 'A' + 'a');
        } else if ((byte >= 'a' && byte <= 'z') || byte >= 0x80) {
            // "Å", "Ä", "Ö" of UTF-8 are C3 85, 84, 96, and their small letters 20 more.
            const bool is_capital = byte >= 0x80 && byte <= 0x9E && i > 0 &&
                                    static_cast<unsigned char>(text[i - 1]) == 0xC3;
            letters += is_capital ? static_cast<char>(byte + 0x20) : static_cast<char>(byte);
        }
    }
    return letters;
}

/// True if `text` is one or more of `words` behind each other and nothing else.
bool is_made_of(std::string_view text, const std::vector<std::string>& words) {
    std::vector<bool> is_reached(text.size() + 1, false);
    is_reached[0] = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_reached[at]) {
            continue;
        }
        for (const std::string& word : words) {
            if (!word.empty() && text.substr(at).starts_with(word)) {
                is_reached[at + word.size()] = true;
            }
        }
    }
    return !text.empty() && is_reached[text.size()];
}

/// The words of a name or an e-mail address, forwards and backwards.
void add_words_of(std::string_view name, std::vector<std::string>& words) {
    constexpr std::size_t kLeastWordBytes = 3;
    std::string word;
    const auto end_word = [&] {
        const std::string letters = letters_of(word);
        if (letters.size() >= kLeastWordBytes) {
            words.push_back(letters);
            words.emplace_back(letters.rbegin(), letters.rend());
        }
        word.clear();
    };
    for (const char c : name) {
        if (c == ' ' || c == '.' || c == '-' || c == '_' || c == '@') {
            end_word();
        } else {
            word += c;
        }
    }
    end_word();
}

bool is_repetition(std::string_view text) {
    // A third of the least length: what is repeated three times or more adds nothing.
    const std::size_t longest =
        std::max<std::size_t>(kLeastPasswordCharacters / 3, text.size() / 3);
    for (std::size_t period = 1; period <= longest; ++period) {
        if (text.substr(period) == text.substr(0, text.size() - period)) {
            return true;
        }
    }
    return false;
}

/// True if each character stands beside the one before it in one of the rows.
bool is_row(const std::string& text) {
    constexpr std::size_t kStretch = 2;
    std::vector<std::string> rows;
    for (const std::string_view row : kRows) {
        rows.emplace_back(row);
        rows.emplace_back(row.rbegin(), row.rend());
    }
    for (std::size_t at = 0; at + kStretch <= text.size(); ++at) {
        const std::string stretch = text.substr(at, kStretch);
        if (std::none_of(rows.begin(), rows.end(), [&](const std::string& row) {
                return row.find(stretch) != std::string::npos;
            })) {
            return false;
        }
    }
    return true;
}

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; });
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

}  // namespace

std::optional<PasswordFault> find_password_fault(const Secret& password, std::string_view login,
                                                 std::string_view display_name) {
    const std::string& text = password.reveal();
    if (!is_valid_utf8(text) || has_control_character(text)) {
        return PasswordFault::is_not_text;
    }
    if (count_characters(text) < kLeastPasswordCharacters) {
        return PasswordFault::is_too_short;
    }
    if (count_characters(text) > kMostPasswordCharacters) {
        return PasswordFault::is_too_long;
    }
    const std::string lower = ascii::lower_case(text);
    if (is_repetition(lower)) {
        return PasswordFault::is_a_repetition;
    }
    if (is_row(lower)) {
        return PasswordFault::is_a_row;
    }
    const std::string letters = letters_of(text);
    std::vector<std::string> names;
    add_words_of(login, names);
    add_words_of(display_name, names);
    if (lower == ascii::lower_case(login) || is_made_of(letters, names)) {
        return PasswordFault::is_the_name;
    }
    std::vector<std::string> words(kCommonWords.begin(), kCommonWords.end());
    words.insert(words.end(), names.begin(), names.end());
    if (letters.empty() || is_made_of(letters, words)) {
        return PasswordFault::is_common;
    }
    return std::nullopt;
}

}  // namespace budkavle::account
