// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/copies/page_links.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_set>

namespace budkavle::app {

namespace {

/// Collects what is a path of the same host.
class Collector {
public:
    void take(std::string_view address) {
        address = address.substr(0, address.find_first_of("?#"));
        const bool is_path = address.starts_with('/') && !address.starts_with("//");
        if (is_path && address.find('&') == std::string_view::npos &&
            seen_.insert(std::string(address)).second) {
            links_.emplace_back(address);
        }
    }
    /// "a 320w, b 640w" (HTML Standard, "srcset attributes").
    void take_all(std::string_view candidates) {
        while (!candidates.empty()) {
            const std::size_t comma = candidates.find(',');
            std::string_view one = candidates.substr(0, comma);
            one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
            take(one.substr(0, one.find(' ')));
            candidates.remove_prefix(comma == std::string_view::npos ? candidates.size()
                                                                     : comma + 1);
        }
    }
    std::vector<std::string> links() && { return std::move(links_); }

private:
    std::vector<std::string> links_;
    std::unordered_set<std::string> seen_;
};

}  // namespace

std::vector<std::string> find_page_links(std::string_view html) {
    constexpr std::string_view kOpen = "=\"";
    constexpr std::array<std::string_view, 3> kNames{" href", " src", " srcset"};
    Collector found;
    std::size_t at = html.find(kOpen);
    while (at != std::string_view::npos) {
        const std::string_view before = html.substr(0, at);
        const std::size_t start = at + kOpen.size();
        const std::size_t end = std::min(html.find('"', start), html.size());
        const std::string_view value = html.substr(start, end - start);
        if (before.ends_with(kNames[2])) {
            found.take_all(value);
        } else if (before.ends_with(kNames[0]) || before.ends_with(kNames[1])) {
            found.take(value);
        }
        at = html.find(kOpen, std::min(end + 1, html.size()));
    }
    return std::move(found).links();
}

}  // namespace budkavle::app
