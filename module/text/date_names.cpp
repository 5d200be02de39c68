// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/date_names.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <stdexcept>
#include <string_view>

namespace budkavle::text {
namespace {

template <std::size_t N>
using Table = std::array<std::string_view, N>;

// Lule Sami is not in CLDR 42. Dates take the genitive (-máno), as in North Sami.
constexpr Table<kMonths> kLuleMonths{"ådåjakmánno",     "guovvamánno",  "sjnjuktjamánno",
                                     "vuoratjismánno",  "moarmesmánno", "biehtsemánno",
                                     "sjnjilltjamánno", "bårggemánno",  "ragátmánno",
                                     "gålgådismánno",   "basádismánno", "javllamánno"};
constexpr Table<kWeekdays> kLuleWeekdays{"ájllek",      "mánnodahka",   "dijstahka", "gasskavahkko",
                                         "duorastahka", "bierjjedahka", "lávvodahka"};
// Meänkieli is not in CLDR 42. Of the partitives "nuvemperiä" is attested; the others follow its
// pattern and wait for a native reader.
constexpr Table<kMonths> kMeankieliMonths{"janyaari",   "fepryaari", "marsi",     "aprilli",
                                          "mai",        "jyyni",     "jyyli",     "aykysti",
                                          "septemperi", "oktuuperi", "nuvemperi", "tesemperi"};
constexpr Table<kMonths> kMeankieliMonthsOfDate{
    "janyaaria", "fepryaaria", "marsia",      "aprillia",   "maita",      "jyyniä",
    "jyyliä",    "aykystiä",   "septemperiä", "oktuuperiä", "nuvemperiä", "tesemperiä"};
constexpr Table<kWeekdays> kMeankieliWeekdays{"pyhä",      "maanantai", "tiistai", "keskiviikko",
                                              "tuorestai", "perjantai", "lauantai"};

/// The data that ICU has for a language, or nullptr. en_GB: the day before the month.
const char* icu_locale(Language language) {
    switch (language) {
        case Language::sv:
            return "sv_SE";
        case Language::en:
            return "en_GB";
        case Language::fi:
            return "fi_FI";
        case Language::se:
            return "se";
        case Language::smj:
        case Language::fit:
            break;
    }
    return nullptr;
}

Name make_name(const icu::UnicodeString& text) {
    Name name;
    text.toUTF8String(name.plain);
    icu::UnicodeString first(text, 0, text.moveIndex32(0, 1));
    first.toUpper(icu::Locale::getRoot());
    first.append(text, text.moveIndex32(0, 1), text.length());
    first.toUTF8String(name.capitalised);
    return name;
}

template <std::size_t N>
std::array<Name, N> make_names(const Table<N>& table) {
    std::array<Name, N> names;
    for (std::size_t i = 0; i < N; ++i) {
        names[i] = make_name(icu::UnicodeString::fromUTF8(
            icu::StringPiece(table[i].data(), static_cast<std::int32_t>(table[i].size()))));
    }
    return names;
}

template <std::size_t N>
std::array<Name, N> make_names(const icu::UnicodeString* table) {
    std::array<Name, N> names;
    for (std::size_t i = 0; i < N; ++i) {
        names[i] = make_name(table[i]);
    }
    return names;
}

/// North and Lule Sami genitive: -mánnu, -mánno -> -mánu, -máno. It goes before "26. b." ("b." is
/// the day's word).
void weaken_month(Name& name) {
    constexpr std::string_view kStrong = "mánn";
    for (std::string* text : {&name.plain, &name.capitalised}) {
        const std::size_t at = text->rfind(kStrong);
        if (at != std::string::npos) {
            text->erase(at + kStrong.size() - 1, 1);
        }
    }
}

DateNames load_from_icu(const char* locale_name) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(locale_name), status);
    if (U_FAILURE(status) != 0 || status == U_USING_DEFAULT_WARNING) {
        throw std::runtime_error(std::string("ICU has no dates in ") + locale_name + ": " +
                                 u_errorName(status));
    }
    using Symbols = icu::DateFormatSymbols;
    std::int32_t count = 0;
    DateNames names;
    names.months =
        make_names<kMonths>(symbols.getMonths(count, Symbols::STANDALONE, Symbols::WIDE));
    names.months_of_date =
        make_names<kMonths>(symbols.getMonths(count, Symbols::FORMAT, Symbols::WIDE));
    // The first of ICU's weekdays is empty: its Sunday is 1.
    names.weekdays =
        make_names<kWeekdays>(symbols.getWeekdays(count, Symbols::STANDALONE, Symbols::WIDE) + 1);
    return names;
}

}  // namespace

DateNames load_date_names(Language language) {
    DateNames names;
    if (const char* locale = icu_locale(language)) {
        names = load_from_icu(locale);
    } else if (language == Language::smj) {
        names = {make_names(kLuleMonths), make_names(kLuleMonths), make_names(kLuleWeekdays)};
    } else {
        names = {make_names(kMeankieliMonths), make_names(kMeankieliMonthsOfDate),
                 make_names(kMeankieliWeekdays)};
    }
    if (language == Language::se || language == Language::smj) {
        for (Name& month : names.months_of_date) {
            weaken_month(month);
        }
    }
    return names;
}

}  // namespace budkavle::text
