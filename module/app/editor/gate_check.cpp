// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/gate_check.hpp"

#include <utility>

#include "app/error_gate.hpp"
#include "app/router.hpp"
#include "gate/inspect.hpp"
#include "gate/personnummer.hpp"

namespace budkavle::app {

namespace {

using xml::Element;

/// Whether an address that no page has leads on to one.
bool leads_on(const Services& reader, model::SiteId site, std::string_view path) {
    const auto redirect = reader.store.find_redirect(site, path);
    return redirect && (redirect->to_path ||
                        (redirect->to_post &&
                         reader.store.find_post_link(site, *redirect->to_post).has_value()));
}

/// What readers get there, from the handler that answers them.
bool answers(const DeskExchange& exchange, const SiteFramePtr& frame, const std::string& path) {
    const Services& reader = exchange.services.reader;
    const auto match = find_route(reader_routes(), RouteScope::site, path);
    if (!match) {
        const bool lacks_slash =
            !path.ends_with('/') && find_route(reader_routes(), RouteScope::site, path + '/');
        return lacks_slash ? answers(exchange, frame, path + '/')
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

void count_from_one(Element& element, const char* name, unsigned number) {
    if (number != 0) {
        element.set(name, std::uint64_t{number});
    }
}

Element finding_element(const gate::Finding& finding) {
    Element element("finding");
    element.set("rule", std::string(gate::code_of(finding.rule)))
        .set("severity", std::string(gate::code_of(finding.severity)))
        .set("part", std::string(gate::code_of(finding.place.part)))
        .set("argument", finding.argument)
        .text(finding.excerpt);
    count_from_one(element, "number", finding.place.number);
    count_from_one(element, "link", finding.place.link);
    count_from_one(element, "picture", finding.place.picture);
    return element;
}

}  // namespace

gate::GateRules rules_of(const model::Site& site) {
    return gate::parse_gate_rules(site.gate_rules).rules;
}

std::vector<gate::Finding> check_before_publishing(const DeskExchange& exchange,
                                                   const store::EditablePost& post) {
    gate::Candidate candidate;
    candidate.kind = post.kind;
    candidate.title = post.title;
    candidate.summary = post.summary;
    candidate.language = post.language;
    candidate.body = post.body;
    for (const model::MediaId id : post.media) {
        if (auto medium = exchange.services.store.find_media(exchange.site->id, id)) {
            candidate.pictures.push_back(*std::move(medium));
        }
    }
    const SiteFramePtr frame = exchange.services.reader.sites.find_by_slug(exchange.site->slug);
    if (frame) {
        candidate.answers = [&](std::string_view path) {
            return answers(exchange, frame, std::string(path));
        };
    }
    candidate.now = exchange.now();
    return gate::inspect(candidate, rules_of(*exchange.site));
}

Element findings_element(const std::vector<gate::Finding>& findings) {
    Element list("findings");
    list.flag("is-stopped", gate::is_stopped(findings));
    for (const gate::Finding& finding : findings) {
        list.add(finding_element(finding));
    }
    return list;
}

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

}  // namespace budkavle::app
