// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The desk's pages for administration: the list of posts with its filters and steps for several,
// the log, accounts and roles, subjects, and old addresses.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "account/token.hpp"
#include "signed_in_fixture.hpp"
#include "store/draft_store.hpp"
#include "store/editor_accounts.hpp"

namespace budkavle::app {
namespace {

using testing::HasSubstr;
using testing::Not;

class DeskLists : public SignedInFixture {
protected:
    void SetUp() override {
        SignedInFixture::SetUp();
        anna_ = sign_in("anna", model::Role::administrator);
    }

    http::Response visit(const Person& person, const std::string& target) const {
        return SignedInFixture::visit(&person, target);
    }
    http::Response post(const Person& person, const std::string& path, Fields fields) const {
        return submit(person, path, std::move(fields));
    }
    std::string show(const Person& person, const std::string& target) const {
        return desk_page(person, target);
    }
    std::string show(const std::string& rest) const { return show(anna_, here(rest)); }
    store::EditablePost stored(model::PostId id) const {
        return editor_->find_post(site_.id, id).value();
    }
    model::PostId add_categorised(const std::string& slug, const std::string& category) const {
        store::EditablePost one = make_post(slug, utc(2020, 1, 1));
        one.categories = {category};
        return add(one);
    }
    /// The id behind `before` in the first address of the page that has it.
    static std::string number_behind(const std::string& page, const std::string& before) {
        const std::size_t start = page.find(before);
        EXPECT_NE(start, std::string::npos) << before;
        return page.substr(
            start + before.size(),
            page.find_first_not_of("0123456789", start + before.size()) - start - before.size());
    }
    std::string subject_href(const std::string& name) const {
        const std::string page = show("amnen/");
        const std::size_t end = page.find(">" + name + "<");
        EXPECT_NE(end, std::string::npos) << name;
        const std::size_t start = page.rfind("amnen/", end) + 6;
        return here("amnen/" + page.substr(start, page.find('/', start) - start) + "/");
    }

