// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Series from the desk to the reader: chosen on a post's page, kept in its draft, compared,
// previewed, published, and then a page, a feed and ways between the parts that follow every
// change.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <thread>

#include "desk_fixture.hpp"

namespace budkavle::app {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

class Series : public DeskFixture {
protected:
    void SetUp() override {
        DeskFixture::SetUp();
        become(model::Role::administrator);
        add_series("Isvägen & bron");
    }
    void become(model::Role role) {
        accounts_->set_role(account(), site_.id, role, "test");
        ASSERT_EQ(sign_in(login_, kPassword).status, http::Status::see_other);
    }
    std::string subjects() const { return "/admin/webb/" + site_.slug + "/amnen/"; }
    void add_series(const std::string& name) const {
        ASSERT_EQ(send_with_csrf(subjects(), {{"kind", "series"}, {"new", name}}).status,
                  http::Status::see_other);
    }
    model::PostId add_part(const std::string& slug, std::uint32_t place, UtcTime published,
                           const std::string& series = "isvagen-bron") const {
        store::EditablePost post = make_post(slug, published);
        post.series = store::SeriesPlace{series, "", place};
        return add(post);
    }
    void change(model::PostId id,
                const std::function<void(store::EditablePost&)>& change_it) const {
        store::EditablePost post = editor_->find_post(site_.id, id).value();
        change_it(post);
        ASSERT_TRUE(editor_->change_post(post, {}, "test"));
    }
    http::Status status_of(const std::string& path) const { return get(prefix_ + path).status; }
    [[nodiscard]] bool shows(const std::string& path, const std::string& words) const {
        return body_of(get(prefix_ + path)).find(words) != std::string::npos;
    }
    /// Readers have it within a second; a machine that does much else may take a little longer.
    static bool soon(const std::function<bool()>& is_right) {
        const auto deadline = std::chrono::steady_clock::now() + 5s;
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
    std::string way(const std::string& words, const std::string& path,
                    const std::string& title) const {
        return "href=\"" + prefix_ + path + "\"><small>" + words + "</small> <span>" + title +
               "</span>";
    }
    /// Saves the page as a browser sends it, with another series and part.
    http::Response save(model::PostId id, const std::string& series,
                        const std::string& part) const {
        const std::string page = body_of(read(desk_href(id)));
        Fields fields{{"series", series}, {"part", part}, {"body", "<p>Isen bär.</p>"}};
        for (const char* name : {"title", "categories", "author", "based_on", "lock_version"}) {
            fields.emplace_back(name, value_of(page, name));
        }
        return send_with_csrf(desk_href(id), fields);
    }
    http::Response publish(model::PostId id) const {
        return send_with_csrf(desk_href(id, "publicera/"),
                              {{"when", "as-is"}, {"override", "Prov"}});
    }
};

TEST_F(Series, HasAPageOfItsPartsInTheirOrderAndLeadsOnToTheRest) {
    for (unsigned part = 1; part <= 5; ++part) {  // the last part is the oldest
        (void)add_part("del" + std::to_string(part), part, utc(2026, 1, 20 - part));
    }
    const std::string first = page(prefix_ + "/serie/isvagen-bron/");
    EXPECT_THAT(first, HasSubstr("Serie: Isvägen &amp; bron – "));
    EXPECT_LT(first.find("Rubrik del1"), first.find("Rubrik del2"));
    EXPECT_THAT(first, Not(HasSubstr("Rubrik del5"))) << "a page of the site shows fewer";
    EXPECT_THAT(first, HasSubstr(">Fler delar</a>"));
    EXPECT_THAT(first, HasSubstr("href=\"" + prefix_ + "/serie/isvagen-bron/rss.xml\""));
    const std::size_t link = first.find(prefix_ + "/serie/isvagen-bron/efter/");
    ASSERT_NE(link, std::string::npos);
    const std::string rest = page(first.substr(link, first.find('"', link) - link));
    EXPECT_THAT(rest, HasSubstr("Rubrik del5"));
    EXPECT_THAT(rest, Not(HasSubstr("Rubrik del1")));
    EXPECT_THAT(rest, HasSubstr(">Till seriens första delar</a>"));
    EXPECT_THAT(page(prefix_ + "/serie/isvagen-bron/rss.xml"), HasSubstr("Rubrik del5"));
    EXPECT_THAT(page(prefix_ + "/sitemap.xml"), HasSubstr(site_.base_url + "/serie/isvagen-bron/"));
    for (const char* nowhere :
         {"/serie/finns-inte/", "/serie/finns-inte/rss.xml", "/serie/isvagen-bron/efter/5/",
          "/serie/isvagen-bron/efter/0/", "/serie/isvagen-bron/efter/4294967296/"}) {
        EXPECT_EQ(status_of(nowhere), http::Status::not_found) << nowhere;
    }
    EXPECT_EQ(status_of("/serie/isvagen-bron"), http::Status::moved_permanently);
}

TEST_F(Series, APartTellsWhichItIsAndLeadsToThePublicOnesBesideIt) {
    (void)add_part("ett", 1, utc(2026, 1, 1));
    (void)add_part("tva", 2, utc(2026, 1, 2));
    (void)add_part("tre", 3, utc(2099, 1, 3));
    const model::PostId draft = add_part("fyra", 4, utc(2026, 1, 4));
    change(draft, [](auto& post) {
        post.status = store::PostStatus::withdrawn;
        post.withdrawn_reason = "Prov";
    });
    (void)add_part("fem", 5, utc(2025, 1, 5));
    const std::string second = page(prefix_ + "/2026/01/02/tva/");
    EXPECT_THAT(second, HasSubstr("Del 2 av serien <a href=\"" + prefix_ +
                                  "/serie/isvagen-bron/\">Isvägen &amp; bron</a>"));
    EXPECT_THAT(second, HasSubstr(way("Föregående del", "/2026/01/01/ett/", "Rubrik ett")));
    EXPECT_THAT(second, HasSubstr(way("Nästa del", "/2025/01/05/fem/", "Rubrik fem")))
        << "past what is not public";
    EXPECT_THAT(second, HasSubstr("id=\"series-label\">Serien Isvägen &amp; bron</span>"));
    EXPECT_THAT(page(prefix_ + "/2026/01/01/ett/"), Not(HasSubstr("Föregående del")));
    EXPECT_THAT(page(prefix_ + "/"), HasSubstr("Del 2 av serien"));
    EXPECT_THAT(page(prefix_ + "/"), Not(HasSubstr("Nästa del"))) << "on its own page alone";
}

TEST_F(Series, OfWhatIsNotPublicHasNoPageAndIsNotInTheSitemap) {
    (void)add_part("kommande", 1, utc(2099, 1, 2));
    EXPECT_EQ(status_of("/serie/isvagen-bron/"), http::Status::not_found);
    EXPECT_THAT(page(prefix_ + "/serie/isvagen-bron/rss.xml"), Not(HasSubstr("kommande")));
    EXPECT_THAT(page(prefix_ + "/sitemap.xml"), Not(HasSubstr("/serie/")));
}

TEST_F(Series, KeptPagesFollowPlaceAndPublishing) {
    const model::PostId first = add_part("ett", 1, utc(2020, 1, 1));
    (void)add(make_post("emellan", utc(2021, 1, 1)));
    (void)add(make_post("emellan-igen", utc(2022, 1, 1)));
    (void)add_part("tre", 3, utc(2026, 1, 1));
    const model::PostId second = add_part("tva", 2, utc(2024, 1, 1));
    restart(Upkeep::watched);
    const std::string on_first = "/2020/01/01/ett/";
    ASSERT_TRUE(soon([&] { return shows(on_first, "Rubrik tva"); }));
    (void)page(prefix_ + "/serie/isvagen-bron/");
    (void)page(prefix_ + "/sitemap.xml");
    change(second, [](auto& post) {
        post.status = store::PostStatus::withdrawn;
        post.withdrawn_reason = "Prov";
    });
    EXPECT_TRUE(soon([&] {
        return shows(on_first, way("Nästa del", "/2026/01/01/tre/", "Rubrik tre")) &&
               !shows("/serie/isvagen-bron/", "Rubrik tva");
    })) << "far from it in time";
    change(second, [](auto& post) { post.status = store::PostStatus::published; });
    EXPECT_TRUE(soon([&] { return shows(on_first, "Rubrik tva"); }));
    change(second, [](auto& post) { post.series->place = 9; });
    EXPECT_TRUE(soon([&] {
        return shows("/2026/01/01/tre/", way("Nästa del", "/2024/01/01/tva/", "Rubrik tva")) &&
               shows("/2024/01/01/tva/", "Del 9 av serien");
    }));
    change(first, [](auto& post) { post.series.reset(); });
    EXPECT_TRUE(soon([&] {
        return !shows(on_first, "av serien") && !shows("/2026/01/01/tre/", "Föregående del");
    }));
    for (const char* slug : {"tre", "tva"}) {
        const auto post = editor_->find_post_by_slug(site_.id, slug);
        change(post->id, [](auto& changed) { changed.series.reset(); });
    }
    EXPECT_TRUE(soon([&] {
        return status_of("/serie/isvagen-bron/") == http::Status::not_found &&
               !shows("/sitemap.xml", "/serie/");
    }));
}

TEST_F(Series, ARenamedOrMergedSeriesIsFollowedAndLeadsOnFromItsOldAddress) {
    add_series("Torget");
    (void)add_part("ett", 1, utc(2026, 1, 1));
    (void)add_part("torg", 1, utc(2026, 1, 2), "torget");
    const auto href_of = [&](const std::string& name) {
        const std::string list = body_of(read(subjects() + "?kind=series"));
        const std::size_t start = list.rfind(subjects(), list.find(">" + name + "<"));
        return list.substr(start, list.find('?', start) - start);
    };
    const std::string road = href_of("Isvägen &amp; bron");
    restart(Upkeep::watched);
    ASSERT_TRUE(soon([&] { return shows("/2026/01/01/ett/", "Isvägen &amp; bron</a>"); }));
    EXPECT_EQ(send_with_csrf(road, {{"kind", "series"},
                                    {"action", "change"},
                                    {"name", "Vintervägen"},
                                    {"slug", "vintervagen"},
                                    {"description", "Om isen."}})
                  .status,
              http::Status::see_other);
    EXPECT_TRUE(soon([&] { return shows("/2026/01/01/ett/", ">Vintervägen</a>"); }));
    const auto leads_to = [&](const std::string& from) {
        const http::Response answer = get(prefix_ + from);
        return answer.status == http::Status::moved_permanently ? header(answer, "Location") : "";
    };
    EXPECT_TRUE(
        soon([&] { return leads_to("/serie/isvagen-bron/") == prefix_ + "/serie/vintervagen/"; }));
    EXPECT_THAT(page(prefix_ + "/serie/vintervagen/"), HasSubstr("content=\"Om isen.\""));
    const std::string target = href_of("Torget");
    const std::string number =
        target.substr(subjects().size(), target.rfind('/') - subjects().size());
    EXPECT_EQ(
        send_with_csrf(road, {{"kind", "series"}, {"action", "merge"}, {"into", number}}).status,
        http::Status::see_other);
    EXPECT_TRUE(soon([&] {
        return shows("/2026/01/01/ett/",
                     "Del 2 av serien <a href=\"" + prefix_ + "/serie/torget/\">Torget</a>") &&
               leads_to("/serie/vintervagen/") == prefix_ + "/serie/torget/";
    }));
}

TEST_F(Series, IsChosenOnTheDeskKeptInTheDraftAndPublished) {
    add_series("Torget");
    (void)add_part("ett", 1, utc(2026, 1, 1));
    const model::PostId id = add(make_post("spar", utc(2026, 1, 2)));
    const std::string edited = body_of(read(desk_href(id)));
    EXPECT_THAT(edited, HasSubstr("<label for=\"series\">"));
    EXPECT_THAT(edited, HasSubstr("<option value=\"isvagen-bron\" data-next=\"2\">Isvägen &amp; "
                                  "bron – nästa del är 2</option>"));
    EXPECT_THAT(edited, HasSubstr("<label for=\"part\">"));

    EXPECT_EQ(save(id, "isvagen-bron", "").status, http::Status::see_other);
    EXPECT_THAT(body_of(read(desk_href(id))),
                HasSubstr("<option value=\"isvagen-bron\" data-next=\"2\" selected"));
    EXPECT_THAT(page(prefix_ + "/2026/01/02/spar/"), Not(HasSubstr("av serien")))
        << "readers see nothing of it yet";
    const std::string compared = body_of(read(desk_href(id, "historik/jamfor/?till=utkast")));
    EXPECT_THAT(compared, HasSubstr("Serie och del"));
    EXPECT_THAT(compared, HasSubstr("Isvägen &amp; bron"));
    const std::string preview = body_of(read(desk_href(id, "granska/sida/")));
    EXPECT_THAT(preview, HasSubstr("Del 2 av serien")) << "the next free";
    EXPECT_THAT(preview, HasSubstr(way("Föregående del", "/2026/01/01/ett/", "Rubrik ett")));

    EXPECT_EQ(publish(id).status, http::Status::see_other);
    EXPECT_EQ(editor_->find_post(site_.id, id)->series,
              (store::SeriesPlace{"isvagen-bron", "Isvägen & bron", 2}));
    EXPECT_THAT(page(prefix_ + "/2026/01/02/spar/"), HasSubstr("Del 2 av serien"));
    EXPECT_EQ(value_of(body_of(read(desk_href(id))), "part"), "2");

    EXPECT_EQ(save(id, "torget", "5").status, http::Status::see_other);
    EXPECT_EQ(publish(id).status, http::Status::see_other);
    EXPECT_THAT(page(prefix_ + "/2026/01/02/spar/"), HasSubstr("Del 5 av serien"));
    EXPECT_EQ(save(id, "", "5").status, http::Status::see_other);
    EXPECT_EQ(publish(id).status, http::Status::see_other);
    EXPECT_THAT(page(prefix_ + "/2026/01/02/spar/"), Not(HasSubstr("av serien")));
}

TEST_F(Series, APreviewIsNoNeighbourOfItself) {
    const model::PostId first = add_part("ett", 1, utc(2026, 1, 1));
    (void)add_part("tva", 2, utc(2026, 1, 2));
    EXPECT_EQ(save(first, "isvagen-bron", "3").status, http::Status::see_other);
    const std::string preview = body_of(read(desk_href(first, "granska/sida/")));
    EXPECT_THAT(preview, HasSubstr("Del 3 av serien"));
    EXPECT_THAT(preview, HasSubstr(way("Föregående del", "/2026/01/02/tva/", "Rubrik tva")));
    EXPECT_EQ(save(first, "isvagen-bron", "1").status, http::Status::see_other);
    EXPECT_THAT(body_of(read(desk_href(first, "granska/sida/"))), Not(HasSubstr("Föregående del")));
}

TEST_F(Series, ATakenPlaceOrALostSeriesIsToldInWordsAndNothingIsLost) {
    (void)add_part("ett", 1, utc(2026, 1, 1));
    const model::PostId id = add(make_post("spar", utc(2026, 1, 2)));
    const auto tells = [&](const std::string& words) {
        const std::string edited = body_of(read(desk_href(id)));
        EXPECT_THAT(edited, HasSubstr(words)) << "while one can mend it";
        EXPECT_THAT(edited, HasSubstr("aria-invalid=\"true\""));
        const http::Response refused = publish(id);
        EXPECT_EQ(refused.status, http::Status::bad_request);
        EXPECT_THAT(body_of(refused), HasSubstr(words));
    };
    EXPECT_EQ(save(id, "isvagen-bron", "1").status, http::Status::see_other);
    tells("Det numret i serien har redan ”Rubrik ett”.");
    EXPECT_EQ(value_of(body_of(read(desk_href(id))), "part"), "1");
    EXPECT_EQ(save(id, "isvagen-bron", "två").status, http::Status::see_other);
    tells("Delen ska vara ett tal från 1 till 9999.");
    EXPECT_EQ(save(id, "torgen", "").status, http::Status::see_other);
    tells("Serien finns inte längre. Välj en annan.");
    EXPECT_THAT(body_of(read(desk_href(id))), HasSubstr("<option value=\"torgen\" selected"))
        << "not taken away in silence";
    EXPECT_THAT(page(prefix_ + "/2026/01/02/spar/"), Not(HasSubstr("av serien")));
}

TEST_F(Series, CopiesForTheWebServerFollow) {
    namespace fs = std::filesystem;
    std::string name = (fs::temp_directory_path() / "budkavle-series.XXXXXX").string();
    const fs::path folder = mkdtemp(name.data());
    const auto copy_shows = [&](const std::string& path, const std::string& words) {
        std::ifstream file(folder / "pages" / ("www.norrsele.example" + prefix_ + path),
                           std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(file), {}}.find(words) !=
               std::string::npos;
    };
    (void)add_part("ett", 1, utc(2020, 1, 1));
    (void)add(make_post("emellan", utc(2021, 1, 1)));
    const model::PostId second = add_part("tva", 2, utc(2026, 1, 1));
    restart(Upkeep::watched, folder.string());
    const auto made = [&](const std::function<bool()>& is_right) {
        const auto deadline = std::chrono::steady_clock::now() + 60s;
        while (!is_right() && std::chrono::steady_clock::now() < deadline) {
            std::this_thread::sleep_for(20ms);
        }
        return is_right();
    };
    EXPECT_TRUE(made([&] {
        return copy_shows("/serie/isvagen-bron/page.html", "Rubrik tva") &&
               copy_shows("/serie/isvagen-bron/rss.xml.rss", "Rubrik ett") &&
               copy_shows("/2020/01/01/ett/page.html", "Nästa del");
    }));
    change(second, [](auto& post) { post.series->place = 7; });
    EXPECT_TRUE(soon([&] {
        return !copy_shows("/serie/isvagen-bron/page.html", "Del 2 av serien") &&
               !copy_shows("/2026/01/01/tva/page.html", "Del 2 av serien");
    })) << "no copy is wrong for long";
    EXPECT_TRUE(made([&] {
        return copy_shows("/serie/isvagen-bron/page.html", "Del 7 av serien") &&
               copy_shows("/2026/01/01/tva/page.html", "Del 7 av serien");
    }));
    change(second, [](auto& post) { post.series.reset(); });
    EXPECT_TRUE(soon([&] { return !copy_shows("/2020/01/01/ett/page.html", "Nästa del"); }));
    stop();
    fs::remove_all(folder);
}

}  // namespace
}  // namespace budkavle::app
