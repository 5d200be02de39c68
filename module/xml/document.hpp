// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What app passes from xml to render without seeing libxml2: an XML document and the stored bodies that
// the HTML writer sets in at their placeholders. Layer xml. Thread promise: one thread; movable.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace budkavle::xml {

class Document {
public:
    struct Tree;  ///< defined in xml_handles.hpp, for xml and render only
    Document(std::unique_ptr<Tree> tree, std::vector<std::string> bodies);
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

    [[nodiscard]] Tree& tree() const noexcept { return *tree_; }
    /// Ready bytes of body number `ref`, as the <body ref="…"/> elements count them.
    [[nodiscard]] const std::vector<std::string>& bodies() const noexcept { return bodies_; }
    /// The document as UTF-8 text, indented, bodies parsed in at their places: what `render --xml` shows
    /// and page.rng describes.
    [[nodiscard]] std::string to_text() const;

private:
    std::unique_ptr<Tree> tree_;
    std::vector<std::string> bodies_;
};

}  // namespace budkavle::xml
