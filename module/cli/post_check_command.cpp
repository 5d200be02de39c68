// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/writing/media_lookup.hpp"
#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "cli/gate_sentences.hpp"
#include "cli/input_file.hpp"
#include "cli/page_request.hpp"
#include "cli/post_file.hpp"
#include "cli/post_options.hpp"
#include "gate/inspect.hpp"

namespace budkavle::cli {
namespace {

struct CheckOptions {
    std::string post_or_file;
    std::string site;
    std::optional<std::string> rules;
    bool is_json = false;
};

/// No slug and no number has one of these in it.
bool is_file_name(std::string_view text) {
    return text.find_first_of("./") != std::string_view::npos;
}

[[noreturn]] void refuse(const std::string& front, const std::vector<std::string>& errors) {
    std::string text = front;
    for (const std::string& error : errors) {
        text += "\n  " + terminal_text(error);
    }
    throw Refusal(text);
}

gate::GateRules read_rules(const CheckOptions& options) {
    const gate::GateRulesResult result = gate::parse_gate_rules(options.rules.value_or(""));
    std::vector<std::string> errors;
    for (const gate::RulesFault& fault : result.faults) {
        errors.push_back(sentence_of(fault));
    }
    if (!errors.empty()) {
        refuse("The rules cannot be used:", errors);
    }
    return result.rules;
}

/// The file as `post add` would store it.
store::EditablePost read_post(const std::string& name, const model::Site& site, Program& program) {
    PostFile file = parse_post_file(read_input_file(name, kPostFileLimitBytes), name);
    const markup::MediaLookup media = app::media_lookup(program.editor(), site.id);
    store::EditablePost post;
    post.site = site.id;
    const app::FieldsResult result =
        app::apply_fields(file.fields, std::move(post),
                          {site, media, program.dates(), program.now(),
                           app::series_lookup(program.editor(), site.id)});
    for (const app::FieldError& error : result.errors) {
        file.errors.push_back(error_with_place(error, file, name));
    }
    if (!file.errors.empty()) {
        refuse("The file could not be stored as it is:", file.errors);
    }
    report_dropped(result.dropped, name, program);
    return result.post;
}

/// What readers get at the paths of a site: asked of the same code as behind the web server, which
/// is set up when the first text with a link within the site comes.
class Readers {
public:
    Readers(const std::string& site, Program& program) : site_(site), program_(program) {}

    bool get(std::string_view path) {
        if (!application_) {
            application_.emplace(without_watcher(program_.settings()), app::Role::reader);
            address_ = application_->find_site(site_);
        }
        if (!address_) {
            throw Refusal(
                "The links within the site could not be checked: readers do not find "
                "the site \"" +
                site_ + "\".");
        }
        StageTimes times;
        const http::Response response =
            application_->handle(make_request(*address_, std::string(path)), times);
        if (response.status >= http::Status::internal_server_error) {
            throw Refusal("The link to " + terminal_text(path) +
                          " could not be checked: it answers " +
                          std::to_string(static_cast<int>(response.status)) +
                          ". `budkavle doctor` tells what is wrong.");
        }
        return response.status < http::Status::bad_request;
    }

private:
    const std::string& site_;
    Program& program_;
    std::optional<app::Application> application_;
    std::optional<app::Application::SiteAddress> address_;
};

gate::Candidate make_candidate(store::EditablePost post, const model::Site& site, Readers& readers,
                               Program& program) {
    gate::Candidate candidate;
    candidate.kind = post.kind;
    candidate.title = std::move(post.title);
    candidate.summary = std::move(post.summary);
    candidate.language = std::move(post.language);
    candidate.body = std::move(post.body);
    for (const model::MediaId id : post.media) {
        if (std::optional<model::Media> medium = program.editor().find_media(site.id, id)) {
            candidate.pictures.push_back(*std::move(medium));
        }
    }
    candidate.answers = [&readers](std::string_view path) { return readers.get(path); };
    candidate.now = program.now();
    return candidate;
}

nlohmann::json finding_json(const gate::Finding& finding) {
    return {{"rule", gate::code_of(finding.rule)},
            {"severity", gate::code_of(finding.severity)},
            {"part", gate::code_of(finding.place.part)},
            {"number", finding.place.number},
            {"block", finding.place.block},
            {"link", finding.place.link},
            {"picture", finding.place.picture},
            {"excerpt", finding.excerpt},
            {"argument", finding.argument}};
}

void print_findings(const std::vector<gate::Finding>& findings, bool is_json, std::ostream& out) {
    if (is_json) {
        nlohmann::json list = nlohmann::json::array();
        for (const gate::Finding& finding : findings) {
            list.push_back(finding_json(finding));
        }
        print_json(out, {{"blocked", gate::is_stopped(findings)}, {"findings", list}});
        return;
    }
    for (const gate::Finding& finding : findings) {
        out << (finding.severity == gate::Severity::blocking ? "BLOCKS  " : "warns   ")
            << terminal_text(sentence_of(finding)) << "\n";
        if (!finding.excerpt.empty()) {
            out << "        \"" << terminal_text(finding.excerpt) << "\"\n";
        }
    }
    if (findings.empty()) {
        out << "Nothing to mend.\n";
    }
}

ExitStatus check_post(const CheckOptions& options, Program& program) {
    const gate::GateRules rules = read_rules(options);
    const model::Site site = program.load_site(options.site);
    store::EditablePost post = is_file_name(options.post_or_file)
                                   ? read_post(options.post_or_file, site, program)
                                   : program.load_post(site, options.post_or_file);
    Readers readers(options.site, program);
    const std::vector<gate::Finding> findings =
        gate::inspect(make_candidate(std::move(post), site, readers, program), rules);
    print_findings(findings, options.is_json, program.out());
    const auto blocking = std::count_if(
        findings.begin(), findings.end(),
        [](const gate::Finding& finding) { return finding.severity == gate::Severity::blocking; });
    if (blocking == 0) {
        return ExitStatus::ok;
    }
    program.err() << blocking << (blocking == 1 ? " finding stops" : " findings stop")
                  << " it from being published.\n";
    return ExitStatus::failed;
}

}  // namespace

Run set_up_post_check(Arguments& arguments) {
    auto options = std::make_shared<CheckOptions>();
    arguments.text("POST", options->post_or_file,
                   "The post's number or slug; or a file, known by a '.' or '/' in its name");
    arguments.text("--site", options->site, "The site's slug");
    arguments.text("--rules", options->rules,
                   "How strict to be where it is not as usual, as "
                   "\"vague_link=blocking;long_sentence=off;sentence_words=25;lix=45\"");
    arguments.flag("--json", options->is_json, "Print the findings as JSON");
    arguments.footer(
        "Looks for what shuts readers out, harms somebody or is hard to read: pictures without a "
        "description, personal identity\nnumbers, links that say nothing or lead nowhere, skipped "
        "headings, long sentences. Ends with status 1 if something\nblocks. Changes nothing.");
    return [options](Program& program) { return check_post(*options, program); };
}

}  // namespace budkavle::cli
