// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A piece of a document as a value: what a page of the editors' desk shows, put together by its
// handler. Layer xml. Thread promise: values.
//
//   Element posts("posts");
//   posts.add(Element("post").set("id", 12).set("href", href).text_child("title", "Skidspår"));
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace budkavle::xml {

/// An element with its attributes, its text and its children in order. What is empty is left out,
/// so that a sheet asks for presence alone.
class Element {
public:
    explicit Element(std::string name) : name_(std::move(name)) {}

    Element& set(std::string name, std::string value);
    Element& set(std::string name, std::uint64_t value);
    /// name="true", or nothing.
    Element& flag(std::string name, bool is_set);
    Element& text(std::string text);
    Element& add(Element child);
    /// <name>text</name>, or nothing for an empty text.
    Element& text_child(std::string name, std::string text);
    /// <body ref="…"/>: cleaned markup that stands in the page as it is.
    Element& body(std::string ready_html);
    /// <body>…</body> with the markup's own nodes, for a sheet that has something to say within it.
    Element& body_nodes(std::string ready_html);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& attributes()
        const noexcept {
        return attributes_;
    }
    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    [[nodiscard]] const std::vector<Element>& children() const noexcept { return children_; }
    /// The markup of an element made by body(), else nothing.
    [[nodiscard]] const std::optional<std::string>& markup() const noexcept { return markup_; }
    /// True if the markup comes as nodes.
    [[nodiscard]] bool has_nodes() const noexcept { return has_nodes_; }

private:
    std::string name_;
    std::vector<std::pair<std::string, std::string>> attributes_;
    std::string text_;
    std::vector<Element> children_;
    std::optional<std::string> markup_;
    bool has_nodes_ = false;
};

}  // namespace budkavle::xml
