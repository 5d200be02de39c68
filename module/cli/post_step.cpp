// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/post_step.hpp"

#include <ostream>

#include "app/writing/media_lookup.hpp"
#include "app/writing/post_writer.hpp"
#include "cli/post_listing.hpp"

namespace budkavle::cli {

void refuse_errors(const std::vector<app::FieldError>& errors) {
    if (errors.empty()) {
        return;
    }
    std::string text = "Nothing was changed:";
    for (const app::FieldError& error : errors) {
        text += "\n  " + error.field + ": " + error.what;
    }
    throw Refusal(text);
}

void take_post_step(const std::string& site_slug, const std::string& id_or_slug,
                    const app::PostFields& fields, Program& program) {
    const model::Site site = program.load_site(site_slug);
    const store::EditablePost stored = program.load_post(site, id_or_slug);
    const markup::MediaLookup media = app::media_lookup(program.editor(), site.id);
    const app::FieldsResult result =
        app::apply_fields(fields, stored,
                          {site, media, program.dates(), program.now(),
                           app::series_lookup(program.editor(), site.id)});
    refuse_errors(result.errors);
    const app::PostWriter writer(program.editor(), program.dates());
    if (!writer.change(stored, result.post, program.now(), Program::who())) {
        throw Refusal(kSavedBetween);
    }
    program.out() << result.post.id.value << "  " << state_text(result.post, program.now()) << "  "
                  << post_url(result.post, site, program.dates()) << "\n";
}

}  // namespace budkavle::cli
