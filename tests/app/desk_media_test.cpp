// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Pictures and files on the desk, as editors and writers meet them: with the real program
// budkavle-media and real files.
#include <memory>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include "../unit/media/picture_samples.hpp"
#include "signed_in_fixture.hpp"
#include "store/connection.hpp"
#include "store/media_library.hpp"
#include "support/sample_pdf.hpp"

namespace budkavle::app {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kBoundary = "mellan-delarna-4711";

/// A field of a form, or a file of it.
struct Part {
    std::string name;
    std::string value;
    std::string file_name;  ///< empty: a field
};

class DeskMedia : public SignedInFixture {
protected:
    void SetUp() override {
        SignedInFixture::SetUp();
        test::start_vips();
        start_desk({});
        anna_ = sign_in("anna", model::Role::editor);
        ida_ = sign_in("ida", model::Role::writer);
    }

    void start_desk(config::Media limits) {
        config::Settings settings;
        settings.database = database_settings();
        settings.stylesheets.folder = BUDKAVLE_SOURCE_DIR "/xslt";
        settings.stylesheets.themes = "";
        settings.stylesheets.watch_interval = std::chrono::milliseconds{0};
        settings.editor.workers = 1;
        settings.media = std::move(limits);
        settings.media.helper = BUDKAVLE_MEDIA_HELPER;
        desk_ = std::make_unique<Application>(settings, Role::editor, Upkeep::each_time);
    }

    http::Response visit(const Person& person, const std::string& rest) const {
        return SignedInFixture::visit(&person, here(rest));
    }
    std::string show(const std::string& rest) const {
        const http::Response response = visit(anna_, rest);
        EXPECT_EQ(response.status, http::Status::ok) << rest;
        return body_of(response);
    }
    /// As a browser sends a form with files. "application/json": as its script does.
    http::Response send(const Person& person, const std::string& rest, std::vector<Part> parts,
                        const std::string& accept = "text/html") const {
        http::Request sent = request(&person, here(rest));
        sent.method = http::Method::post;
        sent.headers.add("Accept", accept);
        sent.headers.add("Content-Type",
                         std::string("multipart/form-data; boundary=\"") + kBoundary + "\"");
        for (const Part& part : parts) {
            sent.body += std::string("--") + kBoundary +
                         "\r\nContent-Disposition: form-data; name=\"" + part.name + "\"";
            if (!part.file_name.empty()) {
                sent.body += "; filename=\"" + part.file_name +
                             "\"\r\nContent-Type: application/octet-stream";
            }
            sent.body += "\r\n\r\n" + part.value + "\r\n";
        }
        sent.body += std::string("--") + kBoundary + "--\r\n";
        return ask_desk(sent);
    }
    http::Response post(const Person& person, const std::string& rest, std::vector<Part> parts,
                        const std::string& accept = "text/html") const {
        parts.push_back({"csrf", csrf_of(person), ""});
        return send(person, rest, std::move(parts), accept);
    }
    /// What the editing surface is answered.
    json drop(const Person& person, const std::string& name, const std::string& bytes) const {
        return json::parse(
            body_of(post(person, "media/", {{"file", bytes, name}}, "application/json")));
    }
    /// The page that the form leads to, below the site's part of the desk.
    std::string uploaded(const std::string& name, const std::string& bytes,
                         const std::string& text) const {
        const http::Response response =
            post(anna_, "media/", {{"file-1", bytes, name}, {"alternative_text-1", text, ""}});
        EXPECT_EQ(response.status, http::Status::see_other) << body_of(response);
        const std::string location = header(response, "Location");
        return location.substr(0, location.find('?'))
            .substr(std::min(here("").size(), location.size()));
    }
    std::string refusal_of(const std::string& name, const std::string& bytes) const {
        const http::Response response =
            post(anna_, "media/", {{"file-1", bytes, name}, {"alternative_text-1", "En bild", ""}});
        EXPECT_EQ(response.status, http::Status::bad_request) << name;
        return body_of(response);
    }

