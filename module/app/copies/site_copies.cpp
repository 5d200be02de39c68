// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/copies/site_copies.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>

#include "app/error_gate.hpp"
#include "app/public/sitemap_parts.hpp"
#include "app/router.hpp"

namespace budkavle::app {

namespace {

/// "https://www.norrsele.se/kommunchefen" is "www.norrsele.se".
std::string host_of(const model::Site& site) {
    const std::string_view url = site.base_url;
    const std::size_t mark = url.find("://");
    if (mark == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = url.substr(mark + 3);
    return std::string(rest.substr(0, rest.find('/')));
}

std::string without_port(const std::string& host) {
    return host.substr(0, host.find(':'));
}

/// What the public reaches the site by, if requests to there are this site's; a site behind another
/// address has no copies.
std::optional<CopyPlace> front_of(const SiteDirectory& sites, const model::Site& site) {
    CopyPlace place{host_of(site), site.path_prefix + url_for(RouteName::front)};
    const auto found = sites.find(place.host, place.path);
    return found && found->frame->site.id == site.id ? std::optional(place) : std::nullopt;
}

/// Hosts by their name without a port. Two ports of one name cannot be told apart among the copies:
/// such a name has none.
std::map<std::string, std::string> hosts_by_name(const SiteDirectory& sites) {
    std::map<std::string, std::string> hosts;
    std::set<std::string> doubtful;
    for (const SiteFramePtr& frame : sites.all_sites()) {
        const std::string host = host_of(frame->site);
        const auto [known, is_new] = hosts.emplace(without_port(host), host);
        if (!is_new && known->second != host) {
            doubtful.insert(known->first);
        }
    }
    for (const std::string& name : doubtful) {
        hosts.erase(name);
    }
    return hosts;
}

}  // namespace

std::vector<CopyPlace> SiteCopies::roots() const {
    std::vector<CopyPlace> roots;
    const auto hosts = hosts_by_name(services_.sites);
    for (const SiteFramePtr& frame : services_.sites.all_sites()) {
        const auto front = front_of(services_.sites, frame->site);
        if (!front || !hosts.contains(without_port(front->host))) {
            continue;
        }
        for (const RouteName name :
             {RouteName::front, RouteName::feed, RouteName::archive, RouteName::sitemap}) {
            roots.push_back({front->host, frame->site.path_prefix + url_for(name)});
        }
        for (const int year : sitemap_years(services_.sites.months(frame->site.id))) {
            roots.push_back({front->host, frame->site.path_prefix +
                                              url_for(RouteName::year_sitemap, {.year = year})});
        }
    }
    for (const auto& [name, host] : hosts) {
        roots.push_back({host, url_for(RouteName::robots)});
        roots.push_back({host, url_for(RouteName::directory)});
    }
    return roots;
}

CopyPlace SiteCopies::place_of(const std::string& copy_host, const std::string& path) const {
    const auto hosts = hosts_by_name(services_.sites);
    const auto known = hosts.find(copy_host);
    return {known == hosts.end() ? copy_host : known->second, path};
}

std::string SiteCopies::unavailable_page(const SiteFramePtr& frame) const {
    StageTimes times;
    const http::Response response =
        error_response(services_, {}, frame, http::Status::service_unavailable, times);
    return response.body ? *response.body : std::string{};
}

std::vector<CopySource::UnavailablePage> SiteCopies::unavailable_pages() const {
    const std::string of_no_site = unavailable_page(nullptr);
    std::vector<UnavailablePage> pages{{{}, of_no_site}};
    for (const auto& [name, host] : hosts_by_name(services_.sites)) {
        pages.push_back({{host, url_for(RouteName::directory)}, of_no_site});
    }
    for (const SiteFramePtr& frame : services_.sites.all_sites()) {
        if (auto front = front_of(services_.sites, frame->site)) {
            pages.push_back(
                {std::move(*front), unavailable_page(frame)});  // a root takes the host's place
        }
    }
    return pages;
}

std::string SiteCopies::fingerprint() const {
    namespace fs = std::filesystem;
    std::error_code failure;
    const fs::path program = fs::read_symlink("/proc/self/exe", failure);
    const auto changed = fs::last_write_time(program, failure);
    return std::string(BUDKAVLE_VERSION) + ' ' +
           std::to_string(changed.time_since_epoch().count()) + ' ' +
           services_.sheets.fingerprint();
}

}  // namespace budkavle::app
