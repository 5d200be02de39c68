// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/post_fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/writing/post_address.hpp"
#include "app/writing/post_body.hpp"
#include "app/writing/wall_clock.hpp"
#include "base/utf8.hpp"
#include "model/slug.hpp"
#include "text/slug_text.hpp"

namespace budkavle::app {
namespace {

using store::EditablePost;
using store::PostStatus;

constexpr std::string_view kTimeAdvice =
    "is not a time: write 2015-11-26 10:30 (Swedish time) or 2015-11-26T10:30:00+01:00";

/// The steps of apply_fields(), each for a group of fields, with the errors gathered.
class PostFieldSteps {
public:
    PostFieldSteps(const PostFields& fields, const WritingContext& context, FieldsResult& result)
        : fields_(fields), context_(context), result_(result), post_(result.post) {}

    void apply_all() {
        apply_kind();
        apply_texts();
        apply_subjects("Category", fields_.categories, post_.categories);
        apply_subjects("Tag", fields_.tags, post_.tags);
        apply_series(fields_, context_, result_);
        apply_language();
        apply_body(fields_, context_, result_);
        apply_status();
        apply_times();
        apply_menu();
        apply_pinned();
        apply_review();
        apply_slug();
    }

private:
    void refuse(std::string field, std::string code, std::string what) {
        result_.errors.push_back({std::move(field), std::move(what), std::move(code)});
    }

    /// One line of text in NFC, or nothing with an error.
    std::optional<std::string> checked_line(const std::string& field, const std::string& text,
                                            std::size_t limit_bytes) {
        if (!is_valid_xml_text(text) || text.find_first_of("\n\r\t") != std::string::npos) {
            refuse(field, "not-one-line",
                   "must be one line of UTF-8 text without control characters");
            return std::nullopt;
        }
        std::string line = text::to_nfc(text);
        if (line.size() > limit_bytes) {
            refuse(field, "too-long",
                   "is " + std::to_string(line.size()) + " bytes long; at most " +
                       std::to_string(limit_bytes) + " fit");
            return std::nullopt;
        }
        return line;
    }

    void apply_line(const std::string& field, const std::optional<std::string>& text,
                    std::size_t limit_bytes, std::string& target) {
        if (text) {
            target = checked_line(field, *text, limit_bytes).value_or(target);
        }
    }

    void apply_kind() {
        if (fields_.kind && *fields_.kind != "post" && *fields_.kind != "page") {
            refuse("Kind", "kind-unknown",
                   "\"" + *fields_.kind + "\" is not a kind: write post or page");
        } else if (fields_.kind) {
            post_.kind = *fields_.kind == "page" ? model::PostKind::page : model::PostKind::post;
        }
    }

    void apply_texts() {
        if (fields_.title) {
            std::string title;
            apply_line("Title", fields_.title, kTitleLimitBytes, title);
            post_.title = title.empty() ? std::nullopt : std::optional(title);
        }
        if (post_.kind == model::PostKind::page && !post_.title) {
            refuse("Title", "page-without-title",
                   "is missing: a page needs one, for its link in the menu");
        }
        apply_line("Author", fields_.author, kNameLimitBytes, post_.author_name);
        apply_line("Summary", fields_.summary, kSummaryLimitBytes, post_.summary);
        apply_line("Reason", fields_.reason, kReasonLimitBytes, post_.withdrawn_reason);
    }

    /// Categories or tags, each name once.
    void apply_subjects(const std::string& field,
                        const std::optional<std::vector<std::string>>& texts,
                        std::vector<std::string>& target) {
        if (!texts) {
            return;
        }
        target.clear();
        for (const std::string& text : *texts) {
            std::string name;
            apply_line(field, text, kNameLimitBytes, name);
            if (!name.empty() && text::make_slug(name).empty()) {
                refuse(field, field == "Tag" ? "tag-without-letter" : "category-without-letter",
                       "\"" + name + "\" has no letter or digit to make an address of");
            } else if (!name.empty() &&
                       std::find(target.begin(), target.end(), name) == target.end()) {
                target.push_back(name);
            }
        }
    }

