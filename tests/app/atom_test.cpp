// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The programs' door: who may do what over AtomPub, and what becomes of what they send.
#include <algorithm>
#include <fstream>
#include <iterator>

#include "account/token.hpp"
#include "application_fixture.hpp"
#include "store/audit_log.hpp"
#include "store/editor_accounts.hpp"
#include "store/editor_credentials.hpp"

namespace budkavle::app {
namespace {

using http::Method;
using http::Status;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char* kPassword = "abcd-efgh-jkmn-pqrs-tvwx";

std::string base64(std::string_view text) {
    constexpr std::string_view kAlphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    unsigned held = 0;
    int bits = 0;
    for (const char c : text) {
        held = (held << 8U) | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 6; bits -= 6) {
            out += kAlphabet[(held >> static_cast<unsigned>(bits - 6)) & 63U];
        }
    }
    if (bits > 0) {
        out += kAlphabet[(held << static_cast<unsigned>(6 - bits)) & 63U];
    }
    return out.append((4 - out.size() % 4) % 4, '=');
}

std::string entry(const std::string& content, const std::string& more = {},
                  const std::string& title = "Skidspår") {
    return R"(<?xml version="1.0" encoding="utf-8"?><a:entry xmlns:a="http://www.w3.org/2005/Atom" )"
           R"(xmlns:p="http://www.w3.org/2007/app"><a:title>)" +
           title + "</a:title>" + more + "<a:content type=\"html\">" + content +
           "</a:content></a:entry>";
}

const std::string kDraft = "<p:control><p:draft>yes</p:draft></p:control>";
const std::string kText = "&lt;p>Spåret är preparerat.&lt;/p>";

std::string text_of(const http::Response& response) {
    return response.body ? *response.body : std::string{};
}

class Atom : public ApplicationFixture {
protected:
    void SetUp() override {
        ApplicationFixture::SetUp();
        restart(Upkeep::each_time, {}, Role::editor);
        add_account("redaktor", model::Role::editor);
        add_account("skribent", model::Role::writer);
        add_account("annan", model::Role::writer);
    }

    void add_account(const std::string& name, model::Role role) {
        model::Account account;
        account.login = name + "-" + site_.slug;
        account.display_name = "Anna Ås";
        account.created = system_clock_now();
        account.roles = {{site_.id, role}};
        const store::EditorAccounts accounts(*editor_pool_);
        account.id =
            accounts.add(account, Secret("$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA"), "test");
        const store::EditorCredentials credentials(*editor_pool_);
        (void)credentials.add_application_password(
            account, "prov", account::digest_of(account::plain_code(password_of(name))),
            system_clock_now(), "test");
    }
    std::string password_of(const std::string& name) const { return kPassword + name + site_.slug; }

