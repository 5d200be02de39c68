// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/element.hpp"

namespace budkavle::xml {

Element& Element::set(std::string name, std::string value) {
    if (!value.empty()) {
        attributes_.emplace_back(std::move(name), std::move(value));
    }
    return *this;
}

Element& Element::set(std::string name, std::uint64_t value) {
    return set(std::move(name), std::to_string(value));
}

Element& Element::flag(std::string name, bool is_set) {
    return is_set ? set(std::move(name), std::string("true")) : *this;
}

Element& Element::text(std::string text) {
    text_ = std::move(text);
    return *this;
}

Element& Element::add(Element child) {
    children_.push_back(std::move(child));
    return *this;
}

Element& Element::text_child(std::string name, std::string text) {
    if (!text.empty()) {
        add(std::move(Element(std::move(name)).text(std::move(text))));
    }
    return *this;
}

Element& Element::body(std::string ready_html) {
    Element child("body");
    child.markup_ = std::move(ready_html);
    return add(std::move(child));
}

Element& Element::body_nodes(std::string ready_html) {
    Element child("body");
    child.markup_ = std::move(ready_html);
    child.has_nodes_ = true;
    return add(std::move(child));
}

}  // namespace budkavle::xml
