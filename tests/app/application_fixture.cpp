// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "application_fixture.hpp"

#include <atomic>

#include "render/libraries.hpp"
#include "store/connection.hpp"

namespace budkavle::app {

std::unique_ptr<test::DatabaseServer> ApplicationFixture::server_;
std::unique_ptr<test::TemporaryDatabase> ApplicationFixture::database_;

void ApplicationFixture::SetUpTestSuite() {
    static const bool is_prepared = [] {
        render::prepare_libraries();
        return true;
    }();
    (void)is_prepared;
    server_ = std::make_unique<test::DatabaseServer>();
    database_ = std::make_unique<test::TemporaryDatabase>(*server_);
}

void ApplicationFixture::TearDownTestSuite() {
    database_.reset();
    server_.reset();
}

void ApplicationFixture::SetUp() {
    static std::atomic<int> number = 0;
    site_.slug = "norrsele" + std::to_string(++number);
    site_.name = "Kommunchefens blogg";
    site_.organisation = "Norrsele kommun";
    site_.language = "sv";
    site_.path_prefix = prefix_ = "/" + site_.slug;
    site_.base_url = "https://www.norrsele.example" + prefix_;
    site_.posts_per_page = 3;
    editor_pool_ = std::make_unique<store::ConnectionPool>(
        store::PoolSettings{.connection = database_->editor(), .size = 1});
    editor_ = std::make_unique<store::EditorStore>(*editor_pool_, "test");
    site_.id = editor_->add_site(site_, "test");
    restart(Upkeep::each_time);
}

config::Database ApplicationFixture::database_settings() {
    config::Database settings;
    settings.socket = server_->socket();
    settings.name = database_->name();
    settings.reader.password_file = settings.editor.password_file = "";  // the sandbox has none
    settings.wait_limit = std::chrono::milliseconds{200};
    return settings;
}

config::Settings ApplicationFixture::settings() {
    config::Settings settings;
    settings.database = database_settings();
    settings.stylesheets.folder = BUDKAVLE_SOURCE_DIR "/xslt";
    settings.stylesheets.themes = "";
    settings.stylesheets.watch_interval = std::chrono::milliseconds{0};
    settings.reader.workers = 2;
    settings.editor.workers = 1;
    settings.media.helper = BUDKAVLE_MEDIA_HELPER;
    return settings;
}

void ApplicationFixture::restart(Upkeep upkeep, const std::string& copies_folder, Role role) {
    application_.reset();
    config::Settings with_copies = settings();
    with_copies.copies.folder = copies_folder;
    application_ = std::make_unique<Application>(with_copies, role, upkeep);
}

std::unique_ptr<Application> ApplicationFixture::make_editor_application() const {
    return std::make_unique<Application>(settings(), Role::editor, Upkeep::each_time);
}

http::Response ApplicationFixture::ask(const http::Request& request) const {
    StageTimes times;
    return application_->handle(request, times);
}

http::Response ApplicationFixture::get(const std::string& path) const {
    http::Request request;
    request.target = request.path = path;
    request.host = "www.norrsele.example";
    request.id = "0123456789abcdef";
    return ask(request);
}

std::string ApplicationFixture::page(const std::string& path) const {
    const http::Response response = get(path);
    EXPECT_EQ(response.status, http::Status::ok) << path;
    return response.body ? *response.body : std::string{};
}

store::EditablePost ApplicationFixture::make_post(const std::string& slug, UtcTime published,
                                                  const std::string& body) const {
    store::EditablePost post;
    post.site = site_.id;
    post.status = store::PostStatus::published;
    post.slug = slug;
    post.title = "Rubrik " + slug;
    post.plain_start = "En rad.";
    post.language = "sv";
    post.body = body;
    post.rules_version = 1;
    post.publish_at = published;
    return post;
}

void ApplicationFixture::run_as_owner(const std::string& sql) {
    store::Connection(database_->owner()).run_schema_text(sql);
}

std::string ApplicationFixture::find_text(const std::string& sql, const char* column) {
    store::Connection connection(database_->owner());
    store::RowReader rows = connection.query(sql, {});
    const store::TextColumn text = rows.text_column(column);
    return rows.next() ? rows.text(text) : std::string();
}

UtcTime utc(int year, unsigned month, unsigned day, int hour, int minute) {
    return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} /
                                 std::chrono::day{day}} +
           std::chrono::hours{hour} + std::chrono::minutes{minute};
}

std::string header(const http::Response& response, const std::string& name) {
    return std::string(response.headers.find(name).value_or(""));
}

}  // namespace budkavle::app
