// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/document.hpp"

#include <charconv>
#include <new>
#include <string_view>
#include <utility>

#include "xml/body_markup.hpp"
#include "xml/xml_handles.hpp"

namespace budkavle::xml {
namespace {

bool has_name(const xmlNode* node, const char* name) noexcept {
    return node->type == XML_ELEMENT_NODE && xmlStrEqual(node->name, to_xml(name)) == 1;
}

/// Fills the <body ref="…"/> of one <post>.
void parse_body_of(xmlNode* post, const std::vector<std::string>& bodies) {
    for (xmlNode* child = post->children; child != nullptr; child = child->next) {
        const TextHandle ref(has_name(child, "body") ? xmlGetNoNsProp(child, to_xml("ref"))
                                                     : nullptr);
        if (!ref) {
            continue;
        }
        const std::string_view digits(reinterpret_cast<const char*>(ref.get()));
        std::size_t number = bodies.size();
        (void)std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (number < bodies.size()) {
            append_body(child, bodies[number]);
        }
    }
}

}  // namespace

Document::Document(std::unique_ptr<Tree> tree, std::vector<std::string> bodies)
    : tree_(std::move(tree)), bodies_(std::move(bodies)) {
}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Document Document::with_parsed_bodies() const {
    auto copy = std::make_unique<Tree>();
    copy->doc.reset(xmlCopyDoc(tree_->doc.get(), 1));
    if (!copy->doc) {
        throw std::bad_alloc();
    }
    xmlNode* root = xmlDocGetRootElement(copy->doc.get());
    for (xmlNode* list = root->children; list != nullptr; list = list->next) {
        for (xmlNode* post = has_name(list, "posts") ? list->children : nullptr; post != nullptr;
             post = post->next) {
            parse_body_of(post, bodies_);
        }
    }
    return Document(std::move(copy), bodies_);
}

std::string Document::to_text() const {
    const Document parsed = with_parsed_bodies();
    xmlChar* bytes = nullptr;
    int size = 0;
    xmlDocDumpFormatMemoryEnc(parsed.tree().doc.get(), &bytes, &size, "UTF-8", 1);
    const TextHandle owner(bytes);
    if (!owner) {
        throw std::bad_alloc();
    }
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

}  // namespace budkavle::xml
