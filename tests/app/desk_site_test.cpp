// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The gate on the desk, the settings of a site and its banner, as somebody meets them who has
// signed in.
#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "signed_in_fixture.hpp"
#include "store/connection.hpp"

namespace budkavle::app {
namespace {

using testing::HasSubstr;
using testing::Not;

class DeskSite : public SignedInFixture {
protected:
    void SetUp() override {
        SignedInFixture::SetUp();
        anna_ = sign_in("anna", model::Role::administrator);
    }

    http::Response visit(const Person& person, const std::string& rest) const {
        return SignedInFixture::visit(&person, here(rest));
    }
    http::Response post(const Person& person, const std::string& rest, Fields fields) const {
        return submit(person, here(rest), std::move(fields));
    }
    std::string show(const std::string& rest) const { return desk_page(anna_, here(rest)); }
    static std::string address_of(model::PostId post, const std::string& rest = {}) {
        return "inlagg/" + std::to_string(post.value) + "/" + rest;
    }
    model::PostId add_draft(const std::string& slug, const std::string& body) const {
        store::EditablePost draft = make_post(slug, utc(2026, 1, 2), body);
        draft.status = store::PostStatus::draft;
        draft.publish_at.reset();
        return add(draft);
    }
    model::Site stored() const { return editor_->find_site(site_.slug).value(); }
    store::PostStatus status_of(model::PostId post) const {
        return editor_->find_post(site_.id, post)->status;
    }
    /// The settings page as its form sends it, all boxes ticked.
    Fields settings() const {
        return {{"name", site_.name},
                {"organisation", site_.organisation},
                {"posts-per-page", "7"},
                {"date-place", "heading"},
                {"list-form", "lead"},
                {"date-weekday", "yes"},
                {"accent-light", site_.accent_light},
                {"accent-dark", site_.accent_dark},
                {"gate-sentence_words", "30"},
                {"gate-lix", "50"},
                {"do", "save"}};
    }
    /// What the log says of publishing against the gate.
    static std::string override_of(model::PostId post, const char* column) {
        return find_text(
            "SELECT who, details FROM audit_entries WHERE action = 'override' AND subject_id = " +
                std::to_string(post.value),
            column);
    }

