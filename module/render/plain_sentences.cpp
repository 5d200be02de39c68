// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/plain_sentences.hpp"

#include <optional>
#include <utility>

namespace budkavle::render {
namespace {

constexpr std::string_view kPlaceholder = "{1}";
constexpr std::string_view kOtherForm = "other";

const xmlNode* maybe_first_element(const xmlNode* maybe_parent) noexcept {
    return xmlFirstElementChild(const_cast<xmlNode*>(maybe_parent));  // it only reads
}

const xmlNode* maybe_next_element(const xmlNode* node) noexcept {
    return xmlNextElementSibling(const_cast<xmlNode*>(node));  // it only reads
}

/// The text of an element that holds one text and nothing else; empty for any other.
std::string text_alone(const xmlNode* element) {
    const xmlNode* child = element->children;
    const bool is_alone =
        child != nullptr && child->next == nullptr && child->type == XML_TEXT_NODE;
    return is_alone ? reinterpret_cast<const char*>(child->content) : std::string();
}

/// The parts of an element that holds one text and then one <away> with text alone.
std::optional<std::pair<std::string, std::string>> seen_and_away(const xmlNode* element) {
    const xmlNode* seen = element->children;
    const xmlNode* away = seen == nullptr ? nullptr : seen->next;
    if (away == nullptr || away->next != nullptr || seen->type != XML_TEXT_NODE ||
        xmlStrEqual(away->name, xml::to_xml("away")) == 0) {
        return std::nullopt;
    }
    std::string words = text_alone(away);
    if (words.empty()) {
        return std::nullopt;
    }
    return std::pair(reinterpret_cast<const char*>(seen->content), std::move(words));
}

/// Of plural forms: what xslt/lib/strings.xsl chooses as well.
std::string_view form_name(std::string_view count) noexcept {
    if (count == "1") {
        return "one";
    }
    return count == "2" ? "two" : kOtherForm;
}

std::string filled(const std::string& text, std::string_view value) {
    const std::size_t place = text.find(kPlaceholder);
    return place == std::string::npos
               ? text
               : std::string(text).replace(place, kPlaceholder.size(), value);
}

}  // namespace

void PlainSentences::add(const xmlDoc& document) {
    const xmlNode* root = xmlDocGetRootElement(&document);
    for (const xmlNode* node = maybe_first_element(root); node != nullptr;
         node = maybe_next_element(node)) {
        const xml::TextHandle key(xmlGetNoNsProp(node, xml::to_xml("key")));
        if (!key || xmlStrEqual(node->name, xml::to_xml("string")) == 0) {
            continue;
        }
        const std::string name(reinterpret_cast<const char*>(key.get()));
        if (const auto parts = seen_and_away(node)) {
            sentences_.emplace(name + "/seen", Sentence{parts->first, {}});
            sentences_.emplace(name + "/away", Sentence{parts->second, {}});
            continue;
        }
        Sentence sentence{text_alone(node), {}};
        for (const xmlNode* form = maybe_first_element(node); form != nullptr;
             form = maybe_next_element(form)) {
            sentence.forms.emplace(reinterpret_cast<const char*>(form->name), text_alone(form));
        }
        sentences_.emplace(name, std::move(sentence));
    }
}

std::string PlainSentences::say(std::string_view key, std::string_view value,
                                std::string_view count) const {
    const auto found = sentences_.find(key);
    if (found == sentences_.end()) {
        return {};
    }
    const auto& [text, forms] = found->second;
    const auto other = forms.find(kOtherForm);
    if (other == forms.end()) {
        return filled(text, value);
    }
    const auto form = forms.find(form_name(count));
    return filled((form == forms.end() ? other : form)->second, count);
}

}  // namespace budkavle::render
