// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/entry/sign_in_service.hpp"

#include <utility>

#include "account/second_factor.hpp"
#include "account/token.hpp"
#include "app/editor/entry/sign_in_throttle.hpp"
#include "base/ascii.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kLoginCharacters = 80;
constexpr std::string_view kNobody = "(sign-in)";
constexpr std::uint64_t kFailuresBetweenNotes = 50;

/// As it is noted: without spaces around it, at most kLoginCharacters characters.
std::string tidy_login(std::string_view typed) {
    while (typed.starts_with(' ')) {
        typed.remove_prefix(1);
    }
    while (typed.ends_with(' ')) {
        typed.remove_suffix(1);
    }
    std::size_t bytes = 0;
    for (std::size_t count = 0; bytes < typed.size(); ++bytes) {
        const bool begins_character = (static_cast<unsigned char>(typed[bytes]) & 0xC0U) != 0x80U;
        if (begins_character && ++count > kLoginCharacters) {
            break;
        }
    }
    return std::string(typed.substr(0, bytes));
}

bool is_to_note(std::uint64_t failures) {
    return failures == kFreeFailuresOfLogin ||
           (failures > 0 && failures % kFailuresBetweenNotes == 0);
}

}  // namespace

/// A sign-in that is noted as failed until it proves right.
struct SignInService::Try {
    std::string login;
    std::uint64_t id = 0;
    std::uint64_t failures_before = 0;
    std::optional<UtcTime> throttled_until;  ///< then it is not noted any more
};

/// What a password proved. `account` is there only if it was right.
struct SignInService::Proof {
    Try made;
    bool was_busy = false;
    std::optional<store::StoredAccount> account;
};

std::optional<model::Identity> SignInService::session(const Secret& token,
                                                      std::string_view remote_user,
                                                      UtcTime now) const {
    if (!account::has_token_form(token.reveal())) {
        return std::nullopt;
    }
    auto identity = sessions_.find(account::digest_of(token.reveal()), now, settings_.idle_limit);
    if (identity && identity->means == model::SignInMeans::web_server &&
        !(settings_.trusts_remote_user &&
          ascii::equals_ignoring_case(identity->login, remote_user))) {
        return std::nullopt;
    }
    return identity;
}

// Noted before anything is looked at: of many guesses at once each sees the others.
SignInService::Try SignInService::begin_try(std::string_view login, const Visitor& visitor,
                                            UtcTime now) const {
    Try made{.login = tidy_login(login)};
    made.id = sessions_.begin_attempt(made.login, visitor.network, now);
    const Throttle throttle =
        look_at_failures(sessions_, made.login, visitor.network, made.id, now);
    made.failures_before = throttle.failures_of_login;
    made.throttled_until = throttle.until;
    if (made.throttled_until) {
        sessions_.drop_attempt(made.id);
    }
    return made;
}

void SignInService::note_failure(const Try& made, const Visitor& visitor,
                                 model::AccountId account) const {
    const std::uint64_t failures = made.failures_before + 1;
    if (is_to_note(failures)) {
        accounts_.note(kNobody, "guessing", account,
                       std::to_string(failures) + " wrong sign-ins in a day, the last from " +
                           visitor.network);
    }
}

SignInService::Proof SignInService::prove(std::string_view login, const Secret& password,
                                          const Visitor& visitor, UtcTime now) const {
    Proof proof{.made = begin_try(login, visitor, now)};
    if (proof.made.throttled_until) {
        return proof;
    }
    auto found = accounts_.find(proof.made.login);
    const account::Verdict verdict =
        hasher_.verify(password, found ? found->password_hash.reveal() : hasher_.dummy_hash());
    if (verdict == account::Verdict::busy) {
        sessions_.drop_attempt(proof.made.id);
        proof.was_busy = true;
        return proof;
    }
    if (verdict == account::Verdict::right && found && !found->account.is_disabled) {
        proof.account = std::move(found);
    } else if (found) {
        note_failure(proof.made, visitor, found->account.id);
    }
    return proof;
}

void SignInService::renew_hash(const store::StoredAccount& stored, const Secret& password) const {
    if (account::needs_rehash(stored.password_hash.reveal())) {
        if (const auto renewed = hasher_.hash(password)) {
            accounts_.replace_hash(stored.account.id, stored.password_hash, *renewed);
        }
    }
}