    Person anna_;
};

constexpr const char* kTwoFaults =
    "<p>Läs mer <a href=\"https://norrsele.se/\">här</a>.</p>\n"
    "<p>Se <a href=\"site:/finns-inte/\">sidan om bygglov</a> &amp; mer.</p>";

TEST_F(DeskSite, TheGateShowsPlaceAndAdviceBeforePublishing) {
    const model::PostId id = add_draft("fel", kTwoFaults);
    for (const std::string& page : {show(address_of(id)), show(address_of(id, "publicera/"))}) {
        EXPECT_THAT(page, HasSubstr("Innan du publicerar"));
        EXPECT_THAT(page, HasSubstr("Länken säger inte vart den leder"));
        EXPECT_THAT(page, HasSubstr("Länken leder till en sida som inte finns: /finns-inte/"));
        EXPECT_THAT(page, HasSubstr("Stycke 2"));
        EXPECT_THAT(page, HasSubstr("Länk 2"));
    }
}

TEST_F(DeskSite, ALinkIsAliveIfReadersGetThePage) {
    (void)add(make_post("forst", utc(2026, 1, 2)));
    const model::PostId id = add_draft(
        "lankar",
        "<p>Se <a href=\"site:/2026/01/02/forst/\">första inlägget</a>, <a "
        "href=\"site:/arkiv/\">arkivet</a> och <a href=\"site:/arkiv\">arkivet igen</a>.</p>");
    EXPECT_THAT(show(address_of(id, "publicera/")), Not(HasSubstr("en sida som inte finns")));
}

TEST_F(DeskSite, WhatStopsIsPublishedOnlyWithAReasonThatIsLogged) {
    editor_->change_site(
        [&] {
            model::Site strict = site_;
            strict.gate_rules = "dead_internal_link=blocking;vague_link=warning";
            return strict;
        }(),
        "test");
    const model::PostId id = add_draft("stopp", kTwoFaults);
    const http::Response stopped = post(anna_, address_of(id, "publicera/"), {{"when", "now"}});
    EXPECT_EQ(stopped.status, http::Status::bad_request);
    EXPECT_THAT(*stopped.body, HasSubstr("name=\"override\""));
    EXPECT_EQ(status_of(id), store::PostStatus::draft);
    const http::Response blank =
        post(anna_, address_of(id, "publicera/"), {{"when", "now"}, {"override", "  "}});
    EXPECT_EQ(blank.status, http::Status::bad_request);
    const http::Response passed =
        post(anna_, address_of(id, "publicera/"),
             {{"when", "now"}, {"override", "Sidan kommer i dag, säger 811228-9874"}});
    EXPECT_EQ(passed.status, http::Status::see_other);
    EXPECT_EQ(status_of(id), store::PostStatus::published);
    EXPECT_EQ(override_of(id, "details"),
              "dead_internal_link: Sidan kommer i dag, säger 81****-****");
    EXPECT_EQ(override_of(id, "who"), anna_.account.login);
}

TEST_F(DeskSite, WhatStopsIsNotRestoredUnnoticed) {
    const model::PostId id =
        add(make_post("namn", utc(2026, 1, 2), "<p>Bygglov gavs till 811228-9874.</p>"));
    EXPECT_EQ(
        post(anna_, address_of(id, "dra-tillbaka/"), {{"reason", "Namngav en person."}}).status,
        http::Status::see_other);
    const http::Response stopped = post(anna_, address_of(id, "aterstall/"), {});
    EXPECT_EQ(stopped.status, http::Status::bad_request);
    EXPECT_THAT(*stopped.body, HasSubstr("name=\"override\""));
    EXPECT_EQ(status_of(id), store::PostStatus::withdrawn);
}

TEST_F(DeskSite, ARuleThatIsOffFindsNothing) {
    Fields off = settings();
    off.emplace_back("gate-vague_link", "off");
    off.emplace_back("gate-dead_internal_link", "blocking");
    EXPECT_EQ(post(anna_, "installningar/", off).status, http::Status::see_other);
    EXPECT_THAT(stored().gate_rules, HasSubstr("vague_link=off"));
    const model::PostId id = add_draft("fel", kTwoFaults);
    EXPECT_THAT(show(address_of(id, "publicera/")),
                Not(HasSubstr("Länken säger inte vart den leder")));
}

TEST_F(DeskSite, SettingsAreStoredAndReachReaders) {
    Fields fields = settings();
    fields[0].second = "Kommunens <nya> blogg";
    EXPECT_EQ(post(anna_, "installningar/", fields).status, http::Status::see_other);
    const model::Site site = stored();
    EXPECT_EQ(site.name, "Kommunens <nya> blogg");
    EXPECT_EQ(site.posts_per_page, 7U);
    EXPECT_EQ(site.list_form, model::ListForm::lead);
    EXPECT_TRUE(site.date_style.has_weekday);
    EXPECT_FALSE(site.date_style.has_den) << "a box that is not ticked is not sent";
    EXPECT_EQ(site.base_url, site_.base_url) << "what the page does not show stays";
}

TEST_F(DeskSite, EachFaultStandsAtItsFieldAndNothingTypedIsLost) {
    Fields fields = settings();
    fields[0].second = "";
    fields[2].second = "1O";
    fields[6].second = "#ffcc00";
    fields[8].second = "7";
    fields.emplace_back("tagline", "En mening som jag skrev");
    const http::Response response = post(anna_, "installningar/", fields);
    EXPECT_EQ(response.status, http::Status::bad_request);
    for (const char* part :
         {"id=\"name-fault\"", "id=\"posts-per-page-fault\"", "id=\"accent-light-fault\"",
          "id=\"gate-sentence_words-fault\"", "value=\"1O\"", "value=\"#ffcc00\"",
          "En mening som jag skrev", "En liknande som går att läsa: #"}) {
        EXPECT_THAT(*response.body, HasSubstr(part));
    }
    EXPECT_EQ(stored(), site_);
}

TEST_F(DeskSite, ColoursAreLookedAtBeforeTheyAreStored) {
    Fields fields = settings();
    fields[6].second = "#7A1F3D";
    fields.back().second = "colours";
    const http::Response response = post(anna_, "installningar/", fields);
    EXPECT_EQ(response.status, http::Status::ok);
    EXPECT_THAT(*response.body, HasSubstr("installningar/prov/?ljus=%237a1f3d&amp;mork=%238fd0bf"));
    EXPECT_THAT(header(response, "Content-Security-Policy"), HasSubstr("frame-src 'self'"));
    EXPECT_EQ(stored(), site_);
    const http::Response framed = visit(anna_, "installningar/prov/?ljus=%237a1f3d&mork=%238fd0bf");
    EXPECT_EQ(framed.status, http::Status::ok);
    EXPECT_THAT(*framed.body, HasSubstr("prov/site.css?ljus=%237a1f3d"));
    EXPECT_THAT(header(framed, "Content-Security-Policy"), HasSubstr("frame-ancestors 'self'"));
    EXPECT_THAT(show("installningar/prov/site.css?ljus=%237a1f3d&mork=%238fd0bf"),
                HasSubstr(":root{--accent:#7a1f3d}"));
    // Both frames are seen in the scheme that they show, whichever the browser itself asks for.
    EXPECT_THAT(*response.body, HasSubstr("mork=%238fd0bf&amp;lage=mork"));
    const std::string dark =
        show("installningar/prov/site.css?ljus=%237a1f3d&mork=%238fd0bf&lage=mork");
    EXPECT_THAT(dark, HasSubstr("screen and (min-width:0){:root{--accent:#8fd0bf}}"));
    EXPECT_THAT(dark, Not(HasSubstr("prefers-color-scheme")));
    EXPECT_THAT(show("installningar/prov/site.css?ljus=%237a1f3d&mork=%238fd0bf&lage=ljus"),
                HasSubstr("screen and (max-width:0){:root{--accent:#8fd0bf}}"));
    EXPECT_EQ(visit(anna_, "installningar/prov/site.css?ljus=red;}*{x:y&mork=%238fd0bf").status,
              http::Status::not_found);
}

TEST_F(DeskSite, ABannerIsLookedAtSetAndTakenAway) {
    const Fields banner{{"banner", "Koka vattnet i Åfors <nu>."},
                        {"banner-level", "crisis"},
                        {"banner-href", "/kris/"},
                        {"banner-href-text", "Mer om vattnet"}};
    Fields preview = banner;
    preview.emplace_back("do", "preview");
    const http::Response looked = post(anna_, "kris/", preview);
    EXPECT_EQ(looked.status, http::Status::ok);
    EXPECT_THAT(*looked.body, HasSubstr("banner banner-crisis"));
    EXPECT_THAT(page(prefix_ + "/"), Not(HasSubstr("Koka vattnet")));
    Fields set = banner;
    set.emplace_back("do", "set");
    EXPECT_EQ(post(anna_, "kris/", set).status, http::Status::see_other);
    restart(Upkeep::each_time);
    EXPECT_THAT(page(prefix_ + "/"), HasSubstr("Koka vattnet i Åfors &lt;nu&gt;."));
    EXPECT_THAT(page(prefix_ + "/"), HasSubstr("href=\"" + prefix_ + "/kris/\""));
    EXPECT_THAT(show("kris/"), HasSubstr("Det här står på alla sidor nu"));
    EXPECT_EQ(post(anna_, "kris/", {{"do", "remove"}}).status, http::Status::see_other);
    EXPECT_EQ(stored().banner, model::Banner{});
}

TEST_F(DeskSite, AWrongBannerComesBackAsItWasTyped) {
    const http::Response response = post(anna_, "kris/",
                                         {{"banner", ""},
                                          {"banner-level", "crisis"},
                                          {"banner-href", "javascript:alert(1)"},
                                          {"banner-href-text", "Mer om vattnet"},
                                          {"do", "set"}});
    EXPECT_EQ(response.status, http::Status::bad_request);
    EXPECT_THAT(*response.body, HasSubstr("id=\"banner-href-fault\""));
    EXPECT_THAT(*response.body, HasSubstr("value=\"javascript:alert(1)\""));
    EXPECT_EQ(stored().banner, model::Banner{});
}

TEST_F(DeskSite, RightsAreThoseOfTheTable) {
    const Person writer = sign_in("per", model::Role::writer);
    const Person editor = sign_in("eva", model::Role::editor);
    EXPECT_EQ(visit(writer, "kris/").status, http::Status::forbidden);
    EXPECT_EQ(visit(editor, "kris/").status, http::Status::ok);
    EXPECT_EQ(visit(editor, "installningar/").status, http::Status::forbidden);
    EXPECT_EQ(post(editor, "installningar/", settings()).status, http::Status::forbidden);
    EXPECT_EQ(stored(), site_);
}

}  // namespace
}  // namespace budkavle::app