    void apply_language() {
        if (!fields_.language) {
            post_.language = post_.language.empty() ? context_.site.language : post_.language;
        } else if (is_language_tag(*fields_.language)) {
            post_.language = *fields_.language;
        } else {
            refuse("Language", "language-unknown",
                   "\"" + *fields_.language + "\" is not a language tag: write sv, en, fi, se, …");
        }
    }

    /// The form of RFC 5646 section 2.1, without its rarer kinds: "sv", "smj", "en-GB".
    static bool is_language_tag(std::string_view tag) {
        constexpr std::size_t kTagLimit = 16;
        constexpr std::size_t kSubtagLimit = 8;
        const auto is_letter = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        };
        const std::string_view primary = tag.substr(0, tag.find('-'));
        if (tag.size() > kTagLimit || primary.size() < 2 || primary.size() > 3 ||
            !std::all_of(primary.begin(), primary.end(), is_letter)) {
            return false;
        }
        std::size_t length = 1;
        for (const char c : tag.substr(primary.size())) {
            const bool is_dash = c == '-';
            if ((!is_dash && !is_letter(c) && !(c >= '0' && c <= '9')) ||
                (is_dash && length == 0) || length > kSubtagLimit) {
                return false;
            }
            length = is_dash ? 0 : length + 1;
        }
        return length > 0;
    }

    void apply_status() {
        if (post_.trashed) {
            refuse("Status", "in-trash", std::string(kInTrash));
            return;
        }
        const bool is_new = post_.id.value == 0;
        if (!fields_.status && is_new && fields_.published && !fields_.published->empty()) {
            // Whoever writes down when it is published means it to be.
            post_.status = PostStatus::published;
        }
        if (fields_.status) {
            const std::optional<PostStatus> status = parse_status(*fields_.status);
            if (!status) {
                refuse("Status", "status-unknown",
                       "\"" + *fields_.status +
                           "\" is not a status: write draft, published or withdrawn");
                return;
            }
            if (*status == PostStatus::draft && has_been_public(result_.post, context_.now)) {
                refuse("Status", "was-public",
                       "a post that has been public cannot be a draft again: withdraw it");
                return;
            }
            if (*status == PostStatus::withdrawn && post_.status == PostStatus::draft &&
                post_.id.value != 0) {
                refuse("Status", "never-public",
                       "a draft has never been public: there is nothing to withdraw");
                return;
            }
            post_.status = *status;
        }
        if (post_.status == PostStatus::withdrawn && post_.withdrawn_reason.empty()) {
            refuse("Reason", "reason-missing",
                   "is missing: readers who come to a withdrawn post are told why it went");
        }
    }

    void apply_time(const std::string& field, const std::optional<std::string>& text,
                    std::optional<UtcTime>& target) {
        if (!text) {
            return;
        }
        if (text->empty()) {
            target.reset();
            return;
        }
        if (const std::optional<UtcTime> time = parse_wall_clock(*text, context_.dates)) {
            target = time;
        } else {
            refuse(field, "time-unreadable", "\"" + *text + "\" " + std::string(kTimeAdvice));
        }
    }

    void apply_times() {
        apply_time("Published", fields_.published, post_.publish_at);
        apply_time("Expires", fields_.expires, post_.expire_at);
        if (post_.status != PostStatus::draft && !post_.publish_at) {
            post_.publish_at = context_.now;
        }
        apply_updated();
        if (post_.publish_at && post_.expire_at && *post_.expire_at <= *post_.publish_at) {
            refuse("Expires", "expires-before",
                   "is not after Published: the post would never be shown");
        }
    }

    void apply_updated() {
        post_.is_updated_given = fields_.updated.has_value();
        apply_time("Updated", fields_.updated, post_.updated);
        if (!fields_.updated || !post_.updated) {
            return;
        }
        if (post_.publish_at && *post_.updated < *post_.publish_at) {
            refuse("Updated", "updated-before",
                   "is before Published: readers are told of changes after that");
        } else if (*post_.updated > context_.now) {
            refuse("Updated", "updated-in-future",
                   "is in the future: it tells readers when the text was last changed");
        }
    }

