// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The service document: what this account may write to (RFC 5023 section 8).
#include "app/api/atom_answers.hpp"
#include "app/api/atom_handlers.hpp"
#include "xml/atom_document.hpp"

namespace budkavle::app {

namespace {

xml::AtomWorkspaceView workspace_of(const AtomExchange& exchange) {
    xml::AtomCollectionView entries;
    entries.title = exchange.site.name;
    entries.href = exchange.entries_href();
    entries.accepts = {"application/atom+xml;type=entry"};
    entries.has_categories = true;
    for (const model::Category& category :
         exchange.services.reader.store.categories(exchange.site.id)) {
        entries.categories.push_back(category.name);
    }
    xml::AtomCollectionView pictures;
    pictures.title = exchange.site.name + ": media";
    pictures.href = exchange.pictures_href();
    pictures.accepts = {"image/jpeg", "image/png", "image/webp"};
    return {exchange.site.name, {std::move(entries), std::move(pictures)}};
}

}  // namespace

http::Response show_atom_service(const AtomExchange& exchange) {
    std::vector<xml::AtomWorkspaceView> workspaces;
    for (const model::Site& site : exchange.services.store.load_sites()) {
        if (may(exchange.identity, Right::write, site.id)) {
            workspaces.push_back(workspace_of(
                {exchange.request, exchange.captures, exchange.services, exchange.identity, site}));
        }
    }
    return atom_response(xml::make_atom_service(workspaces), kAtomServiceType);
}

}  // namespace budkavle::app
