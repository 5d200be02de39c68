// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/api/atom_sign_in.hpp"

#include <arpa/inet.h>

#include <array>
#include <chrono>
#include <string_view>

#include "account/token.hpp"
#include "app/api/atom_answers.hpp"
#include "base/ascii.hpp"
#include "http/basic_credentials.hpp"

namespace budkavle::app {

namespace {

constexpr std::string_view kChallenge = "Basic realm=\"Budkavle\", charset=\"UTF-8\"";
/// A password has 100 random bits: the limit spares the database, no more.
constexpr std::uint64_t kFailureLimit = 20;
constexpr std::chrono::minutes kFailuresCount{15};
constexpr std::uint64_t kNoAttempt = 0;

bool is_loopback(std::string_view address) {
    return address == "::1" || address.starts_with("127.");
}

http::Response challenge(std::string_view what) {
    http::Response response = atom_refusal(http::Status::unauthorized, what);
    response.headers.add("WWW-Authenticate", kChallenge);
    return response;
}

http::Response too_many() {
    http::Response response =
        atom_refusal(http::Status::too_many_requests,
                     "Too many wrong passwords have come from your network. Try again in a while.");
    response.headers.add("Retry-After",
                         std::to_string(std::chrono::seconds(kFailuresCount).count()));
    return response;
}

}  // namespace

std::string program_network(const std::string& address) {
    constexpr std::string_view kPrefix = "api ";
    constexpr std::size_t kHostBytes = 8;  // the lower half of an IPv6 address
    in6_addr six{};
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (inet_pton(AF_INET6, address.c_str(), &six) == 1) {
        std::fill_n(six.s6_addr + kHostBytes, kHostBytes, std::uint8_t{0});
        if (inet_ntop(AF_INET6, &six, text.data(), text.size()) != nullptr) {
            return std::string(kPrefix) + text.data();
        }
    }
    in_addr four{};
    const bool is_four = inet_pton(AF_INET, address.c_str(), &four) == 1;
    return std::string(kPrefix) + (is_four ? address : std::string("unknown"));
}

std::variant<model::Identity, http::Response> AtomSignIn::check(const http::Request& request,
                                                                UtcTime now) const {
    if (!request.is_https && !is_loopback(request.remote_address)) {
        return atom_refusal(http::Status::forbidden,
                            "Come over https: anybody on the way could read the password.");
    }
    const auto field = request.headers.find("Authorization");
    if (!field) {
        return challenge("Send a login and an application password (HTTP Basic).");
    }
    const std::string network = program_network(request.remote_address);
    if (sessions_.failures_from_network(network, now - kFailuresCount, kNoAttempt).count >=
        kFailureLimit) {
        return too_many();
    }
    if (const auto given = http::parse_basic_credentials(*field)) {
        const Secret code(account::plain_code(given->password.reveal()));
        auto identity =
            credentials_.find_by_application_password(account::digest_of(code.reveal()), now);
        if (identity && ascii::equals_ignoring_case(identity->login, given->user)) {
            return *std::move(identity);
        }
    }
    // No login, as the desk counts failures by login and these are none of its own; a string, as
    // the column takes no NULL.
    (void)sessions_.begin_attempt(std::string(), network, now);
    return challenge(
        "Login and application password do not fit, or the password was revoked. The password of "
        "the desk is of no use here.");
}

}  // namespace budkavle::app
