// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A post as its writer gives it, in texts, and the step from there to a post that can be stored.
// Layer app (writing): the command line and the admin pages share it. Thread promise: pure
// functions.
//
//   FieldsResult result = apply_fields(fields, EditablePost{.site = site.id}, {site, media, dates,
//   now, series}); if (result.errors.empty()) writer.add(result.post, who);
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/writing/series_fields.hpp"
#include "base/utc_time.hpp"
#include "markup/clean_body.hpp"
#include "model/site.hpp"
#include "store/editor_store.hpp"
#include "text/date_text.hpp"

namespace budkavle::app {

/// Longest accepted texts, in bytes of UTF-8.
inline constexpr std::size_t kTitleLimitBytes = 250;
inline constexpr std::size_t kNameLimitBytes = 100;  ///< of an author, a category or a tag
inline constexpr std::size_t kSummaryLimitBytes = 1000;
inline constexpr std::size_t kReasonLimitBytes = 500;
inline constexpr unsigned kMenuPositionLimit = 999;

/// Why a post in the trash is not changed.
inline constexpr std::string_view kInTrash = "the post lies in the trash: take it back first";

/// Texts of the writer, not checked yet. None: nothing said, so a new post gets the default and a
/// stored one keeps what it has. An empty text clears the field.
struct PostFields {
    std::optional<std::string> title;
    std::optional<std::string> slug;
    std::optional<std::string> published;  ///< wall clock in Sweden, or RFC 3339 with zone
    std::optional<std::string> expires;    ///< the same
    std::optional<std::string> updated;    ///< the same; last change that readers should know of
    std::optional<std::string> language;   ///< BCP 47
    std::optional<std::string> author;
    std::optional<std::string> kind;    ///< "post" or "page"
    std::optional<std::string> menu;    ///< number of a page in the menu
    std::optional<std::string> pinned;  ///< "yes" or "no": first on the front page
    std::optional<std::string> review;  ///< "2027-01-31": to be looked over on that day
    std::optional<std::string> status;  ///< "draft", "published" or "withdrawn"
    std::optional<std::string> reason;  ///< of a withdrawal, shown to readers
    std::optional<std::string> summary;
    std::optional<std::vector<std::string>> categories;
    std::optional<std::vector<std::string>> tags;
    std::optional<std::string> series;  ///< slug of one that there is
    std::optional<std::string> part;    ///< its number there; empty: as it is, or the next free
    std::optional<std::string> format;  ///< "html" or "markdown", of the body
    std::optional<std::string> body;
};

/// What is wrong with one field; `field` is its name as a writer knows it ("Published").
struct FieldError {
    std::string field;
    std::string what;           ///< in English, for the command line
    std::string code;           ///< which fault: names its words on the desk
    std::string argument = {};  ///< stands in these words; may be empty
};

/// What is needed beside the fields.
struct WritingContext {
    const model::Site& site;
    const markup::MediaLookup& media;
    const text::DateText& dates;
    UtcTime now;
    SeriesLookup series;
};

struct FieldsResult {
    store::EditablePost post;
    std::vector<markup::Finding> dropped;  ///< by the cleaner, when there was a body
    std::vector<FieldError> errors;        ///< all that is wrong; empty: the post may be stored
};

/// Sets `fields` into `post`: checks each, cleans the body, makes a slug for a new post.
FieldsResult apply_fields(const PostFields& fields, store::EditablePost post,
                          const WritingContext& context);

/// "draft", "published", "withdrawn" and back.
[[nodiscard]] std::string_view to_text(store::PostStatus status) noexcept;
[[nodiscard]] std::optional<store::PostStatus> parse_status(std::string_view text) noexcept;
[[nodiscard]] std::string_view to_text(model::PostKind kind) noexcept;

}  // namespace budkavle::app