    static std::string body_of(const http::Response& response) {
        return response.body ? *response.body : std::string();
    }
    model::Media medium_at(const std::string& rest) const {
        const std::string hash = rest.substr(rest.find('/') + 1, 32);
        return editor_->find_media_by_hash(site_.id, hash).value();
    }
    model::PostId add_post_with(const model::Media& medium) const {
        store::EditablePost post =
            make_post("med-bild", utc(2015, 11, 26),
                      "<figure><img src=\"site:/media/" + medium.hash + "/bron-64.jpg\" alt=\"" +
                          medium.alternative_text + "\"/></figure>");
        post.media = {medium.id};
        return add(post);
    }

    Person anna_;  ///< editor
    Person ida_;   ///< writer
    const std::string jpeg_ = test::with_exif(test::red_and_blue_jpeg(640, 320), 1);
};

TEST_F(DeskMedia, APictureIsUploadedByTheFormAndShownWithItsSizes) {
    const std::string page = uploaded("Nya bron.jpg", jpeg_, "  Bron över älven ");
    const std::string shown = show(page);
    EXPECT_THAT(shown, HasSubstr("<h1 class=\"page-title\">nya-bron</h1>"));
    EXPECT_THAT(shown, HasSubstr("value=\"Bron över älven\""));
    EXPECT_THAT(shown, HasSubstr("640 × 320"));
    EXPECT_THAT(shown, HasSubstr("/nya-bron-320.webp"));
    const http::Response bytes = visit(anna_, page + "nya-bron-640.jpg");
    EXPECT_EQ(bytes.status, http::Status::ok);
    EXPECT_THAT(body_of(bytes), Not(HasSubstr(test::kCameraName))) << "the camera is told";
    EXPECT_FALSE(test::look_at(body_of(bytes)).has_exif);
}

TEST_F(DeskMedia, TheFormDemandsADescriptionForEachPictureAndKeepsWhatWasTyped) {
    const http::Response refused = post(anna_, "media/",
                                        {{"file-1", jpeg_, "bron.jpg"},
                                         {"alternative_text-1", "", ""},
                                         {"file-2", test::red_and_blue_jpeg(64, 64), "torget.jpg"},
                                         {"alternative_text-2", "Torget", ""},
                                         {"is_decorative-2", "1", ""},
                                         {"file-3", test::red_and_blue_jpeg(96, 64), "vapen.jpg"},
                                         {"is_decorative-3", "1", ""}});
    EXPECT_EQ(refused.status, http::Status::bad_request);
    const std::string page = body_of(refused);
    EXPECT_THAT(page, HasSubstr("bron.jpg togs inte emot.</strong> Skriv vad bilden visar"));
    EXPECT_THAT(page, HasSubstr("torget.jpg togs inte emot.</strong> En dekorativ bild har"));
    EXPECT_THAT(page, HasSubstr("vapen.jpg är uppladdad.</a>"));
    EXPECT_THAT(page, HasSubstr("value=\"Torget\""));
    EXPECT_FALSE(editor_->find_media_by_name(site_.id, "bron"));
    EXPECT_TRUE(editor_->find_media_by_name(site_.id, "vapen")->is_decorative);
}

TEST_F(DeskMedia, WhatIsNotTakenInSaysWhyAndWhatToDo) {
    EXPECT_THAT(refusal_of("karta.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                HasSubstr("Exportera bilden som PNG"));
    EXPECT_THAT(refusal_of("spel.jpg", "MZ" + std::string(200, '\0')),
                HasSubstr("Det här är ett program."));
    EXPECT_THAT(refusal_of("halv.jpg", jpeg_.substr(0, jpeg_.size() / 2)),
                HasSubstr("skadad eller slutar för tidigt"));
    EXPECT_THAT(refusal_of("bomb.png", test::bomb_png(30000, 30000)),
                HasSubstr("högst 50 megapixlar"));
    EXPECT_THAT(
        refusal_of("formular.pdf",
                   test::make_pdf({.more_objects = {"<</S/JavaScript/JS(app.alert\\(1\\))>>"}})),
        HasSubstr("JavaScript"));
    EXPECT_THAT(show("media/"), HasSubstr("Här finns inget än."));
}

TEST_F(DeskMedia, ATooLargeFileIsRefusedWithTheLimit) {
    start_desk({.upload_limit_bytes = 65'536});
    EXPECT_THAT(refusal_of("stor.png", test::noisy_png(400, 400)), HasSubstr("högst 64 KiB"));
    EXPECT_EQ(drop(anna_, "stor.png", test::noisy_png(400, 400))["code"], "has-too-many-bytes");
}

TEST_F(DeskMedia, WordsAreInTheLanguageOfWhoAsks) {
    http::Request sent = request(&anna_, here("media/"));
    sent.headers.add("Accept-Language", "en");
    EXPECT_THAT(body_of(ask_desk(sent)), HasSubstr("Upload pictures and files"));
}

TEST_F(DeskMedia, APdfTellsWhatShouldBeMended) {
    const std::string pdf = test::make_pdf({.title = "", .language = "", .is_tagged = false});
    const std::string page = show(uploaded("Plan 2016.pdf", pdf, ""));
    EXPECT_THAT(page, HasSubstr("Den saknar taggar"));
    EXPECT_THAT(page, HasSubstr("Den saknar titel"));
    EXPECT_THAT(page, HasSubstr("Den säger inte vilket språk"));
    EXPECT_THAT(page, HasSubstr("value=\"Plan 2016\"")) << "nobody said a title: its file's name";
    EXPECT_THAT(show("media/?kind=document"), HasSubstr("Bör rättas"));
    const json dropped = drop(anna_, "Plan 2016.pdf", pdf);
    EXPECT_EQ(dropped["media"]["kind"], "file");
    EXPECT_EQ(dropped["warnings"].size(), 3U);
    EXPECT_THAT(dropped["warnings"][0]["text"].get<std::string>(), HasSubstr("taggar"));
}

TEST_F(DeskMedia, TheSurfaceUploadsFirstAndDescribesNext) {
    const json dropped = drop(ida_, "bron.jpg", jpeg_);
    ASSERT_EQ(dropped["ok"], true) << dropped;
    const json& medium = dropped["media"];
    EXPECT_EQ(medium["alternative_text"], "");
    EXPECT_EQ(medium["is_decorative"], false);
    EXPECT_THAT(show("media/"), HasSubstr("Saknar beskrivning"));
    const std::string src = medium["src"].get<std::string>().substr(here("").size());
    EXPECT_EQ(visit(ida_, src).status, http::Status::ok);
    const std::string id = medium["id"].dump();
    EXPECT_EQ(header(visit(ida_, "media/bild/" + id), "Location"), here(src));
    EXPECT_EQ(header(visit(ida_, "media/bild/bron"), "Location"), here(src));

    const auto describe = [&](const std::string& text, const std::string& is_decorative) {
        return post(ida_, "media/beskriv/" + id + "/",
                    {{"alternative_text", text, ""}, {"is_decorative", is_decorative, ""}},
                    "application/json");
    };
    const http::Response refused = describe("", "0");
    EXPECT_EQ(refused.status, http::Status::bad_request);
    EXPECT_THAT(body_of(refused), HasSubstr("Skriv vad bilden visar"));
    EXPECT_EQ(describe("Bron", "0").status, http::Status::ok);
    EXPECT_EQ(editor_->find_media_by_name(site_.id, "bron")->alternative_text, "Bron");
    EXPECT_EQ(describe("", "1").status, http::Status::ok);
    EXPECT_TRUE(editor_->find_media_by_name(site_.id, "bron")->is_decorative);

    const json again = drop(ida_, "kopia.jpg", jpeg_);
    EXPECT_EQ(again["media"]["id"], medium["id"]) << "the same bytes are there once";
}

TEST_F(DeskMedia, APictureThatNobodyHasDescribedIsStoppedBeforePublishing) {
    (void)drop(anna_, "bron.jpg", jpeg_);
    const model::PostId id = add_post_with(editor_->find_media_by_name(site_.id, "bron").value());
    const http::Response stopped = submit(
        anna_, here("inlagg/" + std::to_string(id.value) + "/publicera/"), {{"when", "now"}});
    EXPECT_EQ(stopped.status, http::Status::bad_request);
    EXPECT_THAT(body_of(stopped), HasSubstr("name=\"override\""));
}

TEST_F(DeskMedia, FromWithinOnePostNoOtherPostsDescriptionIsChanged) {
    const model::Media bridge = medium_at(uploaded("bron.jpg", jpeg_, "Bron"));
    const model::PostId other = add_post_with(bridge);
    const http::Response response = post(
        ida_, "media/beskriv/" + std::to_string(bridge.id.value) + "/",
        {{"alternative_text", "Något annat", ""}, {"is_decorative", "0", ""}}, "application/json");
    EXPECT_EQ(response.status, http::Status::ok);
    EXPECT_THAT(editor_->find_post(site_.id, other)->body, HasSubstr("alt=\"Bron\""));
    EXPECT_EQ(editor_->find_media(site_.id, bridge.id)->alternative_text, "Bron");
}

TEST_F(DeskMedia, TheLibraryIsSearchedAndSortedByKindAndPaged) {
    (void)uploaded("bron.jpg", jpeg_, "Bron över älven");
    (void)uploaded("torget.jpg", test::red_and_blue_jpeg(64, 64), "Torget i snö");
    (void)uploaded("plan.pdf", test::make_pdf({}), "");
    EXPECT_THAT(show("media/?q=%C3%A4lven"), HasSubstr(">bron</a>"));
    EXPECT_THAT(show("media/?q=%C3%A4lven"), Not(HasSubstr(">torget</a>")));
    EXPECT_THAT(show("media/?q=finns-inte"), HasSubstr("Inget stämmer"));
    EXPECT_THAT(show("media/?kind=document"), Not(HasSubstr(">bron</a>")));
    EXPECT_THAT(show("media/?kind=document"), HasSubstr(">plan</a>"));
    const json found = json::parse(show("media/library.json?q=torget&page=1"));
    ASSERT_EQ(found["media"].size(), 1U);
    EXPECT_EQ(found["media"][0]["alternative_text"], "Torget i snö");
    EXPECT_TRUE(found["next_page"].is_null());
    for (unsigned i = 0; i < 30; ++i) {
        model::Media medium;
        medium.hash = std::string(30, 'a') + std::to_string(10 + i);
        medium.name = "bild-" + std::to_string(i);
        medium.is_decorative = true;
        medium.width = medium.height = 100;
        (void)editor_->add_media(site_.id, medium, {}, "test");
    }
    const json first = json::parse(show("media/library.json?q=&page=1"));
    const json second =
        json::parse(show("media/library.json?q=&page=" + first["next_page"].dump()));
    EXPECT_EQ(first["media"].size() + second["media"].size(), 33U);
    EXPECT_TRUE(second["next_page"].is_null());
    EXPECT_THAT(show("media/"), HasSubstr("Visa äldre"));
}

TEST_F(DeskMedia, ItsPageSaysWhereItIsUsedAndANewTextReachesThere) {
    const std::string page = uploaded("bron.jpg", jpeg_, "Bron");
    const model::PostId id = add_post_with(medium_at(page));
    const std::string shown = show(page);
    EXPECT_THAT(shown,
                HasSubstr("/inlagg/" + std::to_string(id.value) + "/\">Rubrik med-bild</a>"));
    EXPECT_THAT(shown, Not(HasSubstr("papperskorg/"))) << "what is used stays";
    EXPECT_THAT(body_of(post(anna_, page + "papperskorg/", {})), HasSubstr("får ligga kvar"));
    EXPECT_EQ(post(anna_, page, {{"alternative_text", "Nya bron", ""}}).status,
              http::Status::see_other);
    EXPECT_THAT(editor_->find_post(site_.id, id)->body, HasSubstr("alt=\"Nya bron\""));
    const http::Response refused = post(anna_, page, {{"alternative_text", " ", ""}});
    EXPECT_EQ(refused.status, http::Status::bad_request);
    EXPECT_THAT(body_of(refused), HasSubstr("Skriv vad bilden visar"));
}

TEST_F(DeskMedia, AWriterUploadsButNeitherTrashesNorChangesWhatIsUsed) {
    const std::string page = uploaded("bron.jpg", jpeg_, "Bron");
    EXPECT_EQ(post(ida_, "media/",
                   {{"file-1", test::red_and_blue_jpeg(64, 64), "torget.jpg"},
                    {"alternative_text-1", "Torget", ""}})
                  .status,
              http::Status::see_other);
    EXPECT_THAT(body_of(visit(ida_, page)), Not(HasSubstr("papperskorg/")));
    EXPECT_EQ(post(ida_, page + "papperskorg/", {}).status, http::Status::forbidden);
    EXPECT_EQ(post(ida_, page, {{"alternative_text", "Nya bron", ""}}).status,
              http::Status::see_other);
    (void)add_post_with(medium_at(page));
    EXPECT_THAT(body_of(visit(ida_, page)), HasSubstr("ändras av en redaktör"));
    EXPECT_EQ(post(ida_, page, {{"alternative_text", "Annat", ""}}).status,
              http::Status::forbidden);
    EXPECT_EQ(medium_at(page).alternative_text, "Nya bron");
}

TEST_F(DeskMedia, WhatNobodyUsesGoesToTheTrashAndComesBack) {
    const std::string page = uploaded("bron.jpg", jpeg_, "Bron");
    EXPECT_EQ(post(anna_, page + "papperskorg/", {}).status, http::Status::see_other);
    EXPECT_THAT(show("media/"), Not(HasSubstr(">bron</a>")));
    EXPECT_THAT(show("media/?kind=trash"), HasSubstr(">bron</a>"));
    EXPECT_EQ(visit(anna_, page + "bron-320.webp").status, http::Status::ok)
        << "its address goes on answering";
    EXPECT_EQ(post(anna_, page + "aterstall/", {}).status, http::Status::see_other);
    EXPECT_THAT(show("media/"), HasSubstr(">bron</a>"));
}

TEST_F(DeskMedia, NothingIsTakenInWithoutTheFormsToken) {
    EXPECT_EQ(
        send(anna_, "media/", {{"file-1", jpeg_, "bron.jpg"}, {"alternative_text-1", "Bron", ""}})
            .status,
        http::Status::forbidden);
    EXPECT_EQ(send(anna_, "media/", {{"file", jpeg_, "bron.jpg"}, {"csrf", "fel", ""}},
                   "application/json")
                  .status,
              http::Status::forbidden);
    EXPECT_THAT(show("media/"), HasSubstr("Här finns inget än."));
}

TEST_F(DeskMedia, WithoutTheProgramForPicturesNobodyIsToldThatTheirFileIsWrong) {
    start_desk({});
    config::Settings settings;
    settings.database = database_settings();
    settings.stylesheets.folder = BUDKAVLE_SOURCE_DIR "/xslt";
    settings.stylesheets.themes = "";
    settings.media.helper = "/finns/inte";
    desk_ = std::make_unique<Application>(settings, Role::editor, Upkeep::each_time);
    EXPECT_THAT(refusal_of("bron.jpg", jpeg_), HasSubstr("Det är inget fel på filen."));
}

TEST_F(DeskMedia, TheEditPageTellsTheSurfaceWhereToAsk) {
    const model::PostId id = add(make_post("text", utc(2015, 11, 26)));
    const std::string page = show("inlagg/" + std::to_string(id.value) + "/");
    EXPECT_THAT(page, HasSubstr("data-upload=\"" + here("media/") + "\""));
    EXPECT_THAT(page, HasSubstr("data-media=\"" + here("media/library.json") + "\""));
    EXPECT_THAT(page, HasSubstr("data-describe=\"" + here("media/beskriv/{id}/") + "\""));
    EXPECT_THAT(page, HasSubstr("data-picture=\"" + here("media/bild/{ref}") + "\""));
}

}  // namespace
}  // namespace budkavle::app
