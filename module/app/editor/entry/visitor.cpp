// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/entry/visitor.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace budkavle::app {

namespace {

constexpr std::size_t kAddressLimit = 45;  // the longest text of an IPv6 address

struct Sign {
    std::string_view part;  ///< of the User-Agent
    std::string_view name;
};

// The first that is there: most browsers claim to be several others as well.
constexpr std::array kBrowsers{
    Sign{"Edg", "Edge"},         Sign{"OPR/", "Opera"},
    Sign{"Vivaldi/", "Vivaldi"}, Sign{"SamsungBrowser/", "Samsung Internet"},
    Sign{"Firefox/", "Firefox"}, Sign{"FxiOS/", "Firefox"},
    Sign{"CriOS/", "Chrome"},    Sign{"Chrome/", "Chrome"},
    Sign{"Safari/", "Safari"}};
constexpr std::array kSystems{Sign{"Windows", "Windows"}, Sign{"Android", "Android"},
                              Sign{"iPhone", "iPhone"},   Sign{"iPad", "iPad"},
                              Sign{"Mac OS X", "macOS"},  Sign{"CrOS", "ChromeOS"},
                              Sign{"Linux", "Linux"}};

template <std::size_t Count>
std::string_view find_sign(const std::array<Sign, Count>& signs, std::string_view text) {
    const auto* const found = std::ranges::find_if(
        signs, [text](const Sign& sign) { return text.find(sign.part) != std::string_view::npos; });
    return found == signs.end() ? std::string_view{} : found->name;
}

std::string to_text(const in6_addr& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    // It fails only for a family or a size that is not right (inet_ntop(3)).
    return inet_ntop(AF_INET6, &address, text.data(), text.size()) != nullptr ? text.data() : "";
}

}  // namespace

std::string network_of(const std::string& address) {
    in_addr version4{};
    if (inet_pton(AF_INET, address.c_str(), &version4) == 1) {
        return address;
    }
    in6_addr version6{};
    if (inet_pton(AF_INET6, address.c_str(), &version6) != 1) {
        return {};
    }
    if (IN6_IS_ADDR_V4MAPPED(&version6)) {
        return address.substr(address.rfind(':') + 1);
    }
    constexpr std::size_t kNetworkBytes = 8;
    std::fill(std::begin(version6.s6_addr) + kNetworkBytes, std::end(version6.s6_addr), 0);
    return to_text(version6) + "/64";
}

std::string name_browser(std::string_view user_agent) {
    std::string name(find_sign(kBrowsers, user_agent));
    const std::string_view system = find_sign(kSystems, user_agent);
    if (!name.empty() && !system.empty()) {
        name += ", ";
    }
    return name.append(system);
}

Visitor make_visitor(const http::Request& request, const Secret* old_token) {
    // What is no address is not stored: the web server says where a request is from, a test may
    // not.
    const std::string network = network_of(request.remote_address);
    Visitor visitor;
    visitor.address = network.empty() ? "" : request.remote_address.substr(0, kAddressLimit);
    visitor.network = network;
    visitor.browser = name_browser(request.headers.find("User-Agent").value_or(""));
    visitor.remote_user = request.remote_user;
    if (old_token != nullptr) {
        visitor.old_token = *old_token;
    }
    return visitor;
}

}  // namespace budkavle::app
