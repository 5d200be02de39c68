// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Tags from the desk to the reader: typed on a post's page, kept in its draft, compared, published,
// and then a page and a feed of their own that follow every change.
#include <chrono>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "desk_fixture.hpp"

namespace budkavle::app {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

class Tags : public DeskFixture {
protected:
    model::PostId add_tagged(const std::string& slug, UtcTime published,
                             const std::vector<std::string>& tags) const {
        store::EditablePost post = make_post(slug, published);
        post.tags = tags;
        return add(post);
    }
    void set_tags(model::PostId id, const std::vector<std::string>& tags) const {
        store::EditablePost post = editor_->find_post(site_.id, id).value();
        post.tags = tags;
        ASSERT_TRUE(editor_->change_post(post, {}, "test"));
    }
    http::Status status_of(const std::string& path) const { return get(prefix_ + path).status; }
    [[nodiscard]] bool shows(const std::string& path, const std::string& words) const {
        return body_of(get(prefix_ + path)).find(words) != std::string::npos;
    }
    static bool within_a_second(const std::function<bool()>& is_right) {
        const auto deadline = std::chrono::steady_clock::now() + 1s;
        while (!is_right()) {
            if (std::chrono::steady_clock::now() > deadline) {
                return false;
            }
            std::this_thread::sleep_for(10ms);
        }
        return true;
    }
    std::string desk_href(model::PostId id, const std::string& rest = {}) const {
        return "/admin/webb/" + site_.slug + "/inlagg/" + std::to_string(id.value) + "/" + rest;
    }
    void become(model::Role role) {
        accounts_->set_role(account(), site_.id, role, "test");
        ASSERT_EQ(sign_in(login_, kPassword).status, http::Status::see_other);
    }
    /// Saves the page as a browser sends it, with another text in the field of tags.
    http::Response save(model::PostId id, const std::string& tags) const {
        const std::string page = body_of(read(desk_href(id)));
        Fields fields{{"tags", tags}, {"body", "<p>Spåren är dragna.</p>"}};
        for (const char* name : {"title", "categories", "author", "based_on", "lock_version"}) {
            fields.emplace_back(name, value_of(page, name));
        }
        return send_with_csrf(desk_href(id), fields);
    }
};

TEST_F(Tags, HaveAPageWithTheirPostsNewestFirstAndLeadOnToTheOlder) {
    for (unsigned day = 1; day <= 5; ++day) {
        (void)add_tagged("dag" + std::to_string(day), utc(2026, 1, day), {"Vinter", "Is & snö"});
    }
    (void)add_tagged("sommar", utc(2026, 1, 6), {"Sommar"});
    const std::string first = page(prefix_ + "/etikett/vinter/");
    EXPECT_THAT(first, HasSubstr("Etikett: Vinter – "));
    EXPECT_LT(first.find("Rubrik dag5"), first.find("Rubrik dag4"));
    EXPECT_THAT(first, Not(HasSubstr("Rubrik sommar")));
    EXPECT_THAT(first, Not(HasSubstr("Rubrik dag1"))) << "a page of the site shows fewer";
    EXPECT_THAT(first,
                HasSubstr("title=\"Vinter\" href=\"" + prefix_ + "/etikett/vinter/rss.xml\""));
    const std::size_t link = first.find(prefix_ + "/etikett/vinter/aldre/");
    ASSERT_NE(link, std::string::npos);
    const std::string older = first.substr(link, first.find('"', link) - link);
    const std::string rest = page(older);
    EXPECT_THAT(rest, HasSubstr("Rubrik dag1"));
    EXPECT_THAT(rest, HasSubstr("href=\"" + prefix_ + "/etikett/vinter/\""));
    const std::string feed = page(prefix_ + "/etikett/vinter/rss.xml");
    EXPECT_THAT(feed, HasSubstr("Rubrik dag1"));
    EXPECT_THAT(feed, HasSubstr("<category>Is &amp; snö</category>"));
    EXPECT_THAT(feed, Not(HasSubstr("Rubrik sommar")));
    EXPECT_EQ(status_of("/etikett/finns-inte/"), http::Status::not_found);
    EXPECT_EQ(status_of("/etikett/finns-inte/rss.xml"), http::Status::not_found);
    EXPECT_EQ(status_of("/etikett/vinter"), http::Status::moved_permanently);
}

TEST_F(Tags, StandUnderThePostAndNowhereInTheMenu) {
    (void)add_tagged("spar", utc(2026, 1, 2), {"Vinter"});
    const std::string link = "<a href=\"" + prefix_ + "/etikett/vinter/\">Vinter</a>";
    for (const char* path : {"/", "/2026/01/02/spar/"}) {
        const std::string shown = page(prefix_ + path);
        EXPECT_THAT(shown, HasSubstr("<span>Etikett:</span>")) << path;
        EXPECT_EQ(shown.find(link), shown.rfind(link)) << "once, under the post: " << path;
        EXPECT_NE(shown.find(link), std::string::npos) << path;
    }
    EXPECT_THAT(page(prefix_ + "/arkiv/"), Not(HasSubstr("/etikett/")));
}

TEST_F(Tags, OfWhatIsNotPublicHaveNoPage) {
    store::EditablePost draft = make_post("utkast", utc(2026, 1, 2));
    draft.status = store::PostStatus::draft;
    draft.tags = {"Hemlig"};
    (void)add(draft);
    (void)add_tagged("kommande", utc(2099, 1, 2), {"Kommande"});
    EXPECT_EQ(status_of("/etikett/hemlig/"), http::Status::not_found);
    EXPECT_EQ(status_of("/etikett/kommande/"), http::Status::not_found);
    EXPECT_THAT(page(prefix_ + "/etikett/hemlig/rss.xml"), Not(HasSubstr("utkast")));
}

TEST_F(Tags, KeptPagesFollowThemWithinASecond) {
    const model::PostId old = add_tagged("gammal", utc(2020, 1, 1), {"Vinter"});
    (void)add_tagged("ny", utc(2026, 1, 1), {"Vinter"});
    restart(Upkeep::watched);
    ASSERT_TRUE(within_a_second([&] { return shows("/etikett/vinter/", "Rubrik gammal"); }));
    (void)page(prefix_ + "/etikett/vinter/rss.xml");
    (void)page(prefix_ + "/2020/01/01/gammal/");
    set_tags(old, {"Arkiv"});
    EXPECT_TRUE(within_a_second([&] { return !shows("/etikett/vinter/", "Rubrik gammal"); }));
    EXPECT_TRUE(within_a_second([&] { return !shows("/etikett/vinter/rss.xml", "gammal"); }));
    EXPECT_TRUE(within_a_second([&] { return shows("/2020/01/01/gammal/", ">Arkiv</a>"); }));
    EXPECT_TRUE(within_a_second([&] { return shows("/etikett/arkiv/", "Rubrik gammal"); }));
    set_tags(old, {"Vinter"});
    EXPECT_TRUE(within_a_second([&] { return shows("/etikett/vinter/", "Rubrik gammal"); }));
    EXPECT_TRUE(
        within_a_second([&] { return status_of("/etikett/arkiv/") == http::Status::not_found; }));
}

TEST_F(Tags, AreTypedInTheDeskKeptInTheDraftAndPublished) {
    become(model::Role::editor);
    (void)add_tagged("annan", utc(2026, 1, 1), {"Skidor"});
    const model::PostId id = add_tagged("spar", utc(2026, 1, 2), {"Vinter"});
    const std::string edited = body_of(read(desk_href(id)));
    EXPECT_EQ(value_of(edited, "tags"), "Vinter");
    EXPECT_THAT(edited, HasSubstr("<option value=\"Skidor\">")) << "known ones are suggested";
    EXPECT_THAT(edited, HasSubstr("<label for=\"tags\">"));

    EXPECT_EQ(save(id, " Skidor,Längd & spår , ,Skidor").status, http::Status::see_other);
    EXPECT_EQ(value_of(body_of(read(desk_href(id))), "tags"), "Skidor,Längd &amp; spår , ,Skidor")
        << "as it was typed";
    EXPECT_THAT(page(prefix_ + "/2026/01/02/spar/"), HasSubstr(">Vinter</a>"))
        << "readers see nothing of it yet";
    const std::string compared = body_of(read(desk_href(id, "historik/jamfor/?till=utkast")));
    EXPECT_THAT(compared, HasSubstr("Etiketter"));
    EXPECT_THAT(compared, HasSubstr("Skidor, Längd &amp; spår"));
    const std::string preview = body_of(read(desk_href(id, "granska/sida/")));
    EXPECT_THAT(preview, HasSubstr("/etikett/skidor/\">Skidor</a>"));
    EXPECT_THAT(preview, HasSubstr("/etikett/langd-spar/\">Längd &amp; spår</a>"));
    EXPECT_LT(preview.find("langd-spar"), preview.find("skidor")) << "as readers will see them";

    EXPECT_EQ(send_with_csrf(desk_href(id, "publicera/"), {{"when", "as-is"}, {"override", "Prov"}})
                  .status,
              http::Status::see_other);
    EXPECT_THAT(editor_->find_post(site_.id, id)->tags,
                testing::ElementsAre("Längd & spår", "Skidor"));
    EXPECT_THAT(page(prefix_ + "/2026/01/02/spar/"), Not(HasSubstr(">Vinter</a>")));
    EXPECT_THAT(page(prefix_ + "/etikett/langd-spar/"), HasSubstr("Rubrik spar"));
    EXPECT_EQ(status_of("/etikett/vinter/"), http::Status::not_found);
}

TEST_F(Tags, ATagWithoutALetterIsRefusedInWordsAndNothingIsLost) {
    become(model::Role::editor);
    const model::PostId id = add_tagged("spar", utc(2026, 1, 2), {"Vinter"});
    EXPECT_EQ(save(id, "Vinter, !!!").status, http::Status::see_other);
    const http::Response refused =
        send_with_csrf(desk_href(id, "publicera/"), {{"when", "as-is"}, {"override", "Prov"}});
    EXPECT_EQ(refused.status, http::Status::bad_request);
    EXPECT_THAT(body_of(refused), HasSubstr("En etikett måste ha minst en bokstav eller siffra."));
    EXPECT_EQ(value_of(body_of(read(desk_href(id))), "tags"), "Vinter, !!!");
}

TEST_F(Tags, ARenamedOrMergedTagLeadsOnFromItsOldAddress) {
    become(model::Role::administrator);
    (void)add_tagged("spar", utc(2026, 1, 2), {"Vinter"});
    (void)add_tagged("is", utc(2026, 1, 3), {"Is"});
    const std::string subjects = "/admin/webb/" + site_.slug + "/amnen/";
    const auto href_of = [&](const std::string& name) {
        const std::string list = body_of(read(subjects + "?kind=tag"));
        const std::size_t start = list.rfind(subjects, list.find(">" + name + "<"));
        return list.substr(start, list.find('?', start) - start);
    };
    const std::string winter = href_of("Vinter");
    EXPECT_THAT(body_of(read(winter + "?kind=tag")),
                HasSubstr("Den gamla adressen leder vidare till den nya."));
    restart(Upkeep::watched);
    ASSERT_TRUE(within_a_second([&] { return shows("/2026/01/02/spar/", ">Vinter</a>"); }));
    EXPECT_EQ(send_with_csrf(winter, {{"kind", "tag"},
                                      {"action", "change"},
                                      {"name", "Vintersport"},
                                      {"slug", "vintersport"}})
                  .status,
              http::Status::see_other);
    EXPECT_TRUE(within_a_second([&] { return shows("/2026/01/02/spar/", ">Vintersport</a>"); }));
    const auto leads_to = [&](const std::string& from) {
        const http::Response answer = get(prefix_ + from);
        return answer.status == http::Status::moved_permanently ? header(answer, "Location") : "";
    };
    EXPECT_TRUE(within_a_second(
        [&] { return leads_to("/etikett/vinter/") == prefix_ + "/etikett/vintersport/"; }));
    const std::string target = href_of("Is");
    const std::string number = target.substr(subjects.size(), target.rfind('/') - subjects.size());
    EXPECT_EQ(
        send_with_csrf(winter, {{"kind", "tag"}, {"action", "merge"}, {"into", number}}).status,
        http::Status::see_other);
    EXPECT_TRUE(within_a_second([&] { return shows("/etikett/is/", "Rubrik spar"); }));
    EXPECT_TRUE(within_a_second(
        [&] { return leads_to("/etikett/vintersport/") == prefix_ + "/etikett/is/"; }));
}

}  // namespace
}  // namespace budkavle::app
