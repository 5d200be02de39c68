// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Files on their way in: several from the form, each with its text; or one from the editing
// surface, which asks for the text next.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/editor/frame/desk_faults.hpp"
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/media/media_library_page.hpp"
#include "app/editor/media/media_view.hpp"
#include "app/media_helper.hpp"
#include "app/writing/picture_intake.hpp"
#include "base/log.hpp"

namespace budkavle::app {

namespace {

using media::MediaProblem;
using nlohmann::json;

constexpr const char* kNoFile = "media-no-file";

const UploadedFile* maybe_file(const DeskExchange& exchange, const std::string& field) {
    const auto& files = exchange.form.files();
    const auto found = std::ranges::find(files, field, &UploadedFile::field);
    return found == files.end() ? nullptr : &*found;
}

bool is_our_fault(MediaProblem problem) {
    return problem == MediaProblem::helper_is_missing || problem == MediaProblem::helper_failed;
}

std::variant<model::Media, media::Refusal> take_in(const DeskExchange& exchange,
                                                   const UploadedFile& file,
                                                   const NewMediaText& text) {
    const DeskServices& services = exchange.services;
    const model::SiteId site = exchange.site->id;
    const std::string& who = exchange.identity().login;
    auto taken = try_take_in(services.store, site,
                             {.bytes = file.bytes,
                              .name = file.name,
                              .alternative_text = text.text,
                              .is_decorative = text.is_decorative},
                             helper_settings(services.settings.media), who);
    if (const auto* const refusal = std::get_if<media::Refusal>(&taken)) {
        if (is_our_fault(refusal->problem)) {
            log::write(log::Channel::app, log::Level::error, "an upload could not be read",
                       {{"problem", std::string(media::code_of(refusal->problem))}});
        }
        return taken;
    }
    // The same bytes may be there from before.
    return describe_first(services.library, site, std::get<model::Media>(std::move(taken)), text,
                          who);
}

/// One row of the form; nothing if it was left empty.
std::optional<UploadOutcome> take_in_row(const DeskExchange& exchange, const std::string& suffix) {
    const UploadedFile* file = maybe_file(exchange, "file" + suffix);
    UploadOutcome outcome{.file_name = file == nullptr ? std::string() : file->name,
                          .text = read_media_text(exchange, suffix),
                          .fault = {},
                          .medium = {}};
    if (file == nullptr) {
        if (outcome.text.text.empty()) {
            return std::nullopt;
        }
        outcome.fault = MediaWords{kNoFile, ""};
        return outcome;
    }
    NewMediaText text = outcome.text;
    if (media::kind_of(file->bytes) == model::MediaKind::document) {
        text.is_decorative = false;  // its own title stands in for an empty one
    } else {
        outcome.fault = find_text_fault(model::MediaKind::picture, text);
    }
    if (text.text.size() > kAlternativeTextLimitBytes) {
        outcome.fault = find_text_fault(model::MediaKind::picture, text);
    }
    if (outcome.fault) {
        return outcome;
    }
    auto taken = take_in(exchange, *file, text);
    if (const auto* const refusal = std::get_if<media::Refusal>(&taken)) {
        outcome.fault = words_of(*refusal);
    } else {
        outcome.medium = std::get<model::Media>(std::move(taken));
    }
    return outcome;
}

http::Response take_in_rows(const DeskExchange& exchange) {
    std::vector<UploadOutcome> outcomes;
    for (const char* const suffix : kUploadRows) {
        if (auto outcome = take_in_row(exchange, suffix)) {
            outcomes.push_back(*std::move(outcome));
        }
    }
    if (outcomes.empty()) {
        outcomes.push_back(
            {.file_name = {}, .text = {}, .fault = MediaWords{kNoFile, ""}, .medium = {}});
    }
    const bool is_all_in = std::ranges::all_of(
        outcomes, [](const auto& outcome) { return outcome.medium.has_value(); });
    if (!is_all_in) {
        return upload_fault_page(exchange, outcomes);
    }
    // What should be mended in a document stands on its own page.
    return go_on(outcomes.size() == 1 ? medium_href(exchange, *outcomes.front().medium)
                                      : exchange.site_href("media/"),
                 "media-uploaded");
}

http::Response refused(const DeskExchange& exchange, const std::string& code,
                       const MediaWords& words, http::Status status) {
    return json_response(json{{"ok", false}, {"code", code}, {"text", say(exchange, words)}}.dump(),
                         status);
}

http::Response take_in_one(const DeskExchange& exchange) {
    const UploadedFile* file = maybe_file(exchange, "file");
    if (file == nullptr) {
        return refused(exchange, "no-file", {kNoFile, ""}, http::Status::bad_request);
    }
    const auto taken = take_in(exchange, *file, {});
    if (const auto* const refusal = std::get_if<media::Refusal>(&taken)) {
        return refused(exchange, std::string(media::code_of(refusal->problem)), words_of(*refusal),
                       is_our_fault(refusal->problem) ? http::Status::service_unavailable
                                                      : http::Status::bad_request);
    }
    const auto& medium = std::get<model::Media>(taken);
    json warnings = json::array();
    for (const model::DocumentWarning warning : medium.document.warnings) {
        warnings.push_back(
            {{"code", code_of(warning)}, {"text", say(exchange, words_of(warning))}});
    }
    return json_response(
        json{{"ok", true}, {"media", medium_json(exchange, medium)}, {"warnings", warnings}}
            .dump());
}

}  // namespace

http::Response upload_media(const DeskExchange& exchange) {
    return wants_json(exchange.request) ? take_in_one(exchange) : take_in_rows(exchange);
}

}  // namespace budkavle::app
