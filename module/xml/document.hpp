// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What app passes from xml to render without seeing libxml2: an XML document and the stored bodies
// that the HTML writer sets in at their placeholders. Layer xml. Thread promise: one thread;
// movable.
//
//   xml::Document document = xml::make_page(view);
//   std::cout << document.to_text();
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace budkavle::xml {

class Document {
public:
    struct Tree;  ///< defined in xml_handles.hpp, for xml and render only
    /// Takes a tree that holds a document, and the bodies that its <body ref="…"/> elements count.
    Document(std::unique_ptr<Tree> tree, std::vector<std::string> bodies);
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    Document(const Document&) = delete;  // a page's tree is one; with_parsed_bodies() copies it
    Document& operator=(const Document&) = delete;
    ~Document();

    [[nodiscard]] Tree& tree() const noexcept { return *tree_; }
    /// Ready bytes of body number `ref`, as the <body ref="…"/> elements count them: well-formed,
    /// allowed markup, for make_page has put text in the place of any other.
    [[nodiscard]] const std::vector<std::string>& bodies() const noexcept { return bodies_; }
    /// A copy in which the <body ref="…"/> elements hold their markup as elements: for themes that
    /// ask for it.
    [[nodiscard]] Document with_parsed_bodies() const;
    /// The document as UTF-8 text, indented, bodies parsed in at their places: what `render --xml`
    /// shows and page.rng describes.
    [[nodiscard]] std::string to_text() const;

private:
    std::unique_ptr<Tree> tree_;
    std::vector<std::string> bodies_;
};

}  // namespace budkavle::xml