SignInResult SignInService::attempt(std::string_view login, const Secret& password,
                                    const Visitor& visitor, UtcTime now) const {
    const Proof proof = prove(login, password, visitor, now);
    if (proof.made.throttled_until) {
        return Throttled{*proof.made.throttled_until};
    }
    if (proof.was_busy) {
        return Busy{};
    }
    if (!proof.account) {
        return Wrong{};
    }
    renew_hash(*proof.account, password);
    if (proof.account->totp_secret) {
        sessions_.drop_attempt(proof.made.id);
        return begin_step(proof.account->account.id, now);
    }
    sessions_.pass_attempt(proof.made.id);
    return SignedIn{
        begin_session(proof.account->account.id, model::SignInMeans::password, visitor, now)};
}

ConfirmResult SignInService::confirm(const model::Identity& identity, const Secret& password,
                                     const Visitor& visitor, UtcTime now) const {
    const Proof proof = prove(identity.login, password, visitor, now);
    if (proof.made.throttled_until) {
        return Throttled{*proof.made.throttled_until};
    }
    if (proof.was_busy) {
        return Busy{};
    }
    if (!proof.account || proof.account->account.id.value != identity.account.value) {
        return Wrong{};
    }
    sessions_.drop_attempt(proof.made.id);
    return Confirmed{};
}

NeedsCode SignInService::begin_step(model::AccountId account, UtcTime now) const {
    Secret ticket = account::make_token();
    steps_.begin(account, account::digest_of(ticket.reveal()), now, now + kStepLimit);
    return NeedsCode{std::move(ticket)};
}

bool SignInService::is_code(const store::StoredAccount& stored, std::string_view code,
                            UtcTime now) const {
    const auto step =
        account::find_totp_step(*stored.totp_secret, code, now, stored.totp_last_step);
    if (step) {
        return credentials_.use_totp_step(stored.account.id, *step);
    }
    return credentials_.use_recovery_code(stored.account,
                                          account::digest_of(account::plain_code(code)), now);
}

SignInResult SignInService::give_code(const Secret& ticket, std::string_view code,
                                      const Visitor& visitor, UtcTime now) const {
    if (!account::has_token_form(ticket.reveal())) {
        return StepEnded{};
    }
    const std::string digest = account::digest_of(ticket.reveal());
    const auto id = steps_.find(digest, now);
    const auto stored = id ? accounts_.find(*id) : std::nullopt;
    if (!stored) {
        return StepEnded{};
    }
    const Try made = begin_try(stored->account.login, visitor, now);
    if (made.throttled_until) {
        return Throttled{*made.throttled_until};
    }
    if (stored->totp_secret && !is_code(*stored, code, now)) {
        note_failure(made, visitor, stored->account.id);
        return Wrong{};
    }
    steps_.end(digest);
    sessions_.pass_attempt(made.id);
    return SignedIn{begin_session(*id, model::SignInMeans::password, visitor, now)};
}

SignInResult SignInService::take_web_servers_word(const Visitor& visitor, UtcTime now) const {
    if (!trusts(visitor)) {
        return Wrong{};
    }
    const auto found = accounts_.find(visitor.remote_user);
    if (!found || found->account.is_disabled) {
        return Wrong{};
    }
    return SignedIn{begin_session(found->account.id, model::SignInMeans::web_server, visitor, now)};
}

SignInResult SignInService::sign_in_by_link(model::AccountId account, const Visitor& visitor,
                                            UtcTime now) const {
    const auto found = accounts_.find(account);
    if (!found || found->account.is_disabled) {
        return Wrong{};
    }
    if (found->totp_secret) {
        return begin_step(account, now);
    }
    return SignedIn{begin_session(account, model::SignInMeans::link, visitor, now)};
}

Secret SignInService::begin_session(model::AccountId account, model::SignInMeans means,
                                    const Visitor& visitor, UtcTime now) const {
    Secret token = account::make_token();
    store::NewSession session;
    session.account = account;
    session.means = means;
    session.address = visitor.address;
    session.browser = visitor.browser;
    session.begun = now;
    session.expires = now + settings_.session_limit;
    // The browser's old session ends: a token that somebody planted before is worth nothing after.
    const std::string& old_token = visitor.old_token.reveal();
    (void)sessions_.begin(session, account::digest_of(token.reveal()),
                          old_token.empty() ? "" : account::digest_of(old_token));
    return token;
}

void SignInService::sign_out(const Secret& token) const {
    sessions_.end_by_token(account::digest_of(token.reveal()));
}

}  // namespace budkavle::app
