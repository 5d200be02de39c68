// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/media_text.hpp"

#include <optional>
#include <vector>

#include "markup/alternative_text.hpp"
#include "text/slug_text.hpp"

namespace budkavle::app {
namespace {

/// Each failure means that somebody saved a post within the same milliseconds.
constexpr int kAttempts = 5;

std::vector<store::ChangedBody> changed_bodies(const std::vector<store::MediaUse>& uses,
                                               const markup::AlternativeChange& change) {
    std::vector<store::ChangedBody> changed;
    for (const store::MediaUse& use : uses) {
        std::optional<std::string> body = markup::replace_alternative(use.body, change);
        std::optional<std::string> lead =
            use.lead ? markup::replace_alternative(*use.lead, change) : std::nullopt;
        if (body || lead) {
            if (!lead) {
                lead = use.lead;
            }
            changed.push_back(
                {.use = use, .body = body ? *std::move(body) : use.body, .lead = std::move(lead)});
        }
    }
    return changed;
}

}  // namespace

bool change_media_text(const store::MediaLibrary& library, model::SiteId site,
                       const model::Media& medium, const NewMediaText& text, std::string_view who) {
    model::Media changed = medium;
    changed.alternative_text = text::to_nfc(text.text);
    changed.is_decorative = text.is_decorative;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        std::vector<store::ChangedBody> bodies;
        if (medium.kind == model::MediaKind::picture) {
            bodies =
                changed_bodies(library.uses(site, medium.id), {.hash = medium.hash,
                                                               .before = medium.alternative_text,
                                                               .after = changed.alternative_text});
        }
        if (library.change_text(changed, site, bodies, who)) {
            return true;
        }
    }
    return false;
}

model::Media describe_first(const store::MediaLibrary& library, model::SiteId site,
                            model::Media medium, const NewMediaText& text, std::string_view who) {
    const bool has_text = text.is_decorative || !text.text.empty();
    if (!medium.is_described() && has_text && change_media_text(library, site, medium, text, who)) {
        medium.alternative_text = text::to_nfc(text.text);
        medium.is_decorative = text.is_decorative;
    }
    return medium;
}

}  // namespace budkavle::app
