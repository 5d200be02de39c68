// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/atom_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "xml/atom_content.hpp"
#include "xml/atom_names.hpp"
#include "xml/xml_errors.hpp"
#include "xml/xml_handles.hpp"

namespace budkavle::xml {
namespace {

/// XML_PARSE_NOENT is not among them: nothing is put in the place of a reference that is not XML's
/// own. COMPACT saves memory, and the tree is only read.
constexpr int kParseOptions = XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT;

extern "C" void refuse_document_type(void* context, const xmlChar*, const xmlChar*,
                                     const xmlChar*) noexcept {
    auto* parser = static_cast<xmlParserCtxt*>(context);
    *static_cast<bool*>(parser->_private) = true;
    xmlStopParser(parser);
}

bool is_named(const xmlNode* node, const char* name_space, const char* name) noexcept {
    return node->type == XML_ELEMENT_NODE && node->ns != nullptr &&
           xmlStrEqual(node->ns->href, to_xml(name_space)) == 1 &&
           xmlStrEqual(node->name, to_xml(name)) == 1;
}

std::string trimmed(std::string text) {
    constexpr const char* kBlanks = " \t\r\n";
    const std::size_t last = text.find_last_not_of(kBlanks);
    text.erase(last == std::string::npos ? 0 : last + 1);
    return text.erase(0, std::min(text.find_first_not_of(kBlanks), text.size()));
}

/// On one line: what is indented in a document is not meant to have line breaks.
std::string one_line(std::string text) {
    text = trimmed(std::move(text));
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
    return text;
}

std::string at_line(const xmlNode* node) {
    return " (line " + std::to_string(xmlGetLineNo(node)) + ")";
}

/// Reads the children of one entry.
class EntryReader {
public:
    AtomReading read(const xmlNode* root) {
        language_of(root);
        for (const xmlNode* child = root->children; child != nullptr && fault_.empty();
             child = child->next) {
            read_child(child);
        }
        return fault_.empty() ? AtomReading{std::move(entry_), {}}
                              : AtomReading{std::nullopt, std::move(fault_)};
    }

private:
    void read_child(const xmlNode* child) {
        if (is_named(child, kAtomNamespace, "title")) {
            entry_.title = text_of(child);
        } else if (is_named(child, kAtomNamespace, "summary")) {
            entry_.summary = text_of(child);
        } else if (is_named(child, kAtomNamespace, "content")) {
            read_content(child);
        } else if (is_named(child, kAtomNamespace, "published")) {
            entry_.published = trimmed(words_of(child));
        } else if (is_named(child, kAtomNamespace, "category")) {
            read_category(child);
        } else if (is_named(child, kAtomNamespace, "author") && !entry_.author) {
            read_author(child);
        } else if (is_named(child, kAppNamespace, "control")) {
            read_control(child);
        }
    }

    AtomText text_of(const xmlNode* node) {
        const std::string type = attribute_of(node, "type");
        if (!type.empty() && type != "text" && type != "html" && type != "xhtml") {
            fault_ =
                "\"" + type + "\" is no type of a text: write text, html or xhtml" + at_line(node);
        }
        return {one_line(words_of(node)), type == "html"};
    }

    void read_content(const xmlNode* node) {
        language_of(node);
        ContentReading reading = read_atom_content(node);
        if (reading.content) {
            entry_.content = std::move(reading.content);
        } else {
            fault_ = reading.fault + at_line(node);
        }
    }

    void read_category(const xmlNode* node) {
        std::string term = attribute_of(node, "term");
        if (term.empty()) {
            fault_ =
                "atom:category needs an attribute term with the category's name" + at_line(node);
        }
        entry_.categories.push_back(std::move(term));
    }

    void read_author(const xmlNode* node) {
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (is_named(child, kAtomNamespace, "name")) {
                entry_.author = one_line(words_of(child));
            }
        }
    }

    void read_control(const xmlNode* node) {
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (is_named(child, kAppNamespace, "draft")) {
                const std::string value = trimmed(words_of(child));
                if (value != "yes" && value != "no") {
                    fault_ = "app:draft says yes or no" + at_line(child);
                }
                entry_.is_draft = value == "yes";
            }
        }
    }

    void language_of(const xmlNode* node) {
        const TextHandle language(xmlNodeGetLang(node));
        if (language) {
            entry_.language = reinterpret_cast<const char*>(language.get());
        }
    }

    AtomEntry entry_;
    std::string fault_;
};

AtomReading refused(std::string fault) {
    return {std::nullopt, std::move(fault)};
}

std::string text_of_messages(const ErrorCapture& capture) {
    const LibraryMessage message = most_telling(capture.messages());
    return "not well-formed XML, line " + std::to_string(std::max(message.line, 1)) + ": " +
           (message.text.empty() ? std::string("no element") : message.text);
}

}  // namespace

AtomReading read_atom_entry(std::string_view bytes) {
    if (bytes.size() > kAtomEntryLimitBytes) {
        return refused("the entry is over " + std::to_string(kAtomEntryLimitBytes) + " bytes");
    }
    if (!is_valid_utf8(bytes)) {
        return refused("the entry is not UTF-8: send it so, whatever it was written in");
    }
    const ErrorCapture capture;
    const ParserHandle parser(xmlNewParserCtxt());
    if (!parser || parser->sax == nullptr) {
        return refused("no memory to read the entry");
    }
    bool has_document_type = false;
    parser->_private = &has_document_type;
    parser->sax->internalSubset = refuse_document_type;
    const DocHandle doc(xmlCtxtReadMemory(parser.get(), bytes.data(),
                                          static_cast<int>(bytes.size()), nullptr, "UTF-8",
                                          kParseOptions));
    if (has_document_type) {
        return refused("an entry has no document type (DOCTYPE) here, and no entities of its own");
    }
    if (!doc || parser->wellFormed == 0) {
        return refused(text_of_messages(capture));
    }
    const xmlNode* root = xmlDocGetRootElement(doc.get());
    if (root == nullptr || !is_named(root, kAtomNamespace, "entry")) {
        return refused(std::string("the document is not an entry in the namespace ") +
                       kAtomNamespace);
    }
    return EntryReader().read(root);
}

}  // namespace budkavle::xml
