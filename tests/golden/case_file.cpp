// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "golden/case_file.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "xml/xml_handles.hpp"

namespace budkavle::golden {
namespace {

using xml::to_xml;

constexpr std::string_view kLineBreakMark = "\u23CE\n";  // a return arrow, then the break itself

bool is_named(const xmlNode* node, const char* name) {
    return node->type == XML_ELEMENT_NODE && xmlStrEqual(node->name, to_xml(name)) == 1;
}

std::string markup_of(xmlDoc* doc, const xmlNode* element) {
    struct ReleaseBuffer {
        void operator()(xmlBuffer* buffer) const noexcept { xmlBufferFree(buffer); }
    };
    const std::unique_ptr<xmlBuffer, ReleaseBuffer> buffer(xmlBufferCreate());
    for (xmlNode* child = element->children; child != nullptr; child = child->next) {
        if (xmlNodeDump(buffer.get(), doc, child, 0, 0) < 0) {
            throw std::runtime_error("a body cannot be written");
        }
    }
    return reinterpret_cast<const char*>(xmlBufferContent(buffer.get()));
}

void empty(xmlNode* element) {
    while (xmlNode* const child = element->children) {
        xmlUnlinkNode(child);
        xmlFreeNode(child);
    }
}

std::vector<std::string> take_bodies(xmlDoc* doc) {
    std::vector<std::string> bodies;
    for (xmlNode* list = xmlDocGetRootElement(doc)->children; list != nullptr; list = list->next) {
        for (xmlNode* post = is_named(list, "posts") ? list->children : nullptr; post != nullptr;
             post = post->next) {
            for (xmlNode* part = post->children; part != nullptr; part = part->next) {
                if (is_named(part, "body")) {
                    bodies.push_back(markup_of(doc, part));
                    empty(part);
                }
            }
        }
    }
    return bodies;
}

}  // namespace

xml::Document load_case(const std::filesystem::path& file) {
    auto tree = std::make_unique<xml::Document::Tree>();
    // From memory: the renderer has locked libxml2's own way to files.
    const std::string text = read_file(file);
    tree->doc.reset(xmlReadMemory(text.data(), static_cast<int>(text.size()), file.c_str(), nullptr,
                                  XML_PARSE_NONET | XML_PARSE_NOBLANKS));
    if (!tree->doc) {
        throw std::runtime_error(file.string() + " is not well-formed");
    }
    std::vector<std::string> bodies;
    if (is_named(xmlDocGetRootElement(tree->doc.get()), "page")) {
        bodies = take_bodies(tree->doc.get());
    }
    return {std::move(tree), std::move(bodies)};
}

std::string broken_into_lines(const std::string& output) {
    constexpr std::array kOwnLine = std::to_array<std::string_view>({"article",
                                                                     "aside",
                                                                     "blockquote",
                                                                     "body",
                                                                     "channel",
                                                                     "category",
                                                                     "dc:",
                                                                     "description",
                                                                     "div",
                                                                     "docs",
                                                                     "figcaption",
                                                                     "figure",
                                                                     "footer",
                                                                     "guid",
                                                                     "h1",
                                                                     "h2",
                                                                     "h3",
                                                                     "head",
                                                                     "header",
                                                                     "html",
                                                                     "img",
                                                                     "item",
                                                                     "language",
                                                                     "lastBuildDate",
                                                                     "li",
                                                                     "link",
                                                                     "loc",
                                                                     "main",
                                                                     "managingEditor",
                                                                     "meta",
                                                                     "nav",
                                                                     "ol",
                                                                     "p",
                                                                     "pubDate",
                                                                     "section",
                                                                     "svg",
                                                                     "rect",
                                                                     "table",
                                                                     "tbody",
                                                                     "thead",
                                                                     "title",
                                                                     "tr",
                                                                     "ul",
                                                                     "url",
                                                                     "atom:"});
    std::string lines;
    for (std::size_t at = 0; at < output.size(); ++at) {
        const std::string_view rest = std::string_view(output).substr(at);
        if (rest.front() == '\n') {
            lines += kLineBreakMark;
            continue;
        }
        if (rest.front() == '<') {
            const std::string_view name = rest.substr(1, rest.find_first_of(" >/", 1) - 1);
            const bool starts_line =
                std::any_of(kOwnLine.begin(), kOwnLine.end(), [name](auto own) {
                    return name == own || (own.back() == ':' && name.starts_with(own));
                });
            lines += starts_line && !lines.empty() && lines.back() != '\n' ? "\n" : "";
        }
        lines += rest.front();
    }
    return lines + "\n";
}

std::string read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> find_cases(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> cases;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".xml") {
            cases.push_back(entry.path());
        }
    }
    std::sort(cases.begin(), cases.end());
    return cases;
}

}  // namespace budkavle::golden
