// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/posts/gate_check.hpp"

#include "gate/inspect.hpp"

namespace budkavle::app {

namespace {

using xml::Element;

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

GateContext gate_context(const DeskExchange& exchange) {
    return {exchange.services.reader, exchange.services.store, *exchange.site, exchange.now()};
}

Element findings_element(const std::vector<gate::Finding>& findings) {
    Element list("findings");
    list.flag("is-stopped", gate::is_stopped(findings));
    for (const gate::Finding& finding : findings) {
        list.add(finding_element(finding));
    }
    return list;
}

}  // namespace budkavle::app