    http::Request request(Method method, const std::string& path, const std::string& who,
                          const std::string& body = {}) const {
        http::Request request;
        request.method = method;
        const std::size_t query = path.find('?');
        request.target = path;
        request.path = path.substr(0, query);
        request.query = query == std::string::npos ? "" : path.substr(query + 1);
        request.host = "www.norrsele.example";
        request.is_https = true;
        request.remote_address = "192.0.2.7";
        request.id = "0123456789abcdef";
        request.body = body;
        if (!who.empty()) {
            request.headers.add("Authorization",
                                "Basic " + base64(who + "-" + site_.slug + ":" + password_of(who)));
        }
        request.headers.add("Content-Type", "application/atom+xml;type=entry");
        return request;
    }
    http::Response send(Method method, const std::string& path, const std::string& who,
                        const std::string& body = {}, const std::string& match = {}) const {
        http::Request sent = request(method, path, who, body);
        if (!match.empty()) {
            sent.headers.add("If-Match", match);
        }
        return ask(sent);
    }
    std::string entries() const { return "/api/atom/" + site_.slug + "/inlagg/"; }
    /// The path in a Location.
    std::string path_of(const http::Response& response) const {
        const std::string location = header(response, "Location");
        const std::size_t at = location.find("/api/");
        return at == std::string::npos ? std::string{} : location.substr(at);
    }
};

TEST_F(Atom, AsksForAPasswordAndTellsNothingWithoutOne) {
    const http::Response answer = send(Method::get, "/api/atom/", "");
    EXPECT_EQ(answer.status, Status::unauthorized);
    EXPECT_EQ(header(answer, "WWW-Authenticate"), "Basic realm=\"Budkavle\", charset=\"UTF-8\"");
    EXPECT_THAT(text_of(answer), Not(HasSubstr(site_.slug)));
}

TEST_F(Atom, TakesNoPasswordOverAConnectionThatOthersCanRead) {
    http::Request plain = request(Method::get, "/api/atom/", "redaktor");
    plain.is_https = false;
    EXPECT_EQ(ask(plain).status, Status::forbidden);
    plain.remote_address = "127.0.0.1";
    EXPECT_EQ(ask(plain).status, Status::ok);
}

TEST_F(Atom, RefusesAPasswordOfAnotherAccount) {
    http::Request mixed = request(Method::get, "/api/atom/", "");
    mixed.headers.add("Authorization",
                      "Basic " + base64("redaktor-" + site_.slug + ":" + password_of("skribent")));
    EXPECT_EQ(ask(mixed).status, Status::unauthorized);
}

TEST_F(Atom, StopsLookingAtPasswordsOfANetworkThatGuesses) {
    http::Request wrong = request(Method::get, "/api/atom/", "");
    wrong.headers.add("Authorization", "Basic " + base64("redaktor:fel"));
    wrong.remote_address = "2001:db8::" + std::to_string(site_.id.value);
    Status last = Status::ok;
    for (int i = 0; i < 21; ++i) {
        last = ask(wrong).status;
    }
    EXPECT_EQ(last, Status::too_many_requests);
    EXPECT_EQ(send(Method::get, "/api/atom/", "redaktor").status, Status::ok);  // another network
}

TEST_F(Atom, ServiceDocumentShowsTheSitesThatTheAccountMayWriteOn) {
    const std::string text = text_of(send(Method::get, "/api/atom/", "skribent"));
    EXPECT_THAT(text, HasSubstr("https://www.norrsele.example" + entries()));
    EXPECT_THAT(text, HasSubstr("<accept>image/jpeg</accept>"));
    EXPECT_THAT(text, Not(HasSubstr("/api/atom/norrsele0/")));
    EXPECT_EQ(send(Method::get, "/api/atom/finns-inte/inlagg/", "skribent").status,
              Status::not_found);
}

TEST_F(Atom, PublishesAnEntryThatReadersThenSee) {
    http::Request sent =
        request(Method::post, entries(), "redaktor", entry(kText, "<a:category term=\"Fritid\"/>"));
    sent.headers.add("Slug", "Sp%C3%A5ret%20i%20dag");
    const http::Response made = ask(sent);
    ASSERT_EQ(made.status, Status::created) << text_of(made);
    EXPECT_THAT(text_of(made), HasSubstr("/sparet-i-dag/\""));
    EXPECT_THAT(text_of(made), HasSubstr("<category term=\"Fritid\"/>"));
    EXPECT_THAT(text_of(made), HasSubstr("<name>Anna Ås</name>"));
    EXPECT_THAT(text_of(send(Method::get, entries(), "redaktor")), HasSubstr(path_of(made)));
    restart(Upkeep::each_time);
    EXPECT_THAT(page(prefix_ + "/"), HasSubstr("Spåret är preparerat."));
}

TEST_F(Atom, WhatTheRulesOfTheSiteStopNeedsAReasonThatIsLogged) {
    const std::string telling = "<p>Bygglov gavs till 811228-9874.</p>";
    const http::Response stopped = send(Method::post, entries(), "redaktor", entry(telling));
    EXPECT_EQ(stopped.status, Status::conflict);
    EXPECT_THAT(text_of(stopped), HasSubstr("personnummer (paragraph 1)"));
    EXPECT_THAT(text_of(stopped), Not(HasSubstr("811228-9874")));
    EXPECT_THAT(text_of(send(Method::get, entries(), "redaktor")), Not(HasSubstr("Bygglov")));
    EXPECT_EQ(send(Method::post, entries(), "redaktor", entry(telling, kDraft)).status,
              Status::created);

    const http::Response made = send(Method::post, entries() + "?override=Han%20har%20sagt%20ja",
                                     "redaktor", entry(telling));
    ASSERT_EQ(made.status, Status::created) << text_of(made);
    const auto entries_of_log = store::AuditLog(*editor_pool_).list({.site = site_.id}, 10);
    const auto is_override = [](const store::AuditEntry& entry) {
        return entry.action == "override" && entry.details == "personnummer: Han har sagt ja" &&
               entry.subject_id != 0;
    };
    EXPECT_EQ(std::count_if(entries_of_log.begin(), entries_of_log.end(), is_override), 1);
    restart(Upkeep::each_time);
    EXPECT_THAT(page(prefix_ + "/"), HasSubstr("Bygglov gavs"));
}

TEST_F(Atom, WriterMakesDraftsOfOneselfAndNothingElse) {
    EXPECT_EQ(send(Method::post, entries(), "skribent", entry(kText)).status, Status::forbidden);
    const http::Response made = send(Method::post, entries(), "skribent", entry(kText, kDraft));
    ASSERT_EQ(made.status, Status::created) << text_of(made);
    const std::string path = path_of(made);
    const std::string tag = header(made, "ETag");
    EXPECT_EQ(send(Method::put, path, "skribent", entry(kText), tag).status, Status::forbidden);
    EXPECT_EQ(send(Method::get, path, "annan").status, Status::not_found);
    EXPECT_EQ(send(Method::put, path, "annan", entry(kText, kDraft), tag).status,
              Status::not_found);
    EXPECT_EQ(send(Method::delete_, path, "annan", {}, tag).status, Status::not_found);
    EXPECT_THAT(text_of(send(Method::get, entries(), "annan")), Not(HasSubstr(path)));
    EXPECT_THAT(text_of(send(Method::get, entries(), "skribent")), HasSubstr(path));
    const http::Response published = send(Method::put, path, "redaktor", entry(kText), tag);
    ASSERT_EQ(published.status, Status::ok) << text_of(published);
    EXPECT_EQ(
        send(Method::put, path, "skribent", entry(kText, kDraft), header(published, "ETag")).status,
        Status::forbidden);
}

TEST_F(Atom, ChangeNeedsTheVersionThatItIsMadeIn) {
    const http::Response made = send(Method::post, entries(), "redaktor", entry(kText));
    const std::string path = path_of(made);
    const std::string tag = header(made, "ETag");
    EXPECT_EQ(send(Method::put, path, "redaktor", entry(kText)).status,
              Status::precondition_required);
    const http::Response changed =
        send(Method::put, path, "redaktor", entry(kText, {}, "Ny rubrik"), "W/" + tag);
    ASSERT_EQ(changed.status, Status::ok) << text_of(changed);
    EXPECT_THAT(text_of(changed), HasSubstr("<title>Ny rubrik</title>"));
    EXPECT_NE(header(changed, "ETag"), tag);
    EXPECT_EQ(send(Method::put, path, "redaktor", entry(kText), tag).status,
              Status::precondition_failed);
    EXPECT_EQ(send(Method::delete_, path, "redaktor", {}, tag).status, Status::precondition_failed);
    EXPECT_THAT(text_of(send(Method::get, path, "redaktor")), HasSubstr("Ny rubrik"));
}

TEST_F(Atom, DeletedDraftLiesInTheTrashAndAPublicEntryIsWithdrawnWithAReason) {
    const http::Response draft = send(Method::post, entries(), "skribent", entry(kText, kDraft));
    EXPECT_EQ(send(Method::delete_, path_of(draft), "skribent", {}, header(draft, "ETag")).status,
              Status::no_content);
    EXPECT_EQ(send(Method::get, path_of(draft), "skribent").status, Status::gone);
    EXPECT_EQ(editor_->list_trashed_posts(site_.id, 5).size(), 1U);

    const http::Response made = send(Method::post, entries(), "redaktor", entry(kText));
    const std::string tag = header(made, "ETag");
    EXPECT_EQ(send(Method::delete_, path_of(made), "redaktor", {}, tag).status, Status::conflict);
    EXPECT_EQ(send(Method::delete_, path_of(made) + "?reason=Dubblett", "redaktor", {}, tag).status,
              Status::no_content);
    EXPECT_EQ(send(Method::get, path_of(made), "redaktor").status, Status::gone);
    const auto posts = editor_->list_posts(site_.id, store::PostStatus::withdrawn, 5);
    ASSERT_EQ(posts.size(), 1U);
    EXPECT_EQ(posts[0].withdrawn_reason, "Dubblett");
}

TEST_F(Atom, CleansWhateverContentComes) {
    const http::Response html =
        send(Method::post, entries(), "redaktor",
             entry("&lt;p onclick=\"x()\">Hej&lt;script>alert(1)&lt;/script>&lt;/p>&lt;a "
                   "href=\"javascript:alert(2)\">här&lt;/a>"));
    ASSERT_EQ(html.status, Status::created) << text_of(html);
    EXPECT_THAT(text_of(html), HasSubstr("Hej"));
    EXPECT_THAT(text_of(html), Not(HasSubstr("alert")));
    EXPECT_THAT(text_of(html), Not(HasSubstr("onclick")));

    const http::Response xhtml = send(
        Method::post, entries(), "redaktor",
        R"(<entry xmlns="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml">)"
        R"(<title>X</title><content type="xhtml"><h:div><h:h2>Rubrik</h:h2><h:script>alert(3)</h:script>)"
        R"(<h:p xml:lang="en">Ett<h:br/><h:strong>två</h:strong><h:em/></h:p></h:div></content></entry>)");
    ASSERT_EQ(xhtml.status, Status::created) << text_of(xhtml);
    EXPECT_THAT(text_of(xhtml), HasSubstr("&lt;h2&gt;Rubrik&lt;/h2&gt;"));
    EXPECT_THAT(text_of(xhtml), HasSubstr("&lt;strong&gt;två&lt;/strong&gt;"));
    EXPECT_THAT(text_of(xhtml), Not(HasSubstr("alert")));

    const http::Response plain =
        send(Method::post, entries(), "redaktor",
             R"(<entry xmlns="http://www.w3.org/2005/Atom"><title>X</title><content>1 &lt; 2)"
             "\n\nTvå</content></entry>");
    ASSERT_EQ(plain.status, Status::created) << text_of(plain);
    EXPECT_THAT(text_of(plain), HasSubstr("&lt;p&gt;1 &amp;lt; 2&lt;/p&gt;"));
}

TEST_F(Atom, RefusesEntitiesDocumentTypesAndWhatIsNoEntry) {
    const auto status_of = [this](const std::string& body) {
        return send(Method::post, entries(), "redaktor", body).status;
    };
    EXPECT_EQ(status_of("<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" +
                        entry("&x;").substr(38)),
              Status::bad_request);
    EXPECT_EQ(
        status_of("<!DOCTYPE e SYSTEM \"http://127.0.0.1:9/x.dtd\">" + entry(kText).substr(38)),
        Status::bad_request);
    EXPECT_EQ(status_of(entry("&okand;")), Status::bad_request);
    EXPECT_EQ(status_of("<entry><title>utan namnrymd</title></entry>"), Status::bad_request);
    EXPECT_EQ(status_of(""), Status::bad_request);
    EXPECT_EQ(status_of(std::string(300, '<')), Status::bad_request);
    EXPECT_EQ(editor_->list_posts(site_.id, std::nullopt, 5).size(), 0U);
}

TEST_F(Atom, ContentGoesOutAndComesBackUnchanged) {
    const http::Response made = send(
        Method::post, entries(), "redaktor",
        entry("&lt;p>Se &lt;a href=\"" + site_.base_url + "/kontakt/\">kontakt&lt;/a>.&lt;/p>"));
    const auto stored = editor_->list_posts(site_.id, std::nullopt, 1);
    ASSERT_EQ(stored.size(), 1U) << text_of(made);
    EXPECT_THAT(stored[0].body, HasSubstr("\"site:/kontakt/\""));
    EXPECT_THAT(text_of(made), HasSubstr(site_.base_url + "/kontakt/"));
    ASSERT_EQ(
        send(Method::put, path_of(made), "redaktor", text_of(made), header(made, "ETag")).status,
        Status::ok);
    const auto again = editor_->list_posts(site_.id, std::nullopt, 1);
    EXPECT_EQ(again[0].body, stored[0].body);
    EXPECT_EQ(again[0].publish_at, stored[0].publish_at);
    EXPECT_EQ(again[0].slug, stored[0].slug);
    EXPECT_EQ(again[0].author_name, stored[0].author_name);
}

TEST_F(Atom, FeedIsPagedWithTheLastSavedFirst) {
    for (int i = 0; i < 23; ++i) {
        ASSERT_EQ(send(Method::post, entries(), "redaktor", entry(kText, kDraft)).status,
                  Status::created);
    }
    const auto count = [](const std::string& text) {
        std::size_t found = 0;
        for (std::size_t at = text.find("<entry "); at != std::string::npos;
             at = text.find("<entry ", at + 1)) {
            ++found;
        }
        return found;
    };
    const std::string first = text_of(send(Method::get, entries(), "redaktor"));
    EXPECT_EQ(count(first), 20U);
    const std::size_t at = first.find("?before=");
    ASSERT_NE(at, std::string::npos);
    std::string query = first.substr(at, first.find('"', at) - at);
    query.replace(query.find("&amp;"), 5, "&");
    const std::string second = text_of(send(Method::get, entries() + query, "redaktor"));
    EXPECT_EQ(count(second), 3U);
    EXPECT_THAT(second, Not(HasSubstr("rel=\"next\"")));
}

TEST_F(Atom, PictureIsStoredWithWhatItShowsAndAppearsInAPost) {
    std::ifstream file(BUDKAVLE_SAMPLE_PICTURE, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    ASSERT_FALSE(bytes.empty());
    http::Request sent =
        request(Method::post, "/api/atom/" + site_.slug + "/media/", "skribent", bytes);
    sent.headers.set("Content-Type", "image/png");
    sent.headers.add("Slug", "Norrsken 1.png");
    EXPECT_EQ(ask(sent).status, Status::bad_request);
    sent.headers.add("Content-Description", "Norrsken %C3%B6ver sj%C3%B6n");
    const http::Response made = ask(sent);
    ASSERT_EQ(made.status, Status::created) << text_of(made);
    EXPECT_THAT(text_of(made), HasSubstr("<summary>Norrsken över sjön</summary>"));
    EXPECT_EQ(send(Method::get, path_of(made), "skribent").status, Status::ok);
    const std::size_t at = text_of(made).find("src=\"") + 5;
    const std::string source = text_of(made).substr(at, text_of(made).find('"', at) - at);
    EXPECT_THAT(source, StartsWith(site_.base_url + "/media/"));
    const http::Response post =
        send(Method::post, entries(), "redaktor",
             entry("&lt;p>Se.&lt;/p>&lt;p>&lt;img src=\"" + source + "\" alt=\"\">&lt;/p>"));
    ASSERT_EQ(post.status, Status::created) << text_of(post);
    EXPECT_THAT(text_of(post), HasSubstr("alt=\"Norrsken över sjön\""));
    EXPECT_THAT(text_of(send(Method::get, "/api/atom/" + site_.slug + "/media/", "skribent")),
                HasSubstr(path_of(made)));
}

TEST_F(Atom, AddressesThatTakeOtherMethodsSayWhich) {
    const http::Response answer = send(Method::put, "/api/atom/", "redaktor");
    EXPECT_EQ(answer.status, Status::method_not_allowed);
    EXPECT_EQ(header(answer, "Allow"), "GET, HEAD");
    EXPECT_EQ(send(Method::get, "/api/atom/annat/", "redaktor").status, Status::not_found);
}

}  // namespace
}  // namespace budkavle::app
