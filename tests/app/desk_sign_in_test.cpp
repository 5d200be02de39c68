// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Who gets in at the desk, who does not, and what they are told.
#include <chrono>
#include <functional>

#include "account/password_hash.hpp"
#include "account/second_factor.hpp"
#include "account/token.hpp"
#include "app/editor/entry/visitor.hpp"
#include "desk_fixture.hpp"

namespace budkavle::app {
namespace {

using http::Status;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using testing::HasSubstr;
using testing::Not;

class DeskSignIn : public DeskFixture {
protected:
    void guess(int times, const std::string& login) {
        for (int i = 0; i < times; ++i) {
            EXPECT_EQ(sign_in(login, "fel lösenord").status, Status::unauthorized) << i;
        }
    }
    /// What the answer says when the login itself is taken out.
    static std::string said(const http::Response& response, const std::string& login) {
        std::string body = body_of(response);
        for (std::size_t at = body.find(login); at != std::string::npos; at = body.find(login)) {
            body.erase(at, login.size());
        }
        return body;
    }
    static std::chrono::steady_clock::duration time_of(const std::function<void()>& act) {
        const auto begun = std::chrono::steady_clock::now();
        act();
        return std::chrono::steady_clock::now() - begun;
    }
};

TEST_F(DeskSignIn, ARightPasswordLeadsToWhereOneWasGoing) {
    const http::Response asked = read("/admin/webb/" + site_.slug + "/?visa=alla");
    EXPECT_EQ(asked.status, Status::see_other);
    const http::Response page = read(header(asked, "Location"));
    const std::string after = value_of(body_of(page), "after");
    const http::Response in =
        send("/admin/in/", {{"login", login_}, {"password", kPassword}, {"after", after}});
    EXPECT_EQ(in.status, Status::see_other);
    EXPECT_EQ(header(in, "Location"), "/admin/webb/" + site_.slug + "/?visa=alla");
    EXPECT_THAT(header(in, "Set-Cookie"),
                testing::AllOf(HasSubstr("__Host-budkavle="), HasSubstr("Secure"),
                               HasSubstr("HttpOnly"), HasSubstr("SameSite=Strict")));
    keep_cookie(in);
    EXPECT_TRUE(is_in());
}

TEST_F(DeskSignIn, SaysTheSameOfAWrongPasswordAnUnknownLoginAndADisabledAccount) {
    const http::Response wrong = sign_in(login_, "fel lösenord");
    const std::string nobody = "ingen-" + login_;
    const http::Response unknown = sign_in(nobody, "fel lösenord");
    accounts_->set_disabled(account(), true, now_, "test");
    const http::Response disabled = sign_in(login_, kPassword);
    EXPECT_EQ(wrong.status, Status::unauthorized);
    EXPECT_EQ(unknown.status, wrong.status);
    EXPECT_EQ(disabled.status, wrong.status);
    EXPECT_EQ(said(unknown, nobody), said(wrong, login_));
    EXPECT_EQ(said(disabled, login_), said(wrong, login_));
    EXPECT_THAT(body_of(wrong), HasSubstr("Användarnamnet eller lösenordet stämmer inte"));
    EXPECT_THAT(body_of(wrong), HasSubstr("value=\"" + login_ + "\""));
    EXPECT_THAT(body_of(wrong), Not(HasSubstr("fel lösenord")));
    EXPECT_TRUE(cookie_.empty());
}

// The bound is wide for a busy machine: without a hash to verify, an unknown login would answer in
// a hundredth of the time.
TEST_F(DeskSignIn, TakesAsLongForAnUnknownLogin) {
    (void)read("/admin/in/");
    const auto wrong = time_of([&] { guess(3, login_); });
    const auto unknown = time_of([&] { guess(3, "ingen-" + login_); });
    EXPECT_GT(unknown * 4, wrong);
    EXPECT_GT(wrong * 4, unknown);
}

TEST_F(DeskSignIn, SlowsGuessingAndSaysUntilWhen) {
    guess(5, login_);
    const http::Response slowed = sign_in(login_, kPassword);
    EXPECT_EQ(slowed.status, Status::too_many_requests);
    EXPECT_EQ(header(slowed, "Retry-After"), "15");
    EXPECT_THAT(body_of(slowed), HasSubstr("Vänta till kl. 10.01"));
    EXPECT_TRUE(cookie_.empty());
    now_ += seconds(16);
    EXPECT_EQ(sign_in(login_, kPassword).status, Status::see_other);
    EXPECT_TRUE(is_in());
}

TEST_F(DeskSignIn, WaitsTwiceAsLongAfterEachWrongGuessAndNeverMoreThanAQuarter) {
    guess(5, login_);
    for (const int wait : {15, 30, 60, 120, 240, 480, 900, 900}) {
        const http::Response slowed = sign_in(login_, kPassword);
        EXPECT_EQ(header(slowed, "Retry-After"), std::to_string(wait));
        now_ += seconds(wait);
        guess(1, login_);
    }
}

TEST_F(DeskSignIn, LetsTheOwnerInFromWhereSheWorksWhileOthersGuess) {
    const std::string office = address_;
    EXPECT_EQ(sign_in(login_, kPassword).status, Status::see_other);
    cookie_.clear();
    address_ = "203.0.113." + office.substr(office.rfind('.') + 1);
    now_ += hours(24 * 14);
    guess(5, login_);
    EXPECT_EQ(sign_in(login_, kPassword).status, Status::too_many_requests);
    address_ = office;
    EXPECT_EQ(sign_in(login_, kPassword).status, Status::see_other);
}

TEST_F(DeskSignIn, CountsTheLoginHoweverItIsWrittenAndANetworkOfIPv6AsOne) {
    address_ = "2001:db8:1:2::1";
    guess(3, login_);
    address_ = "2001:db8:1:2:ffff::2";
    guess(2, " A" + login_.substr(1) + " ");
    EXPECT_EQ(sign_in(login_, kPassword).status, Status::too_many_requests);
    EXPECT_EQ(network_of("2001:db8:1:2::1"), network_of("2001:db8:1:2:ffff::2"));
    EXPECT_NE(network_of("2001:db8:1:2::1"), network_of("2001:db8:1:3::1"));
    EXPECT_EQ(network_of("::ffff:192.0.2.7"), network_of("192.0.2.7"));
    EXPECT_EQ(network_of("unix:"), "");
}

TEST_F(DeskSignIn, NotesOnceInTheAuditTrailThatGuessingGoesOn) {
    guess(5, login_);
    EXPECT_NO_THROW(run_as_owner(
        "BEGIN NOT ATOMIC IF (SELECT COUNT(*) FROM audit_entries WHERE action = 'guessing' AND "
        "subject_kind = 'account' AND subject_id = " +
        std::to_string(account().id.value) + ") <> 1 THEN SIGNAL SQLSTATE '45000'; END IF; END"));
}

TEST_F(DeskSignIn, EndsTheSessionThatTheBrowserHadBefore) {
    ASSERT_EQ(sign_in(login_, kPassword).status, Status::see_other);
    const std::string planted = cookie_;
    ASSERT_EQ(sign_in(login_, kPassword).status, Status::see_other);
    EXPECT_NE(cookie_, planted);
    EXPECT_TRUE(is_in());
    cookie_ = planted;
    EXPECT_FALSE(is_in());
}

TEST_F(DeskSignIn, LeadsNowhereButToTheDesk) {
    for (const std::string place :
         {"//evil.example", "https://evil.example/", "/admin/../x", "/admin//evil.example",
          "/norrsele/", "/admin/\\evil.example", "/admin/finns/inte/", "/admin/ut/",
          "/admin/\r\nSet-Cookie: a=b"}) {
        cookie_.clear();
        const http::Response in =
            send("/admin/in/", {{"login", login_}, {"password", kPassword}, {"after", place}});
        EXPECT_EQ(in.status, Status::see_other) << place;
        EXPECT_EQ(header(in, "Location"), "/admin/") << place;
    }
    EXPECT_EQ(value_of(body_of(read("/admin/in/?till=%2F%2Fevil.example")), "after"), "/admin/");
}

TEST_F(DeskSignIn, GivesTheTextBackWhenTheSessionHasEnded) {
    ASSERT_EQ(sign_in(login_, kPassword).status, Status::see_other);
    const std::string path = "/admin/webb/" + site_.slug + "/nytt/";
    const std::string text = "Skidspåret & <backen>\nÖppnar i dag.";
    const std::string token = csrf();
    now_ += hours(13);
    const http::Response ended = send(path, {{"body", text}, {"kind", "post"}, {"csrf", token}});
    EXPECT_EQ(ended.status, Status::unauthorized);
    EXPECT_THAT(body_of(ended), HasSubstr("Skidspåret &amp; &lt;backen"));
    EXPECT_EQ(value_of(body_of(ended), "after"), path);
    // Wrong once, then right: the text comes along.
    EXPECT_THAT(body_of(send("/admin/in/", {{"after", path}, {"body", text}, {"login", login_}})),
                HasSubstr("Skidspåret &amp; &lt;backen"));
    const http::Response in = send("/admin/in/", {{"after", path},
                                                  {"kind", "post"},
                                                  {"body", text},
                                                  {"login", login_},
                                                  {"password", kPassword}});
    EXPECT_EQ(in.status, Status::ok);
    EXPECT_THAT(body_of(in), HasSubstr("Skidspåret &amp; &lt;backen"));
    EXPECT_THAT(body_of(in), Not(HasSubstr(kPassword)));
    keep_cookie(in);
    const http::Response sent =
        send(path, {{"kind", "post"}, {"body", text}, {"csrf", value_of(body_of(in), "csrf")}});
    EXPECT_EQ(sent.status, Status::see_other);
}

TEST_F(DeskSignIn, TakesAFormThatIsOlderThanTheSessionOfAnotherTab) {
    ASSERT_EQ(sign_in(login_, kPassword).status, Status::see_other);
    EXPECT_EQ(sign_in(login_, kPassword).status, Status::see_other);
    headers_["Origin"] = "https://evil.example";
    EXPECT_EQ(sign_in(login_, kPassword).status, Status::forbidden);
}

TEST_F(DeskSignIn, TakesTheWebServersWordOnlyWhereItIsToldTo) {
    remote_user_ = login_;
    EXPECT_THAT(body_of(read("/admin/in/")), Not(HasSubstr("by-web-server")));
    EXPECT_EQ(send("/admin/in/", {{"by-web-server", "yes"}}).status, Status::unauthorized);
    start_desk(true);
    EXPECT_THAT(body_of(read("/admin/in/")), HasSubstr("Fortsätt som " + login_));
    const http::Response in = send("/admin/in/", {{"by-web-server", "yes"}});
    EXPECT_EQ(in.status, Status::see_other);
    keep_cookie(in);
    EXPECT_TRUE(is_in());
    remote_user_ = "berit";  // the web server says that somebody else sits there now
    EXPECT_FALSE(is_in());
    EXPECT_EQ(send("/admin/in/", {{"by-web-server", "yes"}}).status, Status::unauthorized);
}

TEST_F(DeskSignIn, TakesNoFieldOfABrowserForTheWebServersWord) {
    start_desk(true);
    headers_["Remote-User"] = login_;
    headers_["REMOTE_USER"] = login_;
    EXPECT_EQ(send("/admin/in/", {{"by-web-server", "yes"}}).status, Status::unauthorized);
}

TEST_F(DeskSignIn, KeepsADisabledAccountOutAlsoByTheWebServersWord) {
    accounts_->set_disabled(account(), true, now_, "test");
    start_desk(true);
    remote_user_ = login_;
    EXPECT_EQ(send("/admin/in/", {{"by-web-server", "yes"}}).status, Status::unauthorized);
}

class DeskSecondStep : public DeskSignIn {
protected:
    void SetUp() override {
        DeskSignIn::SetUp();
        credentials_->enable_second_factor(
            account(), secret_, 0, {account::digest_of(account::plain_code("aaaa-bbbb-cccc-dddd"))},
            now_, "test");
    }
    [[nodiscard]] std::string code() const {
        return account::totp_code(secret_, account::totp_step_at(now_));
    }
    /// The ticket of the page that asks for the code.
    [[nodiscard]] std::string give_password() {
        const http::Response page = sign_in(login_, kPassword);
        EXPECT_EQ(page.status, Status::ok);
        EXPECT_TRUE(cookie_.empty());
        EXPECT_THAT(body_of(page), Not(HasSubstr(kPassword)));
        return value_of(body_of(page), "ticket");
    }
    http::Response give_code(const std::string& ticket, const std::string& code) {
        const http::Response response = send("/admin/in/", {{"ticket", ticket}, {"code", code}});
        keep_cookie(response);
        return response;
    }

