// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/string_documents.hpp"

#include <filesystem>
#include <new>
#include <utility>

namespace budkavle::render {

namespace fs = std::filesystem;

bool StringDocuments::load(const LoaderPolicy& policy) {
    const auto folder = policy.find_file("budkavle:/strings");
    if (!folder) {
        return true;  // a folder without words: sheets that ask for them will say so
    }
    bool is_well = true;
    for (const fs::directory_entry& entry : fs::directory_iterator(*folder)) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() != ".xml" || name.starts_with('.')) {
            continue;
        }
        const std::string address = "budkavle:/strings/" + name;
        xml::DocHandle document = read_document(policy, address, nullptr);
        is_well = is_well && document;
        if (document) {
            sentences_.insert_or_assign(entry.path().stem().string(), PlainSentences(*document));
        }
        documents_.insert_or_assign(address, std::move(document));
    }
    return is_well;
}

bool StringDocuments::load_desk(const LoaderPolicy& policy) {
    const auto folder = policy.find_file("budkavle:/strings/admin");
    if (!folder) {
        return true;
    }
    bool is_well = true;
    for (const fs::directory_entry& entry : fs::directory_iterator(*folder)) {
        const std::string name = entry.path().filename().string();
        const std::string stem = entry.path().stem().string();
        const std::size_t dash = stem.rfind('-');
        if (entry.path().extension() != ".xml" || name.starts_with('.') ||
            dash == std::string::npos) {
            continue;
        }
        const std::string address = "budkavle:/strings/admin/" + name;
        xml::DocHandle document = read_document(policy, address, nullptr);
        is_well = is_well && document;
        if (document) {
            desk_sentences_[stem.substr(dash + 1)].add(*document);
        }
        documents_.insert_or_assign(address, std::move(document));
    }
    return is_well;
}

const xmlDoc* StringDocuments::maybe_find(const std::string& address) const noexcept {
    const auto found = documents_.find(address);
    return found == documents_.end() ? nullptr : found->second.get();
}

namespace {

template <class Languages>
const PlainSentences* maybe_of_language(const Languages& languages,
                                        std::string_view language) noexcept {
    const auto found = languages.find(language.substr(0, language.find('-')));
    return found == languages.end() ? nullptr : &found->second;
}

}  // namespace

const PlainSentences* StringDocuments::maybe_sentences(std::string_view language) const noexcept {
    return maybe_of_language(sentences_, language);
}

const PlainSentences* StringDocuments::maybe_desk_sentences(
    std::string_view language) const noexcept {
    return maybe_of_language(desk_sentences_, language);
}

xml::DocHandle copy_string_document(const StringDocuments& strings, const std::string& address,
                                    xmlDict* maybe_names) {
    const xmlDoc* original = strings.maybe_find(address);
    if (original == nullptr) {
        return nullptr;
    }
    xml::DocHandle copy(xmlNewDoc(xml::to_xml("1.0")));
    if (!copy) {
        throw std::bad_alloc();
    }
    copy->URL = xmlStrdup(original->URL);  // by which libxslt finds it the second time
    if (maybe_names != nullptr) {
        copy->dict = maybe_names;
        (void)xmlDictReference(maybe_names);
    }
    xmlNode* root = xmlDocCopyNode(xmlDocGetRootElement(original), copy.get(), 1);
    if (root == nullptr) {
        throw std::bad_alloc();
    }
    (void)xmlAddChild(reinterpret_cast<xmlNode*>(copy.get()), root);
    return copy;
}

}  // namespace budkavle::render
