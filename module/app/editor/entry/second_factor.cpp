// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The second factor of one's own account: on, off, and new recovery codes.
#include <algorithm>
#include <utility>
#include <vector>

#include "account/qr_code.hpp"
#include "account/second_factor.hpp"
#include "account/token.hpp"
#include "app/editor/entry/account_page.hpp"
#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"

namespace budkavle::app {

namespace {

using xml::Element;

constexpr std::string_view kIssuer = "Budkavle";
constexpr std::uint64_t kNoStepYet = 0;

/// The dark modules of a row, side by side ones together: what a sheet draws as bars.
void add_runs(Element& code, const std::string& row, std::uint64_t y) {
    for (std::size_t x = row.find('1'); x != std::string::npos;) {
        const std::size_t end = std::min(row.find('0', x), row.size());
        code.add(std::move(Element("run")
                               .set("x", std::uint64_t{x})
                               .set("y", y)
                               .set("width", std::uint64_t{end - x})));
        x = row.find('1', end);
    }
}

Element qr_element(const Secret& text) {
    const account::QrCode code = account::make_qr_code(text);
    Element element("qr");
    element.set("size", std::uint64_t{code.rows.size()});
    for (std::size_t y = 0; y < code.rows.size(); ++y) {
        add_runs(element, code.rows[y], y);
    }
    return element;
}

/// In groups of four, as one types it off.
std::string in_groups(const std::string& base32) {
    constexpr std::size_t kGroup = 4;
    std::string text;
    for (std::size_t at = 0; at < base32.size(); at += kGroup) {
        text.append(at == 0 ? "" : " ").append(base32, at, kGroup);
    }
    return text;
}

http::Response page(const DeskExchange& exchange, const std::optional<AccountFault>& fault,
                    const std::optional<Secret>& secret) {
    xml::DeskView view = start_desk_page(exchange, "second-factor");
    if (fault) {
        view.notices.push_back(fault->notice);
    }
    Element content("second-factor");
    const model::Identity& who = exchange.identity();
    content.flag("is-on", who.has_second_factor);
    if (who.has_second_factor) {
        content.set("codes-left",
                    std::uint64_t{exchange.services.credentials.count_recovery_codes(who.account)});
    } else {
        const Secret shown = secret ? *secret : account::make_totp_secret();
        const Secret base32 = account::to_base32(shown);
        content.set("secret", base32.reveal()).set("secret-to-type", in_groups(base32.reveal()));
        content.add(qr_element(account::totp_address(shown, kIssuer, who.login)));
    }
    view.content = std::move(content);
    return desk_page(exchange, view, fault ? fault->status : http::Status::ok);
}

std::vector<std::string> digests_of(const std::vector<Secret>& codes) {
    std::vector<std::string> digests;
    digests.reserve(codes.size());
    for (const Secret& code : codes) {
        digests.push_back(account::digest_of(account::plain_code(code.reveal())));
    }
    return digests;
}

http::Response codes_page(const DeskExchange& exchange, const std::vector<Secret>& codes) {
    Element content("recovery-codes");
    for (const Secret& code : codes) {
        content.text_child("code", code.reveal());
    }
    return once_page(exchange, "recovery-codes", std::move(content));
}

}  // namespace

http::Response show_second_factor(const DeskExchange& exchange) {
    return page(exchange, std::nullopt, std::nullopt);
}

http::Response enable_second_factor(const DeskExchange& exchange) {
    if (exchange.identity().has_second_factor) {
        return go_on(std::string(kSecondFactorPath), "account-factor-on");
    }
    // The secret comes back from the page that showed it: nothing is stored until a code proves
    // that the phone has it, and the form's token that it is our page.
    const auto secret = account::parse_totp_secret(exchange.field("secret"));
    if (!secret) {
        return page(exchange, account_fault("account-factor-again"), std::nullopt);
    }
    const UtcTime now = exchange.now();
    const auto step = account::find_totp_step(*secret, exchange.field("code"), now, kNoStepYet);
    if (!step) {
        return page(exchange, account_fault("account-factor-code"), secret);
    }
    const std::vector<Secret> codes = account::make_recovery_codes();
    exchange.services.credentials.enable_second_factor(load_own_account(exchange).account, *secret,
                                                       *step, digests_of(codes), now,
                                                       exchange.identity().login);
    return codes_page(exchange, codes);
}

http::Response disable_second_factor(const DeskExchange& exchange) {
    if (const auto doubt = find_password_doubt(exchange)) {
        return page(exchange, doubt, std::nullopt);
    }
    exchange.services.credentials.disable_second_factor(load_own_account(exchange).account,
                                                        exchange.identity().login);
    return go_on(std::string(kAccountPath), "account-factor-off");
}

http::Response renew_recovery_codes(const DeskExchange& exchange) {
    if (!exchange.identity().has_second_factor) {
        return go_on(std::string(kSecondFactorPath));
    }
    if (const auto doubt = find_password_doubt(exchange)) {
        return page(exchange, doubt, std::nullopt);
    }
    const std::vector<Secret> codes = account::make_recovery_codes();
    exchange.services.credentials.replace_recovery_codes(load_own_account(exchange).account,
                                                         digests_of(codes), exchange.now(),
                                                         exchange.identity().login);
    return codes_page(exchange, codes);
}

}  // namespace budkavle::app
