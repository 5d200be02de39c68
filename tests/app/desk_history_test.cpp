// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The desk's pages over what stands below: versions compared and restored, the trash, and links to
// a preview.
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "account/token.hpp"
#include "signed_in_fixture.hpp"
#include "store/connection.hpp"
#include "store/draft_store.hpp"

namespace budkavle::app {
namespace {

using testing::HasSubstr;
using testing::Not;

class DeskHistory : public SignedInFixture {
protected:
    void SetUp() override {
        SignedInFixture::SetUp();
        anna_ = sign_in("anna", model::Role::editor);
    }

    http::Response get_as(const Person* maybe_person, const std::string& target) const {
        return visit(maybe_person, target);
    }
    http::Response post_as(const Person& person, const std::string& path, Fields fields) const {
        return submit(person, path, std::move(fields));
    }
    std::string href(model::PostId post, const std::string& rest = {}) const {
        return "/admin/webb/" + site_.slug + "/inlagg/" + std::to_string(post.value) + "/" + rest;
    }
    std::vector<store::PostVersion> versions(model::PostId post) const {
        return editor_->list_versions(site_.id, post, std::nullopt, 100);
    }
    /// A post in two versions: "Nio barn." became "Tio barn." and got a paragraph more.
    model::PostId add_changed() const {
        const model::PostId id = add(make_post("barn", utc(2020, 1, 1), "<p>Nio barn.</p>"));
        store::EditablePost post = editor_->find_post(site_.id, id).value();
        post.body = "<p>Tio barn.</p>\n<p>Och snö.</p>";
        EXPECT_TRUE(editor_->change_post(post, {}, "bo"));
        return id;
    }