    Person anna_;
};

TEST_F(DeskLists, AreFilteredByWhatTimeHasMadeOfAPost) {
    add(make_post("syns", utc(2020, 1, 1)));
    add(make_post("kommer", utc(2090, 1, 1)));
    store::EditablePost past = make_post("var", utc(2019, 1, 1));
    past.expire_at = utc(2019, 2, 1);
    add(past);
    store::EditablePost draft = make_post("skrivs", utc(2020, 1, 1));
    draft.status = store::PostStatus::draft;
    draft.publish_at.reset();
    add(draft);
    const auto only = [this](const std::string& state, const std::string& slug) {
        const std::string page = show("?state=" + state);
        for (const std::string other : {"syns", "kommer", "var", "skrivs"}) {
            EXPECT_EQ(page.find("Rubrik " + other) != std::string::npos, other == slug)
                << state << " " << other;
        }
    };
    only("published", "syns");
    only("scheduled", "kommer");
    only("expired", "var");
    only("draft", "skrivs");
    only("withdrawn", "");
    EXPECT_THAT(show("?state=bad"), HasSubstr("Rubrik syns"));
}

TEST_F(DeskLists, AreSearchedForTheTextItselfWhateverItHolds) {
    store::EditablePost sale = make_post("rea", utc(2020, 1, 1));
    sale.title = "Allt 50% billigare";
    add(sale);
    store::EditablePost plain = make_post("annat", utc(2020, 1, 2));
    plain.title = "Allt 500 kronor";
    add(plain);
    const std::string page = show("?q=50%25+");
    EXPECT_THAT(page, HasSubstr("50% billigare"));
    EXPECT_THAT(page, Not(HasSubstr("500 kronor")));
    EXPECT_THAT(show("?q=ALLT"), HasSubstr("500 kronor"));
    EXPECT_THAT(show("?q=finnsinte"), HasSubstr("Inget passade"));
    EXPECT_THAT(show("?q=%22%3E%3Cscript%3E"), Not(HasSubstr("<script>")));
}

TEST_F(DeskLists, FindWhatIsBeingWrittenByTheHeadingThatItWillHave) {
    const model::PostId id = add(make_post("gammal", utc(2020, 1, 1)));
    store::Draft draft{.post = id, .account = anna_.account.id.value, .based_on = 1};
    draft.fields = R"({"title":"Ny \u00e4ngsbro"})";
    draft.rules_version = 1;
    ASSERT_TRUE(store::DraftStore(*editor_pool_).save(draft));
    const std::string page = show("?q=%C3%84NGSBRO");
    EXPECT_THAT(page, HasSubstr("Ny ängsbro"));
    EXPECT_THAT(page, HasSubstr("Har ändringar som inte syns"));
}

TEST_F(DeskLists, AreFilteredByCategoryAndShowAWriterOnlyOwnPosts) {
    add_categorised("lek", "Skola");
    const model::PostId own = add_categorised("vag", "Trafik");
    const std::string page = show("");
    const std::size_t end = page.find(">Trafik</option>");
    ASSERT_NE(end, std::string::npos);
    const std::size_t start = page.rfind("value=\"", end) + 7;
    const std::string traffic = page.substr(start, page.find('"', start) - start);
    EXPECT_THAT(show("?category=" + traffic), HasSubstr("Rubrik vag"));
    EXPECT_THAT(show("?category=" + traffic), Not(HasSubstr("Rubrik lek")));
    const Person writer = sign_in("bo", model::Role::writer);
    store::DraftStore(*editor_pool_).set_owner(own, writer.account.id.value);
    const std::string theirs = show(writer, here(""));
    EXPECT_THAT(theirs, HasSubstr("Rubrik vag"));
    EXPECT_THAT(theirs, Not(HasSubstr("Rubrik lek")));
    EXPECT_THAT(theirs, Not(HasSubstr("flera/"))) << "no step for several is offered";
}

TEST_F(DeskLists, GoOnToOlderPostsWithoutLosingOrRepeatingOne) {
    for (int i = 0; i < 53; ++i) {
        add(make_post("n" + std::to_string(100 + i), utc(2020, 1, 1)));  // all at the same time
    }
    const std::string first = show("?kind=post");
    EXPECT_THAT(first, HasSubstr("Rubrik n103"));
    EXPECT_THAT(first, Not(HasSubstr("Rubrik n102")));
    const std::size_t start = first.find("?kind=post&amp;before=");
    ASSERT_NE(start, std::string::npos);
    std::string older = first.substr(start, first.find('"', start) - start);
    older.replace(older.find("&amp;"), 5, "&");
    const std::string second = show(older);
    EXPECT_THAT(second, HasSubstr("Rubrik n102"));
    EXPECT_THAT(second, HasSubstr("Rubrik n100"));
    EXPECT_THAT(second, Not(HasSubstr("Rubrik n103")));
    EXPECT_THAT(show("?before=nonsense"), HasSubstr("Rubrik n152"));
}

TEST_F(DeskLists, SeveralAreWithdrawnAndItIsSaidWhichWereNot) {
    const model::PostId one = add(make_post("en", utc(2020, 1, 1)));
    store::EditablePost draft = make_post("tva", utc(2020, 1, 1));
    draft.status = store::PostStatus::draft;
    const model::PostId two = add(draft);
    const Fields chosen{{"post", std::to_string(one.value)},
                        {"post", std::to_string(two.value)},
                        {"action", "withdraw"}};
    const http::Response without = post(anna_, here("flera/"), chosen);
    EXPECT_EQ(without.status, http::Status::bad_request);
    EXPECT_EQ(stored(one).status, store::PostStatus::published) << "no reason, nothing done";
    Fields with_reason = chosen;
    with_reason.emplace_back("reason", "Gällde förra året.");
    const http::Response done = post(anna_, here("flera/"), with_reason);
    EXPECT_EQ(done.status, http::Status::ok);
    EXPECT_THAT(*done.body, HasSubstr("Klara: 1/2."));
    EXPECT_THAT(*done.body, HasSubstr("Ett utkast har aldrig synts"));
    EXPECT_EQ(stored(one).status, store::PostStatus::withdrawn);
    EXPECT_EQ(get(prefix_ + "/2020/01/01/en/").status, http::Status::gone);
}

TEST_F(DeskLists, SeveralGetACategoryAlsoInWhatIsBeingWritten) {
    add_categorised("lek", "Skola");
    const model::PostId id = add_categorised("vag", "Trafik");
    store::Draft draft{.post = id, .account = anna_.account.id.value, .based_on = 1};
    draft.fields = R"({"title":"Vägen","categories":"Trafik"})";
    draft.rules_version = 1;
    const store::DraftStore drafts(*editor_pool_);
    ASSERT_TRUE(drafts.save(draft));
    const http::Response done =
        post(anna_, here("flera/"),
             {{"post", std::to_string(id.value)}, {"action", "category"}, {"category", "Skola"}});
    EXPECT_THAT(*done.body, HasSubstr("Har fått kategorin."));
    EXPECT_THAT(stored(id).categories, testing::UnorderedElementsAre("Skola", "Trafik"));
    EXPECT_THAT(drafts.find(id)->fields, HasSubstr("Trafik, Skola"));
    EXPECT_EQ(drafts.find(id)->based_on, stored(id).lock_version)
        << "who writes is not told of a conflict that is none";
}

TEST_F(DeskLists, SeveralDraftsGoToTheTrashAndNothingElseDoes) {
    const model::PostId seen = add(make_post("syns", utc(2020, 1, 1)));
    store::EditablePost draft = make_post("utkast", utc(2020, 1, 1));
    draft.status = store::PostStatus::draft;
    const model::PostId unseen = add(draft);
    const http::Response done = post(anna_, here("flera/"),
                                     {{"post", std::to_string(seen.value)},
                                      {"post", std::to_string(unseen.value)},
                                      {"action", "trash"}});
    EXPECT_THAT(*done.body, HasSubstr("Det är inget utkast."));
    EXPECT_FALSE(stored(seen).trashed);
    EXPECT_TRUE(stored(unseen).trashed);
    EXPECT_THAT(show(""), Not(HasSubstr("Rubrik utkast")));
    const Person writer = sign_in("bo", model::Role::writer);
    EXPECT_EQ(post(writer, here("flera/"), {{"action", "trash"}}).status, http::Status::forbidden);
}

TEST_F(DeskLists, TheLogSaysInWordsWhoDidWhatAndOnlyOfTheSite) {
    const model::PostId id = add(make_post("en", utc(2020, 1, 1)));
    (void)post(anna_, here("flera/"),
               {{"post", std::to_string(id.value)}, {"action", "withdraw"}, {"reason", "Fel."}});
    run_as_owner(
        "INSERT INTO audit_entries (happened_utc, who, site_id, action, subject_kind, "
        "subject_id) VALUES (UTC_TIMESTAMP(), 'kim', " +
        std::to_string(site_.id.value) +
        ", 'hop', 'frog', 1), (UTC_TIMESTAMP(), 'utanfor', "
        "NULL, 'add', 'post', 1)");
    const std::string page = show("logg/");
    EXPECT_THAT(page, HasSubstr("Drog tillbaka"));
    EXPECT_THAT(page, HasSubstr("frog: hop")) << "what has no words is shown as it is";
    EXPECT_THAT(page, Not(HasSubstr("utanfor")));
    EXPECT_LT(page.find("frog: hop"), page.find("Drog tillbaka")) << "newest first";
    const std::string by_anna = show("logg/?who=" + anna_.account.login);
    EXPECT_THAT(by_anna, HasSubstr("Drog tillbaka"));
    EXPECT_THAT(by_anna, Not(HasSubstr("frog")));
    EXPECT_THAT(show("logg/?subject=frog"), Not(HasSubstr("Drog tillbaka")));
    EXPECT_EQ(visit(anna_, "/admin/logg/").status, http::Status::forbidden);
    EXPECT_THAT(show(sign_in("rut", std::nullopt, true), "/admin/logg/"), HasSubstr("utanfor"));
    const Person editor = sign_in("bo", model::Role::editor);
    EXPECT_EQ(visit(editor, here("logg/")).status, http::Status::forbidden);
}

TEST_F(DeskLists, AnAccountIsMadeWithALinkThatIsShownOnce) {
    const Person root = sign_in("rut", std::nullopt, true);
    EXPECT_EQ(visit(anna_, "/admin/konton/").status, http::Status::forbidden);
    const std::string login = "ny-" + site_.slug;
    const http::Response made =
        post(root, "/admin/konton/", {{"login", login}, {"name", "Nils Ny"}});
    ASSERT_EQ(made.status, http::Status::ok);
    EXPECT_THAT(*made.body, HasSubstr("https://www.norrsele.example/admin/link/"));
    EXPECT_EQ(header(made, "Cache-Control"), "no-store");
    const std::string before = "/admin/link/";
    const std::size_t start = made.body->find(before) + before.size();
    const std::string token = made.body->substr(start, account::kTokenCharacters);
    const store::EditorAccounts accounts(*editor_pool_);
    const auto owner = accounts.find_link(account::digest_of(token), system_clock_now());
    ASSERT_TRUE(owner);
    EXPECT_EQ(owner->login, login);
    EXPECT_EQ(post(root, "/admin/konton/", {{"login", login}, {"name", "Nils"}}).status,
              http::Status::bad_request);
    const http::Response odd = post(root, "/admin/konton/", {{"login", "Å B"}, {"name", "Åsa"}});
    EXPECT_EQ(odd.status, http::Status::bad_request);
    EXPECT_THAT(*odd.body, HasSubstr("value=\"Å B\"")) << "what was typed is there";
    EXPECT_THAT(show(root, "/admin/konton/"), HasSubstr("Nils Ny"));
}

TEST_F(DeskLists, RolesAreGivenAndTakenAndAnAccountIsClosedAndOpened) {
    const Person root = sign_in("rut", std::nullopt, true);
    const Person bo = sign_in("bo", model::Role::writer);
    const std::string href = "/admin/konton/" + std::to_string(bo.account.id.value) + "/";
    const std::string field = "role-" + std::to_string(site_.id.value);
    EXPECT_EQ(post(root, href, {{field, "editor"}}).status, http::Status::see_other);
    const store::EditorAccounts accounts(*editor_pool_);
    EXPECT_EQ(accounts.find(bo.account.id)->account.roles.front().second, model::Role::editor);
    EXPECT_EQ(post(root, href + "stang/", {}).status, http::Status::see_other);
    EXPECT_TRUE(accounts.find(bo.account.id)->account.is_disabled);
    EXPECT_NE(visit(bo, here("")).status, http::Status::ok) << "its sessions are ended";
    EXPECT_EQ(post(root, href + "lank/", {}).status, http::Status::bad_request);
    EXPECT_EQ(post(root, href + "oppna/", {}).status, http::Status::see_other);
    EXPECT_THAT(*post(root, href + "lank/", {}).body, HasSubstr("/admin/link/"));
    EXPECT_EQ(post(root, href, {{field, "none"}}).status, http::Status::see_other);
    EXPECT_TRUE(accounts.find(bo.account.id)->account.roles.empty());
}

TEST_F(DeskLists, NobodyShutsThemselvesOut) {
    const Person root = sign_in("rut", std::nullopt, true);
    const std::string own = "/admin/konton/" + std::to_string(root.account.id.value) + "/";
    EXPECT_EQ(post(root, own, {}).status, http::Status::bad_request);
    EXPECT_EQ(post(root, own + "stang/", {}).status, http::Status::bad_request);
    const std::string field = "role-" + std::to_string(anna_.account.id.value);
    EXPECT_EQ(post(anna_, here("roller/"), {{field, "none"}}).status, http::Status::bad_request);
    EXPECT_EQ(visit(anna_, here("roller/")).status, http::Status::ok);
}

TEST_F(DeskLists, AnAdministratorOfASiteLetsInWhoHasAnAccount) {
    const Person bo = sign_in("bo", std::nullopt);
    EXPECT_EQ(visit(bo, here("")).status, http::Status::not_found);
    EXPECT_THAT(show("roller/"), Not(HasSubstr(bo.account.login)));
    EXPECT_EQ(
        post(anna_, here("roller/"), {{"login", bo.account.login}, {"role", "writer"}}).status,
        http::Status::see_other);
    EXPECT_EQ(visit(bo, here("")).status, http::Status::ok);
    EXPECT_EQ(visit(bo, here("roller/")).status, http::Status::forbidden);
    EXPECT_EQ(post(anna_, here("roller/"), {{"login", "ingen"}, {"role", "writer"}}).status,
              http::Status::bad_request);
    const std::string field = "role-" + std::to_string(bo.account.id.value);
    EXPECT_EQ(post(anna_, here("roller/"), {{field, "none"}}).status, http::Status::see_other);
    EXPECT_EQ(visit(bo, here("")).status, http::Status::not_found);
}

TEST_F(DeskLists, ARenamedCategoryKeepsItsOldAddress) {
    add_categorised("lek", "Skola");
    EXPECT_EQ(get(prefix_ + "/kategori/skola/").status, http::Status::ok);
    EXPECT_EQ(post(anna_, subject_href("Skola"),
                   {{"kind", "category"},
                    {"action", "change"},
                    {"name", "Förskola och skola"},
                    {"slug", "forskola-skola"},
                    {"description", "Från ett år."}})
                  .status,
              http::Status::see_other);
    EXPECT_THAT(page(prefix_ + "/kategori/forskola-skola/"), HasSubstr("Förskola och skola"));
    const http::Response old = get(prefix_ + "/kategori/skola/");
    EXPECT_EQ(old.status, http::Status::moved_permanently);
    EXPECT_EQ(header(old, "Location"), prefix_ + "/kategori/forskola-skola/");
    EXPECT_THAT(show("logg/"), HasSubstr("Ändrade en kategori"));
    const std::string href = subject_href("Förskola och skola");
    const http::Response odd =
        post(anna_, href, {{"kind", "category"}, {"name", "Skola"}, {"slug", "Å"}});
    EXPECT_EQ(odd.status, http::Status::bad_request);
    EXPECT_THAT(*odd.body, HasSubstr("value=\"Å\""));
    EXPECT_EQ(
        post(anna_, href, {{"kind", "category"}, {"name", "Skola"}, {"slug", "skola"}}).status,
        http::Status::see_other);
    EXPECT_EQ(get(prefix_ + "/kategori/skola/").status, http::Status::ok) << "back again";
    EXPECT_EQ(get(prefix_ + "/kategori/forskola-skola/").status, http::Status::moved_permanently);
}

TEST_F(DeskLists, MergedCategoriesHaveEachPostOnce) {
    const model::PostId one = add_categorised("lek", "Skolor");
    store::EditablePost both = make_post("prov", utc(2020, 1, 2));
    both.categories = {"Skola", "Skolor"};
    const model::PostId two = add(both);
    const std::string from = subject_href("Skolor");
    const std::string target = subject_href("Skola");
    const std::string id = target.substr(target.find("amnen/") + 6);
    EXPECT_EQ(post(anna_, from, {{"kind", "category"}, {"action", "remove"}}).status,
              http::Status::bad_request)
        << "it is used";
    EXPECT_EQ(
        post(anna_, from,
             {{"kind", "category"}, {"action", "merge"}, {"into", id.substr(0, id.size() - 1)}})
            .status,
        http::Status::see_other);
    EXPECT_THAT(stored(one).categories, testing::ElementsAre("Skola"));
    EXPECT_THAT(stored(two).categories, testing::ElementsAre("Skola"));
    EXPECT_EQ(header(get(prefix_ + "/kategori/skolor/"), "Location"), prefix_ + "/kategori/skola/");
    const std::string readers = page(prefix_ + "/kategori/skola/");
    EXPECT_THAT(readers, HasSubstr("Rubrik lek"));
    EXPECT_THAT(readers, HasSubstr("Rubrik prov"));
}

TEST_F(DeskLists, SubjectsOfEveryKindAreAddedAndRemovedWhileUnused) {
    for (const std::string kind : {"category", "tag", "series", "author"}) {
        const Fields fields{{"kind", kind}, {"new", "Vinter " + kind}};
        EXPECT_EQ(post(anna_, here("amnen/"), fields).status, http::Status::see_other) << kind;
        EXPECT_EQ(post(anna_, here("amnen/"), fields).status, http::Status::bad_request)
            << "the name is taken";
        const std::string page = show("amnen/?kind=" + kind);
        EXPECT_THAT(page, HasSubstr("Vinter " + kind));
        const std::string href =
            here("amnen/" + number_behind(page, "row-name\" href=\"" + here("amnen/")) + "/");
        EXPECT_THAT(show(anna_, href + "?kind=" + kind), HasSubstr("vinter-" + kind));
        EXPECT_EQ(post(anna_, href, {{"kind", kind}, {"action", "remove"}}).status,
                  http::Status::see_other);
        EXPECT_THAT(show("amnen/?kind=" + kind), Not(HasSubstr("Vinter " + kind)));
    }
}

TEST_F(DeskLists, MergedAuthorsPutTheOtherNameUnderThePosts) {
    store::EditablePost one = make_post("en", utc(2020, 1, 1));
    one.author_name = "A. Ås";
    const model::PostId id = add(one);
    store::EditablePost two = make_post("tva", utc(2020, 1, 2));
    two.author_name = "Anna Ås";
    add(two);
    const std::string page = show("amnen/?kind=author");
    const std::size_t short_name = page.find(">A. Ås<");
    const std::size_t whole_name = page.find(">Anna Ås<");
    ASSERT_NE(short_name, std::string::npos);
    ASSERT_NE(whole_name, std::string::npos);
    const std::string from = number_behind(page.substr(page.rfind("amnen/", short_name)), "amnen/");
    const std::string into = number_behind(page.substr(page.rfind("amnen/", whole_name)), "amnen/");
    EXPECT_EQ(post(anna_, here("amnen/" + from + "/"),
                   {{"kind", "author"}, {"action", "merge"}, {"into", into}})
                  .status,
              http::Status::see_other);
    EXPECT_EQ(stored(id).author_name, "Anna Ås");
    EXPECT_EQ(stored(id).saved_by, anna_.account.login) << "a version of its own";
}

TEST_F(DeskLists, AnOldAddressLeadsOnOrSaysThatItIsGone) {
    const std::string path = here("omdirigeringar/");
    EXPECT_EQ(
        post(anna_, path, {{"from", "/gammal.html"}, {"kind", "to"}, {"to", "/arkiv/"}}).status,
        http::Status::see_other);
    EXPECT_EQ(header(get(prefix_ + "/gammal.html"), "Location"), prefix_ + "/arkiv/");
    EXPECT_EQ(post(anna_, path,
                   {{"from", site_.base_url + "/b%C3%A5t.html"},
                    {"kind", "to"},
                    {"to", "https://www.annan.example/"}})
                  .status,
              http::Status::see_other);
    EXPECT_EQ(header(get(prefix_ + "/båt.html"), "Location"), "https://www.annan.example/");
    EXPECT_EQ(
        post(anna_, path, {{"from", "/bort.html"}, {"kind", "gone"}, {"reason", "Föråldrad."}})
            .status,
        http::Status::see_other);
    const http::Response gone = get(prefix_ + "/bort.html");
    EXPECT_EQ(gone.status, http::Status::gone);
    EXPECT_THAT(*gone.body, HasSubstr("Föråldrad."));
    const std::string page = show("omdirigeringar/");
    EXPECT_THAT(page, HasSubstr("/bort.html"));
    const std::string id = number_behind(page, "name=\"redirect\" value=\"");
    EXPECT_EQ(post(anna_, path, {{"redirect", id}}).status, http::Status::see_other);
    EXPECT_THAT(show("omdirigeringar/"), Not(HasSubstr("value=\"" + id + "\"")));
}

TEST_F(DeskLists, AnOldAddressIsRefusedThatWouldHarmReaders) {
    const std::string path = here("omdirigeringar/");
    const auto is_refused = [&](const std::string& from, const std::string& to) {
        const http::Response answer =
            post(anna_, path, {{"from", from}, {"kind", "to"}, {"to", to}});
        return answer.status == http::Status::bad_request;
    };
    EXPECT_TRUE(is_refused("/a/", "javascript:alert(1)"));
    EXPECT_TRUE(is_refused("/a/", "//annan.example/"));
    EXPECT_TRUE(is_refused("/a/", "/\\annan.example/"));
    EXPECT_TRUE(is_refused("/a/", "http://annan.example/"));
    EXPECT_TRUE(is_refused("/a/", "https:///x"));
    EXPECT_TRUE(is_refused("a", "/b/"));
    EXPECT_TRUE(is_refused("/a/?b", "/b/"));
    EXPECT_TRUE(is_refused("/a/", "/a/")) << "to itself";
    EXPECT_FALSE(is_refused("/a/", "/b/"));
    EXPECT_FALSE(is_refused("/b/", "/c/"));
    EXPECT_TRUE(is_refused("/c/", "/a/")) << "in a circle of three";
}

}  // namespace
}  // namespace budkavle::app
