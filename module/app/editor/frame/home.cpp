// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Where one comes in: the one site that one writes on, or the choice among several.
#include <algorithm>
#include <utility>
#include <vector>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/desk_route.hpp"
#include "app/editor/frame/handlers.hpp"

namespace budkavle::app {

http::Response show_desk_home(const DeskExchange& exchange) {
    std::vector<model::Site> sites = exchange.services.store.load_sites();
    std::erase_if(sites, [&](const model::Site& site) {
        return !may(exchange.identity(), Right::write, site.id);
    });
    if (sites.size() == 1 && !exchange.identity().is_administrator) {
        return go_on(std::string(kDeskSites) + sites.front().slug + "/");
    }
    xml::DeskView view = start_desk_page(exchange, "home");
    xml::Element content("sites");
    content.flag("may-manage", exchange.identity().is_administrator);
    for (const model::Site& site : sites) {
        content.add(std::move(xml::Element("site")
                                  .set("href", std::string(kDeskSites) + site.slug + "/")
                                  .set("name", site.name)
                                  .set("organisation", site.organisation)
                                  .set("public-href", site.base_url + "/")));
    }
    view.content = std::move(content);
    return desk_page(exchange, view);
}

}  // namespace budkavle::app
