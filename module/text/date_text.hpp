// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Dates in words, in the reader's language and Swedish civil time, from ICU data or our own tables
// (smj, fit). The process's locale is never used. Layer text. Thread promise: DateText is immutable
// after construction and may be shared by threads.
#pragma once

#include <memory>
#include <string>

#include "base/utc_time.hpp"
#include "text/language.hpp"

namespace budkavle::text {

/// A day and time of the wall clock in Europe/Stockholm.
struct LocalTime {
    int year = 1970;
    unsigned month = 1;
    unsigned day = 1;
    unsigned hour = 0;
    unsigned minute = 0;
    unsigned second = 0;
    int offset_minutes = 0;  ///< east of UTC: 60 or 120
};

struct LongDateForm {
    bool has_weekday = true;
    bool has_den = true;         ///< only Swedish has it; ignored elsewhere
    bool is_capitalised = true;  ///< first letter upper case
};

class DateText {
public:
    DateText();
    ~DateText();
    DateText(const DateText&) = delete;  // one instance per program is shared by reference
    DateText& operator=(const DateText&) = delete;

    [[nodiscard]] LocalTime to_local(UtcTime time) const;
    /// First second of a local day/month/year, as UTC; for the bounds of archive pages. Right over
    /// DST.
    [[nodiscard]] UtcTime start_of_day(int year, unsigned month, unsigned day) const;

    /// A wall-clock time as UTC; of the hour that occurs twice the first, in the hour that does not
    /// exist an hour on.
    [[nodiscard]] UtcTime to_utc(const LocalTime& local) const;

    /// "Torsdag den 26 november 2015", "söndag 19 november 2017", "26. marraskuuta 2015", …
    [[nodiscard]] std::string long_date(UtcTime time, Language language, LongDateForm form) const;
    /// "november 2015" or, capitalised, "November 2015".
    [[nodiscard]] std::string month_and_year(int year, unsigned month, Language language,
                                             bool is_capitalised) const;
    /// "november" / "November".
    [[nodiscard]] std::string month_name(unsigned month, Language language,
                                         bool is_capitalised) const;
    /// "kl. 9.05" (sv), "9.05" with the language's own word elsewhere.
    [[nodiscard]] std::string clock_time(UtcTime time, Language language) const;
    /// ISO 8601 with offset, for <time datetime>: "2015-11-26T10:30:00+01:00".
    [[nodiscard]] std::string iso_local(UtcTime time) const;
    /// "2015-11-26" of the local day.
    [[nodiscard]] std::string iso_date(UtcTime time) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace budkavle::text
