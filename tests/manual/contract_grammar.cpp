// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "manual/contract_grammar.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "xml/xml_handles.hpp"

namespace budkavle::manual {
namespace {

constexpr const char* kFile = BUDKAVLE_SOURCE_DIR "/xslt/input/page.rng";
constexpr std::string_view kBody = "markup";

std::string name_of(const xmlNode* node) {
    return reinterpret_cast<const char*>(node->name);
}

std::string attribute_of(const xmlNode* node, const char* name) {
    const xml::TextHandle value(xmlGetProp(node, xml::to_xml(name)));
    return value ? reinterpret_cast<const char*>(value.get()) : "";
}

std::string content_of(const xmlNode* node) {
    const xml::TextHandle value(xmlNodeGetContent(node));
    return value ? reinterpret_cast<const char*>(value.get()) : "";
}

std::vector<const xmlNode*> children_of(const xmlNode* node) {
    std::vector<const xmlNode*> found;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (child->type == XML_ELEMENT_NODE) {
            found.push_back(child);
        }
    }
    return found;
}

bool is_of_body(const std::string& define) {
    return define == kBody;
}

class Grammar {
public:
    Grammar() : document_(xmlReadFile(kFile, nullptr, XML_PARSE_NONET)) {
        if (!document_) {
            throw std::runtime_error("page.rng is not well-formed");
        }
        for (const xmlNode* node : children_of(xmlDocGetRootElement(document_.get()))) {
            (name_of(node) == "start" ? start_ : defines_[attribute_of(node, "name")]) = node;
        }
    }

    [[nodiscard]] std::set<std::string> start() const {
        std::set<std::string> names;
        for (const xmlNode* ref : children_of(children_of(start_).front())) {
            names.insert(attribute_of(ref, "name"));
        }
        return names;
    }

    Elements elements(const std::string& root) {
        root_ = root;
        walk(defines_.at(root), {}, true);
        return std::move(elements_);
    }

private:
    using Names = std::set<std::string>;

    /// Goes through a pattern that stands in the elements `parents`; `is_certain`: always there.
    void walk(const xmlNode* pattern, const Names& parents, bool is_certain) {
        const std::string kind = name_of(pattern);
        if (kind == "ref") {
            follow(attribute_of(pattern, "name"), parents, is_certain);
        } else if (kind == "element") {
            take_element(pattern, parents, is_certain);
        } else if (kind == "attribute") {
            take_attribute(pattern, parents, is_certain);
        } else {
            const bool is_open = kind == "optional" || kind == "zeroOrMore" || kind == "choice";
            for (const xmlNode* part : children_of(pattern)) {
                walk(part, parents, is_certain && !is_open);
            }
        }
    }

    void follow(const std::string& define, const Names& parents, bool is_certain) {
        const bool is_inner_body = is_of_body(define) && (root_ != define || !parents.empty());
        if (!is_inner_body) {
            walk(defines_.at(define), parents, is_certain);
        }
    }

    void take_element(const xmlNode* element, const Names& parents, bool is_certain) {
        Names names;
        std::vector<const xmlNode*> parts = children_of(element);
        if (const std::string own = attribute_of(element, "name"); !own.empty()) {
            names.insert(own);
        } else {
            for (const xmlNode* name : children_of(parts.front())) {
                names.insert(content_of(name));
            }
            parts.erase(parts.begin());
        }
        for (const std::string& parent : parents) {
            for (const std::string& name : names) {
                elements_[parent].children[name] |= is_certain;
            }
        }
        for (const std::string& name : names) {
            (void)elements_[name];
        }
        for (const xmlNode* part : parts) {
            walk(part, names, true);
        }
    }

    void take_attribute(const xmlNode* attribute, const Names& parents, bool is_certain) {
        const std::string name = attribute_of(attribute, "name");
        for (const std::string& parent : parents) {
            elements_[parent].attributes[name] |= is_certain;
            take_values(attribute, elements_[parent].values[name]);
        }
    }

    static void take_values(const xmlNode* pattern, std::set<std::string>& values) {
        for (const xmlNode* part : children_of(pattern)) {
            if (name_of(part) == "value") {
                values.insert(content_of(part));
            } else {
                take_values(part, values);
            }
        }
    }

    xml::DocHandle document_;
    const xmlNode* start_ = nullptr;
    std::map<std::string, const xmlNode*> defines_;
    std::string root_;
    Elements elements_;
};

}  // namespace

Elements elements_of(const std::string& root) {
    return Grammar().elements(root);
}

std::set<std::string> documents() {
    return Grammar().start();
}

}  // namespace budkavle::manual