    Secret secret_ = account::make_totp_secret();
};

TEST_F(DeskSecondStep, NeedsACodeBesideThePassword) {
    const std::string ticket = give_password();
    const http::Response wrong = give_code(ticket, "000000");
    EXPECT_EQ(wrong.status, Status::unauthorized);
    EXPECT_THAT(body_of(wrong), HasSubstr("Koden stämmer inte"));
    EXPECT_EQ(give_code(value_of(body_of(wrong), "ticket"), code()).status, Status::see_other);
    EXPECT_TRUE(is_in());
}

TEST_F(DeskSecondStep, TakesNoCodeTwiceAndNoTicketTwice) {
    const std::string ticket = give_password();
    const std::string seen = code();
    ASSERT_EQ(give_code(ticket, seen).status, Status::see_other);
    cookie_.clear();
    EXPECT_THAT(body_of(give_code(ticket, seen)), HasSubstr("Börja om med lösenordet"));
    EXPECT_EQ(give_code(give_password(), seen).status, Status::unauthorized);
    EXPECT_TRUE(cookie_.empty());
}

TEST_F(DeskSecondStep, TakesARecoveryCodeOnce) {
    ASSERT_EQ(give_code(give_password(), " AAAA bbbb-cccc dddd").status, Status::see_other);
    cookie_.clear();
    EXPECT_EQ(give_code(give_password(), "aaaa-bbbb-cccc-dddd").status, Status::unauthorized);
    EXPECT_TRUE(cookie_.empty());
}

TEST_F(DeskSecondStep, ForgetsAStepThatTookTooLongOrWhosePasswordWasChanged) {
    const std::string late = give_password();
    now_ += minutes(4);
    EXPECT_THAT(body_of(give_code(late, code())), HasSubstr("Börja om med lösenordet"));
    const std::string changed = give_password();
    now_ += seconds(1);
    accounts_->set_password(account(), *account::PasswordHasher().hash(Secret("annat")), now_,
                            "test");
    EXPECT_THAT(body_of(give_code(changed, code())), HasSubstr("Börja om med lösenordet"));
    EXPECT_TRUE(cookie_.empty());
}

TEST_F(DeskSecondStep, SlowsGuessingOfCodes) {
    const std::string ticket = give_password();
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(give_code(ticket, "000000").status, Status::unauthorized);
    }
    EXPECT_EQ(give_code(ticket, code()).status, Status::too_many_requests);
    EXPECT_TRUE(cookie_.empty());
}

TEST(BrowserName, SaysWhatOnesOwnSessionIsKnownBy) {
    EXPECT_EQ(name_browser("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 "
                           "Firefox/128.0"),
              "Firefox, Windows");
    EXPECT_EQ(name_browser("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, "
                           "like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0"),
              "Edge, Windows");
    EXPECT_EQ(name_browser("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) "
                           "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 "
                           "Mobile/15E148 Safari/604.1"),
              "Safari, iPhone");
    EXPECT_EQ(name_browser("curl/8.0"), "");
}

}  // namespace
}  // namespace budkavle::app
