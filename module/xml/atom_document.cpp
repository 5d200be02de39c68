// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/atom_document.hpp"

#include <utility>

#include "xml/atom_names.hpp"
#include "xml/element_writer.hpp"

namespace budkavle::xml {
namespace {

/// Required even when there is nothing in it (RFC 4287 section 4.1.2).
void write_title(ElementWriter& parent, const char* name, const std::string& title) {
    parent.child(name).text(title);
}

void write_link(ElementWriter& parent, const char* relation, const std::string& href) {
    if (!href.empty()) {
        parent.child("link").attribute("rel", relation).attribute("href", href);
    }
}

void write_author(ElementWriter& parent, const std::string& name) {
    if (!name.empty()) {
        parent.child("author").text_child("name", name);
    }
}

void write_content(ElementWriter& entry, const AtomEntryView& view) {
    if (view.content_src.empty()) {
        entry.child("content").attribute("type", "html").text(view.content_html);
    } else {
        entry.child("content")
            .attribute("type", view.content_type)
            .attribute("src", view.content_src);
    }
}

void declare_namespaces(ElementWriter& root) {
    root.attribute("xmlns", kAtomNamespace).attribute("xmlns:app", kAppNamespace);
}

void write_entry(ElementWriter& entry, const AtomEntryView& view) {
    entry.attribute("xml:lang", view.language);
    entry.text_child("id", view.id);
    write_title(entry, "title", view.title);
    write_author(entry, view.author);
    entry.text_child("published", view.published)
        .text_child("updated", view.updated)
        .text_child("app:edited", view.edited);
    entry.child("app:control").text_child("app:draft", view.is_draft ? "yes" : "no");
    for (const std::string& category : view.categories) {
        entry.child("category").attribute("term", category);
    }
    write_link(entry, "edit", view.edit_href);
    write_link(entry, "alternate", view.alternate_href);
    entry.text_child("summary", view.summary);
    write_content(entry, view);
}

void write_collection(ElementWriter& workspace, const AtomCollectionView& view) {
    ElementWriter collection = workspace.child("collection");
    collection.attribute("href", view.href);
    write_title(collection, "atom:title", view.title);
    for (const std::string& accept : view.accepts) {
        collection.text_child("accept", accept);
    }
    if (view.has_categories) {
        ElementWriter categories = collection.child("categories");
        categories.attribute("fixed", "no");
        for (const std::string& category : view.categories) {
            categories.child("atom:category").attribute("term", category);
        }
    }
}

}  // namespace

Document make_atom_entry(const AtomEntryView& view) {
    auto tree = std::make_unique<Document::Tree>();
    ElementWriter entry = start_document(*tree, "entry");
    declare_namespaces(entry);
    write_entry(entry, view);
    return {std::move(tree), {}};
}

Document make_atom_feed(const AtomFeedView& view) {
    auto tree = std::make_unique<Document::Tree>();
    ElementWriter feed = start_document(*tree, "feed");
    declare_namespaces(feed);
    feed.text_child("id", view.id);
    write_title(feed, "title", view.title);
    feed.text_child("updated", view.updated);
    write_author(feed, view.author);
    write_link(feed, "self", view.self_href);
    write_link(feed, "next", view.next_href);
    for (const AtomEntryView& entry : view.entries) {
        ElementWriter element = feed.child("entry");
        write_entry(element, entry);
    }
    return {std::move(tree), {}};
}

Document make_atom_service(const std::vector<AtomWorkspaceView>& workspaces) {
    auto tree = std::make_unique<Document::Tree>();
    ElementWriter service = start_document(*tree, "service");
    service.attribute("xmlns", kAppNamespace).attribute("xmlns:atom", kAtomNamespace);
    for (const AtomWorkspaceView& view : workspaces) {
        ElementWriter workspace = service.child("workspace");
        write_title(workspace, "atom:title", view.title);
        for (const AtomCollectionView& collection : view.collections) {
            write_collection(workspace, collection);
        }
    }
    return {std::move(tree), {}};
}

}  // namespace budkavle::xml
