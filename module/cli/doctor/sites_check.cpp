// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/error.hpp"
#include "cli/doctor/finding.hpp"

namespace budkavle::cli {
namespace {

constexpr std::string_view kSitesArea = "sites";

/// Addresses that no reader on a network uses: of a trial on one's own machine.
bool is_trial(const std::string& base_url) {
    constexpr std::string_view kScheme = "http://";
    const std::string authority =
        base_url.substr(kScheme.size(), base_url.find('/', kScheme.size()) - kScheme.size());
    const std::string host = authority.substr(0, authority.rfind(':'));
    return host == "localhost" || host.ends_with(".localhost") || host.starts_with("127.") ||
           host == "[::1]";
}

void check_site(const model::Site& site, Findings& findings) {
    if (site.base_url.starts_with("https://")) {
        findings.good(kSitesArea, site.slug + " is at " + site.base_url + "/");
    } else if (is_trial(site.base_url)) {
        findings.good(kSitesArea,
                      site.slug + " is at " + site.base_url + "/, on this machine only");
    } else {
        findings.bad(kSitesArea,
                     site.slug + " is at " + site.base_url +
                         "/: without https anybody on the way can read along and change pages, "
                         "and nobody can sign in, since browsers keep the cookie for https",
                     "Give the web server a certificate, then: budkavle site set " + site.slug +
                         " --base-url https" + site.base_url.substr(4));
    }
}

}  // namespace

void check_sites(Program& program, Findings& findings) {
    try {
        const std::vector<model::Site> sites = program.editor().load_sites();
        for (const model::Site& site : sites) {
            check_site(site, findings);
        }
        if (sites.empty()) {
            findings.bad(kSitesArea, "there is no site yet",
                         "Create one: budkavle setup, or site add.");
        }
    } catch (const StoreError& error) {
        findings.bad(kSitesArea, std::string("the sites cannot be read: ") + error.what(),
                     "See what is found about the database.");
    } catch (const ConfigError& error) {
        findings.bad(kSitesArea, std::string("the sites cannot be read: ") + error.what(),
                     "See what is found about the settings.");
    }
}

}  // namespace budkavle::cli
