// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/publishing_gate.hpp"

#include "app/error_gate.hpp"
#include "app/router.hpp"
#include "app/writing/post_fields.hpp"
#include "gate/inspect.hpp"
#include "gate/personnummer.hpp"

namespace budkavle::app {

namespace {

/// Whether an address that no page has leads on to one.
bool leads_on(const Services& reader, model::SiteId site, std::string_view path) {
    const auto redirect = reader.store.find_redirect(site, path);
    return redirect && (redirect->to_path ||
                        (redirect->to_post &&
                         reader.store.find_post_link(site, *redirect->to_post).has_value()));
}

/// What readers get there, from the handler that answers them.
bool answers(const Services& reader, const SiteFramePtr& frame, const std::string& path) {
    const auto match = find_route(reader_routes(), RouteScope::site, path);
    if (!match) {
        const bool lacks_slash =
            !path.ends_with('/') && find_route(reader_routes(), RouteScope::site, path + '/');
        return lacks_slash ? answers(reader, frame, path + '/')
                           : leads_on(reader, frame->site.id, path);
    }
    StageTimes times;
    http::Request request;
    request.path = frame->site.path_prefix + path;
    request.host = frame->site.host;
    try {
        return match->route->handler(Exchange{request, match->captures, reader, frame, path, times})
                   .status < http::Status::bad_request;
    } catch (const NotFound&) {
        return leads_on(reader, frame->site.id, path);
    } catch (const Gone&) {
        return false;
    }
}

/// "missing_alt, vague_link: REASON".
std::string override_details(const std::vector<gate::Finding>& findings, std::string_view reason,
                             UtcTime now) {
    std::string rules;
    for (const gate::Rule rule : gate::all_rules()) {
        for (const gate::Finding& finding : findings) {
            if (finding.rule == rule && finding.severity == gate::Severity::blocking) {
                rules.append(rules.empty() ? "" : ", ").append(gate::code_of(rule));
                break;
            }
        }
    }
    return rules + ": " + gate::mask_personnummer(std::string(reason), now);
}

}  // namespace

gate::GateRules rules_of(const model::Site& site) {
    return gate::parse_gate_rules(site.gate_rules).rules;
}

std::vector<gate::Finding> check_before_publishing(const GateContext& context,
                                                   const store::EditablePost& post) {
    gate::Candidate candidate;
    candidate.kind = post.kind;
    candidate.title = post.title;
    candidate.summary = post.summary;
    candidate.language = post.language;
    candidate.body = post.body;
    for (const model::MediaId id : post.media) {
        if (auto medium = context.store.find_media(context.site.id, id)) {
            candidate.pictures.push_back(*std::move(medium));
        }
    }
    const SiteFramePtr frame = context.reader.sites.find_by_slug(context.site.slug);
    if (frame) {
        candidate.answers = [&](std::string_view path) {
            return answers(context.reader, frame, std::string(path));
        };
    }
    candidate.now = context.now;
    return gate::inspect(candidate, rules_of(context.site));
}

bool is_let_through(const std::vector<gate::Finding>& findings, std::string_view reason) noexcept {
    const bool says_something = reason.find_first_not_of(" \t\n") != std::string_view::npos;
    return !gate::is_stopped(findings) || (says_something && reason.size() <= kReasonLimitBytes);
}

void note_passage(const GateContext& context, model::PostId post,
                  const std::vector<gate::Finding>& findings, std::string_view reason,
                  const std::string& login) {
    if (gate::is_stopped(findings)) {
        context.store.note_override(context.site.id, post,
                                    override_details(findings, reason, context.now), login);
    }
}

}  // namespace budkavle::app
