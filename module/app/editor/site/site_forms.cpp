// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/site/site_forms.hpp"

#include <algorithm>
#include <utility>

namespace budkavle::app {

std::optional<std::string> sent_field(const DeskExchange& exchange, std::string_view name) {
    const auto sent = exchange.form.find(name);
    return sent ? std::optional(std::string(*sent)) : std::nullopt;
}

xml::Element site_field(const DeskExchange& exchange, const std::string& name,
                        const std::string& stored, const std::vector<SiteFieldError>& errors) {
    xml::Element element("field");
    const bool is_sent =
        !exchange.form.fields().empty();  // then a box that is not ticked is not there
    element.set("name", name).text(is_sent ? sent_field(exchange, name).value_or("") : stored);
    const auto error = std::find_if(errors.begin(), errors.end(),
                                    [&](const SiteFieldError& each) { return each.field == name; });
    if (error != errors.end()) {
        element.set("error", error->code).set("error-value", error->value);
    }
    return element;
}

}  // namespace budkavle::app
