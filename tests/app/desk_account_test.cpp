// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The pages of one's own account, and the one-time link.
#include <algorithm>
#include <regex>

#include "account/second_factor.hpp"
#include "account/token.hpp"
#include "desk_fixture.hpp"

namespace budkavle::app {
namespace {

using http::Status;
using std::chrono::hours;
using std::chrono::seconds;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kNewPassword = "en helt ny mening om snö";

std::string first_match(const std::string& text, const std::string& pattern) {
    std::smatch match;
    return std::regex_search(text, match, std::regex(pattern)) ? match[1].str() : "";
}

class DeskAccount : public DeskFixture {
protected:
    void SetUp() override {
        DeskFixture::SetUp();
        headers_["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Firefox/128.0";
        ASSERT_EQ(sign_in(login_, kPassword).status, Status::see_other);
        now_ += seconds(1);
    }
    [[nodiscard]] Fields new_password(const std::string& now) const {
        return {{"password", now},
                {"new-password", kNewPassword},
                {"new-password-again", kNewPassword}};
    }
    /// The cookie of another browser that is signed in.
    std::string other_browser() {
        const std::string own = std::exchange(cookie_, "");
        EXPECT_EQ(sign_in(login_, kPassword).status, Status::see_other);
        return std::exchange(cookie_, own);
    }
    bool is_in_with(const std::string& cookie) {
        const std::string own = std::exchange(cookie_, cookie);
        const bool is = is_in();
        cookie_ = own;
        return is;
    }
};

TEST_F(DeskAccount, TellsWhereOneIsSignedIn) {
    const std::string page = body_of(read("/admin/konto/"));
    EXPECT_THAT(page, HasSubstr("Firefox, Linux"));
    EXPECT_THAT(page, HasSubstr(address_));
    EXPECT_THAT(page, HasSubstr("Den här webbläsaren"));
}

TEST_F(DeskAccount, ChangesThePasswordAndEndsAllOtherSessions) {
    const std::string other = other_browser();
    now_ += seconds(1);
    const http::Response wrong = send_with_csrf("/admin/konto/losenord/", new_password("fel"));
    EXPECT_EQ(wrong.status, Status::bad_request);
    EXPECT_TRUE(is_in_with(other));
    const http::Response changed =
        send_with_csrf("/admin/konto/losenord/", new_password(kPassword));
    EXPECT_EQ(changed.status, Status::see_other);
    EXPECT_FALSE(is_in());
    keep_cookie(changed);
    EXPECT_TRUE(is_in());
    EXPECT_FALSE(is_in_with(other));
    cookie_.clear();
    EXPECT_EQ(sign_in(login_, kPassword).status, Status::unauthorized);
    EXPECT_EQ(sign_in(login_, kNewPassword).status, Status::see_other);
}

TEST_F(DeskAccount, SaysWhatIsWrongWithANewPassword) {
    const auto said = [&](const std::string& password, const std::string& again) {
        const http::Response response = send_with_csrf(
            "/admin/konto/losenord/",
            {{"password", kPassword}, {"new-password", password}, {"new-password-again", again}});
        EXPECT_EQ(response.status, Status::bad_request) << password;
        return body_of(response);
    };
    EXPECT_THAT(said("kort", "kort"), HasSubstr("minst 12 tecken"));
    EXPECT_THAT(said("123456789012", "123456789012"), HasSubstr("en rad av"));
    EXPECT_THAT(said("Anna Andersson", "Anna Andersson"), HasSubstr("ditt namn"));
    EXPECT_THAT(said(kNewPassword, "något annat långt"), HasSubstr("inte lika"));
}

TEST_F(DeskAccount, AsksForThePasswordNoOftenerThanASignInDoes) {
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(send_with_csrf("/admin/konto/losenord/", new_password("fel")).status,
                  Status::bad_request);
    }
    EXPECT_EQ(send_with_csrf("/admin/konto/losenord/", new_password(kPassword)).status,
              Status::too_many_requests);
}

TEST_F(DeskAccount, ChangesNothingWithoutTheSessionsToken) {
    const std::string other = other_browser();
    EXPECT_EQ(send("/admin/konto/inloggningar/", {}).status, Status::forbidden);
    EXPECT_EQ(send("/admin/konto/inloggningar/", {{"csrf", "x"}}).status, Status::forbidden);
    const std::string token = csrf();
    headers_["Origin"] = "https://evil.example";
    EXPECT_EQ(send("/admin/konto/inloggningar/", {{"csrf", token}}).status, Status::forbidden);
    headers_.erase("Origin");
    EXPECT_TRUE(is_in_with(other));
}

TEST_F(DeskAccount, EndsOneSessionOrAllOthers) {
    const std::string one = other_browser();
    const std::string two = other_browser();
    const std::string id =
        first_match(body_of(read("/admin/konto/")), "/admin/konto/inloggningar/([0-9]+)/");
    EXPECT_EQ(send_with_csrf("/admin/konto/inloggningar/" + id + "/", {}).status,
              Status::see_other);
    EXPECT_NE(is_in_with(one), is_in_with(two));
    EXPECT_EQ(send_with_csrf("/admin/konto/inloggningar/", {}).status, Status::see_other);
    EXPECT_FALSE(is_in_with(one));
    EXPECT_FALSE(is_in_with(two));
    EXPECT_TRUE(is_in());
}

TEST_F(DeskAccount, ShowsTheKeyOfASecondFactorAndSwitchesItOnByACode) {
    const std::string page = body_of(read("/admin/konto/tvasteg/"));
    EXPECT_THAT(page, HasSubstr("<svg"));
    EXPECT_THAT(page, HasSubstr("<path"));
    EXPECT_THAT(page, Not(HasSubstr("style=")));
    const std::string key = value_of(page, "secret");
    const auto secret = account::parse_totp_secret(key);
    ASSERT_TRUE(secret);
    const http::Response wrong =
        send_with_csrf("/admin/konto/tvasteg/", {{"secret", key}, {"code", "000000"}});
    EXPECT_EQ(wrong.status, Status::bad_request);
    EXPECT_EQ(value_of(body_of(wrong), "secret"), key);
    EXPECT_FALSE(account().has_second_factor);

    const std::string code = account::totp_code(*secret, account::totp_step_at(now_));
    const http::Response on =
        send_with_csrf("/admin/konto/tvasteg/", {{"secret", key}, {"code", code}});
    EXPECT_EQ(on.status, Status::ok);
    EXPECT_TRUE(account().has_second_factor);
    const std::string recovery = first_match(body_of(on), "code-to-keep\">([0-9a-z-]{19})<");
    EXPECT_FALSE(recovery.empty());
    EXPECT_THAT(body_of(read("/admin/konto/")), HasSubstr("koder kvar: 10"));
    EXPECT_THAT(body_of(read("/admin/konto/tvasteg/")), Not(HasSubstr(recovery)));

    EXPECT_EQ(send_with_csrf("/admin/konto/tvasteg/koder/", {{"password", kPassword}}).status,
              Status::ok);
    EXPECT_FALSE(credentials_->use_recovery_code(
        account(), account::digest_of(account::plain_code(recovery)), now_));
    EXPECT_EQ(send_with_csrf("/admin/konto/tvasteg/av/", {{"password", "fel"}}).status,
              Status::bad_request);
    EXPECT_TRUE(account().has_second_factor);
    EXPECT_EQ(send_with_csrf("/admin/konto/tvasteg/av/", {{"password", kPassword}}).status,
              Status::see_other);
    EXPECT_FALSE(account().has_second_factor);
}

TEST_F(DeskAccount, ShowsThePasswordOfAProgramOnceAndRevokesIt) {
    EXPECT_EQ(send_with_csrf("/admin/konto/program/", {{"name", "  "}}).status,
              Status::bad_request);
    const http::Response made =
        send_with_csrf("/admin/konto/program/", {{"name", "MarsEdit <kontoret>"}});
    EXPECT_EQ(made.status, Status::ok);
    EXPECT_EQ(header(made, "Cache-Control"), "no-store");
    const std::string password = first_match(body_of(made), "code-to-keep\">([0-9a-z-]+)<");
    const std::string digest = account::digest_of(account::plain_code(password));
    EXPECT_TRUE(credentials_->find_by_application_password(digest, now_));
    const std::string page = body_of(read("/admin/konto/"));
    EXPECT_THAT(page, HasSubstr("MarsEdit &lt;kontoret"));
    EXPECT_THAT(page, Not(HasSubstr(password)));
    const std::string id = first_match(page, "/admin/konto/program/([0-9]+)/");
    EXPECT_EQ(send_with_csrf("/admin/konto/program/" + id + "/", {}).status, Status::see_other);
    EXPECT_FALSE(credentials_->find_by_application_password(digest, now_));
}

class DeskLink : public DeskFixture {
protected:
    void SetUp() override {
        DeskFixture::SetUp();
        const Secret token = account::make_token();
        accounts_->add_link(account(), account::digest_of(token.reveal()), now_, now_ + hours(24),
                            "test");
        path_ = "/admin/link/" + token.reveal();
    }
    [[nodiscard]] http::Response choose(const std::string& password) const {
        return send(path_, {{"new-password", password}, {"new-password-again", password}});
    }
    std::string path_;
};

TEST_F(DeskLink, LetsAPersonChooseAPasswordOnceAndLeadsIn) {
    const http::Response page = read(path_);
    EXPECT_EQ(page.status, Status::ok);
    EXPECT_THAT(body_of(page), HasSubstr("Hej Anna Andersson"));
    EXPECT_THAT(body_of(page), HasSubstr("Minst 12 tecken"));
    EXPECT_EQ(header(page, "Cache-Control"), "no-store");
    EXPECT_EQ(choose("kort").status, Status::bad_request);
    const http::Response in = choose(kNewPassword);
    EXPECT_EQ(in.status, Status::see_other);
    keep_cookie(in);
    EXPECT_TRUE(is_in());
    cookie_.clear();
    EXPECT_EQ(choose("något annat som är långt").status, Status::gone);
    EXPECT_EQ(read(path_).status, Status::gone);
    EXPECT_EQ(sign_in(login_, kNewPassword).status, Status::see_other);
}

TEST_F(DeskLink, IsOfNoUseWhenItIsTooOldOrMadeUp) {
    EXPECT_EQ(read("/admin/link/" + std::string(43, 'a')).status, Status::gone);
    EXPECT_EQ(read("/admin/link/kort").status, Status::gone);
    now_ += hours(25);
    EXPECT_EQ(read(path_).status, Status::gone);
    EXPECT_EQ(choose(kNewPassword).status, Status::gone);
    EXPECT_EQ(sign_in(login_, kPassword).status, Status::see_other);
}

TEST_F(DeskLink, IsNoSecondFactor) {
    const Secret secret = account::make_totp_secret();
    credentials_->enable_second_factor(account(), secret, 0, {}, now_, "test");
    const http::Response chosen = choose(kNewPassword);
    EXPECT_EQ(header(chosen, "Set-Cookie"), "");
    const std::string ticket = value_of(body_of(chosen), "ticket");
    const http::Response in = send(
        "/admin/in/",
        {{"ticket", ticket}, {"code", account::totp_code(secret, account::totp_step_at(now_))}});
    keep_cookie(in);
    EXPECT_TRUE(is_in());
}

}  // namespace
}  // namespace budkavle::app