    void apply_menu() {
        if (!fields_.menu) {
            return;
        }
        if (fields_.menu->empty()) {
            post_.menu_position.reset();
            return;
        }
        unsigned position = 0;
        const char* const end = fields_.menu->data() + fields_.menu->size();
        const auto [stop, error] = std::from_chars(fields_.menu->data(), end, position);
        if (error != std::errc() || stop != end || position > kMenuPositionLimit) {
            refuse("Menu", "menu-not-a-number",
                   "\"" + *fields_.menu + "\" is not a whole number from 0 to " +
                       std::to_string(kMenuPositionLimit));
        } else if (post_.kind != model::PostKind::page) {
            refuse("Menu", "menu-only-pages", "only a page (Kind: page) stands in the menu");
        } else {
            post_.menu_position = position;
        }
    }

    void apply_pinned() {
        if (!fields_.pinned) {
            return;
        }
        if (*fields_.pinned != "yes" && *fields_.pinned != "no") {
            refuse("Pinned", "pinned-unknown", "\"" + *fields_.pinned + "\" is neither yes nor no");
        } else if (*fields_.pinned == "yes" && post_.kind == model::PostKind::page) {
            refuse("Pinned", "pinned-only-posts",
                   "only a post (Kind: post) stands on the front page");
        } else {
            post_.is_pinned = *fields_.pinned == "yes";
        }
    }

    void apply_review() {
        if (!fields_.review) {
            return;
        }
        if (fields_.review->empty()) {
            post_.review_on.reset();
            return;
        }
        constexpr std::size_t kDayBytes = 10;
        if (fields_.review->size() != kDayBytes || !parse_rfc3339(*fields_.review + "T00:00:00Z")) {
            refuse("Review", "review-unreadable",
                   "\"" + *fields_.review + "\" is not a day: write it as 2027-01-31");
            return;
        }
        post_.review_on = fields_.review;
    }

    void apply_slug() {
        if (fields_.slug && !fields_.slug->empty()) {
            if (!model::Slug::parse(*fields_.slug)) {
                const std::string advice = text::make_slug(*fields_.slug);
                refuse("Slug", "slug-form",
                       "\"" + *fields_.slug +
                           "\" cannot stand in an address: use a-z, 0-9 and single '-'" +
                           (advice.empty() ? std::string() : ", such as " + advice));
                return;
            }
            post_.slug = *fields_.slug;
        } else if (post_.slug.empty() || fields_.slug) {
            post_.slug = make_post_slug(post_);
        }
        if (post_.kind == model::PostKind::page && is_reserved_page_slug(post_.slug)) {
            refuse(
                "Slug", "slug-reserved",
                "\"" + post_.slug + "\" is an address of the site itself: give the page another");
        }
    }

    const PostFields& fields_;
    const WritingContext& context_;
    FieldsResult& result_;
    EditablePost& post_;
};

struct StatusName {
    PostStatus status;
    std::string_view name;
};
constexpr std::array<StatusName, 3> kStatusNames{{{PostStatus::draft, "draft"},
                                                  {PostStatus::published, "published"},
                                                  {PostStatus::withdrawn, "withdrawn"}}};

}  // namespace

FieldsResult apply_fields(const PostFields& fields, EditablePost post,
                          const WritingContext& context) {
    FieldsResult result{.post = std::move(post), .dropped = {}, .errors = {}};
    PostFieldSteps(fields, context, result).apply_all();
    return result;
}

std::string_view to_text(PostStatus status) noexcept {
    return std::find_if(kStatusNames.begin(), kStatusNames.end(),
                        [status](const StatusName& row) { return row.status == status; })
        ->name;
}

std::optional<PostStatus> parse_status(std::string_view text) noexcept {
    for (const StatusName& row : kStatusNames) {
        if (row.name == text) {
            return row.status;
        }
    }
    return std::nullopt;
}

std::string_view to_text(model::PostKind kind) noexcept {
    return kind == model::PostKind::page ? "page" : "post";
}

}  // namespace budkavle::app