    Person anna_;
};

TEST_F(DeskHistory, ListsWhoSavedEachVersionNewestFirst) {
    const model::PostId id = add_changed();
    const std::string page = desk_page(anna_, href(id, "historik/"));
    ASSERT_THAT(page, HasSubstr("av bo"));
    ASSERT_THAT(page, HasSubstr("av test"));
    EXPECT_LT(page.find("av bo"), page.find("av test"));
    EXPECT_THAT(page, HasSubstr("Gäller nu"));
    EXPECT_THAT(page, HasSubstr("type=\"radio\" name=\"fran\""));
}

TEST_F(DeskHistory, IsShownAPageAtATime) {
    const model::PostId id = add(make_post("lang", utc(2020, 1, 1)));
    for (int i = 0; i < 25; ++i) {
        store::EditablePost post = editor_->find_post(site_.id, id).value();
        post.title = "Rubrik nummer " + std::to_string(i);
        ASSERT_TRUE(editor_->change_post(post, {}, "bo"));
    }
    const std::string first = desk_page(anna_, href(id, "historik/"));
    EXPECT_THAT(first, HasSubstr("Rubrik nummer 24"));
    EXPECT_THAT(first, Not(HasSubstr("Rubrik nummer 3<")));
    const std::size_t begin = first.find("?fore=");
    ASSERT_NE(begin, std::string::npos);
    const std::string older = first.substr(begin, first.find('"', begin) - begin);
    const std::string second = desk_page(anna_, href(id, "historik/") + older);
    EXPECT_THAT(second, HasSubstr("Rubrik nummer 3<"));
    EXPECT_THAT(second, Not(HasSubstr("?fore=")));
}

TEST_F(DeskHistory, ShowsWhatCameAndWhatWentInMarksAndInWords) {
    const model::PostId id = add_changed();
    const auto history = versions(id);
    const std::string old_name = history[1].name.text();
    const std::string new_name = history[0].name.text();
    const std::string page =
        desk_page(anna_, href(id, "historik/jamfor/?fran=" + old_name + "&till=" + new_name));
    EXPECT_THAT(page, HasSubstr("<del>Nio</del> <ins>Tio</ins> barn."));
    EXPECT_THAT(page, HasSubstr("3 ord har kommit till."));
    EXPECT_THAT(page, HasSubstr("1 ord har tagits bort."));
    EXPECT_THAT(page, HasSubstr("<span class=\"away\"><span lang=\"sv\">Tillagt: </span></span>"));
    EXPECT_THAT(
        desk_page(anna_, href(id, "historik/jamfor/?fran=" + new_name + "&till=" + old_name)),
        HasSubstr("<del>Nio</del> <ins>Tio</ins>"))
        << "time runs the same way, whichever was chosen first";
    EXPECT_THAT(desk_page(anna_, href(id, "historik/jamfor/?fran=" + new_name)),
                HasSubstr("Inget skiljer"));
    EXPECT_EQ(get_as(&anna_, href(id, "historik/jamfor/?fran=i-gar")).status,
              http::Status::not_found);
}

TEST_F(DeskHistory, ComparesTheWorkingCopyWithWhatIsPublished) {
    const model::PostId id = add(make_post("barn", utc(2020, 1, 1), "<p>Nio barn.</p>"));
    store::Draft draft;
    draft.post = id;
    draft.account = anna_.account.id.value;
    draft.based_on = 1;
    draft.fields = R"({"title":"Rubrik barn"})";
    draft.body = "<p>Elva barn.</p>";
    ASSERT_TRUE(store::DraftStore(*editor_pool_).save(draft));
    EXPECT_THAT(desk_page(anna_, href(id)), HasSubstr("historik/jamfor/?till=utkast"));
    const std::string page = desk_page(anna_, href(id, "historik/jamfor/?till=utkast"));
    EXPECT_THAT(page, HasSubstr("<del>Nio</del> <ins>Elva</ins> barn."));
    EXPECT_THAT(page, HasSubstr("utkastet, sparat"));
}

TEST_F(DeskHistory, AVersionIsShownWholeAndRestoredAsANewOne) {
    const model::PostId id = add_changed();
    const std::string address = href(id, "historik/" + versions(id)[1].name.text() + "/");
    const std::string page = desk_page(anna_, address);
    EXPECT_THAT(page, HasSubstr("<p>Nio barn.</p>"));
    EXPECT_THAT(page, HasSubstr("Återställ den här versionen"));
    const http::Response answer = post_as(anna_, address, {});
    EXPECT_EQ(answer.status, http::Status::see_other);
    EXPECT_THAT(header(answer, "Location"), HasSubstr("klart=history-restored"));
    EXPECT_EQ(editor_->find_post(site_.id, id)->body, "<p>Nio barn.</p>");
    ASSERT_EQ(versions(id).size(), 3U);
    EXPECT_EQ(versions(id)[0].saved_by, anna_.account.login);
    EXPECT_THAT(this->page(prefix_ + "/2020/01/01/barn/"), HasSubstr("Nio barn."));
    EXPECT_EQ(get_as(&anna_, href(id, "historik/2019-01-01T00:00:00.000000Z/")).status,
              http::Status::not_found);
}

TEST_F(DeskHistory, AWriterSeesTheHistoryOfTheirOwnAndRestoresNothing) {
    const Person writer = sign_in("vera", model::Role::writer);
    const model::PostId id = add_changed();
    EXPECT_EQ(get_as(&writer, href(id, "historik/")).status, http::Status::not_found);
    store::DraftStore(*editor_pool_).set_owner(id, writer.account.id.value);
    EXPECT_THAT(desk_page(writer, href(id, "historik/")), HasSubstr("av bo"));
    const std::string address = href(id, "historik/" + versions(id)[1].name.text() + "/");
    EXPECT_THAT(desk_page(writer, address), Not(HasSubstr("Återställ den här")));
    EXPECT_EQ(post_as(writer, address, {}).status, http::Status::forbidden);
    EXPECT_EQ(versions(id).size(), 2U);
}

TEST_F(DeskHistory, ADraftGoesIntoTheTrashAndComesBack) {
    store::EditablePost draft = make_post("utkast", utc(2020, 1, 1));
    draft.status = store::PostStatus::draft;
    const model::PostId id = add(draft);
    const std::string trash = "/admin/webb/" + site_.slug + "/papperskorg/";
    EXPECT_THAT(desk_page(anna_, href(id)), HasSubstr("Lägg i papperskorgen"));
    EXPECT_THAT(header(post_as(anna_, href(id, "papperskorg/"), {}), "Location"),
                testing::StartsWith(trash));
    EXPECT_THAT(desk_page(anna_, trash), HasSubstr("Rubrik utkast"));
    EXPECT_THAT(desk_page(anna_, trash), HasSubstr("Ingenting raderas"));
    EXPECT_THAT(desk_page(anna_, href(id)), HasSubstr("Inlägget ligger i papperskorgen"));
    EXPECT_THAT(desk_page(anna_, "/admin/webb/" + site_.slug + "/"),
                Not(HasSubstr("Rubrik utkast")));
    (void)post_as(anna_, href(id, "ur-papperskorgen/"), {});
    EXPECT_THAT(desk_page(anna_, trash), HasSubstr("Papperskorgen är tom"));
    EXPECT_FALSE(editor_->find_post(site_.id, id)->trashed);
}

TEST_F(DeskHistory, WhatIsPublishedOrAnothersStaysOutOfTheTrash) {
    const model::PostId published = add(make_post("ute", utc(2020, 1, 1)));
    EXPECT_THAT(desk_page(anna_, href(published)), Not(HasSubstr("Lägg i papperskorgen")));
    (void)post_as(anna_, href(published, "papperskorg/"), {});
    EXPECT_FALSE(editor_->find_post(site_.id, published)->trashed);

    const Person writer = sign_in("vera", model::Role::writer);
    store::EditablePost draft = make_post("annans", utc(2020, 1, 1));
    draft.status = store::PostStatus::draft;
    const model::PostId id = add(draft);
    EXPECT_EQ(post_as(writer, href(id, "papperskorg/"), {}).status, http::Status::not_found);
    (void)post_as(anna_, href(id, "papperskorg/"), {});
    EXPECT_THAT(desk_page(writer, "/admin/webb/" + site_.slug + "/papperskorg/"),
                Not(HasSubstr("Rubrik annans")));
    EXPECT_EQ(post_as(writer, href(id, "ur-papperskorgen/"), {}).status, http::Status::not_found);
    EXPECT_TRUE(editor_->find_post(site_.id, id)->trashed);
}

class PreviewByLink : public DeskHistory {
protected:
    void SetUp() override {
        DeskHistory::SetUp();
        store::EditablePost draft = make_post("hemlig", utc(2020, 1, 1), "<p>Ännu inte ute.</p>");
        draft.status = store::PostStatus::draft;
        id_ = add(draft);
    }
    /// "/admin/visa/TOKEN/" of a new link.
    std::string make_link(const std::string& days) const {
        const http::Response made = post_as(anna_, href(id_, "granska/lank/"), {{"days", days}});
        EXPECT_EQ(made.status, http::Status::ok);
        const std::string& page = *made.body;
        constexpr std::string_view kBegin = "https://www.norrsele.example/admin/visa/";
        const std::size_t begin = page.find(kBegin);
        EXPECT_NE(begin, std::string::npos);
        return page.substr(begin + 28, page.find('"', begin) - begin - 28);
    }
    std::string link_id() const {
        const std::string page = desk_page(anna_, href(id_, "granska/"));
        constexpr std::string_view kBegin = "name=\"link\" value=\"";
        const std::size_t begin = page.find(kBegin) + kBegin.size();
        return page.substr(begin, page.find('"', begin) - begin);
    }
    model::PostId id_;
};

TEST_F(PreviewByLink, SomebodyWithoutAnAccountSeesTheDraftAndNobodyKeepsIt) {
    const std::string path = make_link("7");
    const http::Response shown = get_as(nullptr, path);
    ASSERT_EQ(shown.status, http::Status::ok);
    EXPECT_THAT(*shown.body, HasSubstr("Ännu inte ute."));
    EXPECT_THAT(*shown.body, HasSubstr("noindex"));
    EXPECT_EQ(header(shown, "Cache-Control"), "no-store");
    EXPECT_EQ(header(shown, "Referrer-Policy"), "no-referrer") << "the address is the key";
    const std::string page = desk_page(anna_, href(id_, "granska/"));
    EXPECT_THAT(header(get_as(&anna_, href(id_, "granska/")), "Content-Security-Policy"),
                HasSubstr("frame-src 'self'"))
        << "the preview stands in a frame of the desk";
    EXPECT_THAT(page, HasSubstr("Gäller till"));
    EXPECT_THAT(page, Not(HasSubstr(path))) << "told once";
}

TEST_F(PreviewByLink, UnknownExpiredRevokedAndTrashedAreToldAlike) {
    const std::string unknown = "/admin/visa/" + std::string(account::make_token().reveal()) + "/";
    const http::Response nothing = get_as(nullptr, unknown);
    EXPECT_EQ(nothing.status, http::Status::not_found);
    const auto words = [](const http::Response& response) {
        const std::string& page = *response.body;
        const std::size_t begin = page.find("<main");
        return page.substr(begin, page.find("</main>") - begin);
    };
    const auto expect_nothing = [&](const std::string& path) {
        const http::Response response = get_as(nullptr, path);
        EXPECT_EQ(response.status, http::Status::not_found);
        EXPECT_EQ(words(response), words(nothing));
    };
    expect_nothing("/admin/visa/abc/");
    const std::string expired = make_link("1");
    run_as_owner(
        "UPDATE preview_links SET created_utc = created_utc - INTERVAL 2 DAY, expires_utc = "
        "UTC_TIMESTAMP() - INTERVAL 1 SECOND");
    expect_nothing(expired);
    const std::string revoked = make_link("30");
    EXPECT_EQ(get_as(nullptr, revoked).status, http::Status::ok);
    EXPECT_THAT(
        header(post_as(anna_, href(id_, "granska/lank/bort/"), {{"link", link_id()}}), "Location"),
        HasSubstr("history-link-revoked"));
    expect_nothing(revoked);
    const std::string trashed = make_link("30");
    (void)post_as(anna_, href(id_, "papperskorg/"), {});
    expect_nothing(trashed);
}

TEST_F(PreviewByLink, AWriterMakesAndRevokesThemForTheirOwnAlone) {
    const Person writer = sign_in("vera", model::Role::writer);
    EXPECT_EQ(post_as(writer, href(id_, "granska/lank/"), {{"days", "7"}}).status,
              http::Status::not_found);
    const std::string path = make_link("7");
    const model::PostId own = add(make_post("eget", utc(2020, 1, 2)));
    store::DraftStore(*editor_pool_).set_owner(own, writer.account.id.value);
    (void)post_as(writer, href(own, "granska/lank/bort/"), {{"link", link_id()}});
    EXPECT_EQ(get_as(nullptr, path).status, http::Status::ok) << "a link of another post";
    EXPECT_EQ(post_as(writer, href(own, "granska/lank/"), {{"days", "365"}}).status,
              http::Status::see_other)
        << "no such choice";
}

TEST_F(DeskHistory, APostIsPinnedAndGetsADayOfReviewWhenItIsPublished) {
    const model::PostId id = add(make_post("ses-over", utc(2020, 1, 1)));
    const std::string list = "/admin/webb/" + site_.slug + "/";
    EXPECT_THAT(desk_page(anna_, list), Not(HasSubstr("ses över")));
    EXPECT_EQ(post_as(anna_, href(id, "publicera/"),
                      {{"when", "as-is"}, {"pinned", "yes"}, {"review", "2026-01-31"}})
                  .status,
              http::Status::see_other);
    const store::EditablePost stored = editor_->find_post(site_.id, id).value();
    EXPECT_TRUE(stored.is_pinned);
    EXPECT_EQ(stored.review_on, "2026-01-31");
    const std::string page = desk_page(anna_, href(id, "publicera/"));
    EXPECT_THAT(page, HasSubstr("value=\"2026-01-31\""));
    EXPECT_THAT(desk_page(anna_, list), HasSubstr("1 inlägg ska ses över"));
    EXPECT_THAT(desk_page(sign_in("vera", model::Role::writer), list),
                Not(HasSubstr("ska ses över")))
        << "none of theirs";
    (void)post_as(anna_, href(id, "publicera/"), {{"when", "as-is"}, {"review", "2999-01-31"}});
    EXPECT_THAT(desk_page(anna_, list), Not(HasSubstr("ska ses över")));
    EXPECT_FALSE(editor_->find_post(site_.id, id)->is_pinned);
    const http::Response refused =
        post_as(anna_, href(id, "publicera/"), {{"when", "as-is"}, {"review", "snart"}});
    EXPECT_EQ(refused.status, http::Status::bad_request);
    EXPECT_THAT(*refused.body, HasSubstr("Dagen då inlägget ska ses över går inte att läsa"));
}

TEST_F(DeskHistory, ItsFormsComeFromPagesThatTellTheirOrigin) {
    EXPECT_EQ(header(get_as(&anna_, "/admin/webb/" + site_.slug + "/"), "Referrer-Policy"),
              "same-origin");
}

}  // namespace
}  // namespace budkavle::app
