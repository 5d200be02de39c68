// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store_fixture.hpp"

#include "store/migration_runner.hpp"

namespace budkavle::store {

std::unique_ptr<test::TemporaryDatabase> StoreFixture::database_;

UtcTime noon(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    return sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)) +
           hours(12);
}

void StoreFixture::SetUpTestSuite() {
    database_ = std::make_unique<test::TemporaryDatabase>(test::server(), test::Schema::none);
    (void)MigrationRunner(database_->owner(), RoleNames{}).run([](const std::string&) {});
}

void StoreFixture::TearDownTestSuite() {
    database_.reset();
}

void StoreFixture::SetUp() {
    static int count = 0;
    const std::string n = std::to_string(++count);
    site_.slug = "norrsele-" + n;
    site_.name = "Kommunchefens blogg";
    site_.organisation = "Norrsele kommun";
    site_.language = "sv";
    site_.base_url = "https://www.norrsele.se/blogg-" + n;
    site_.path_prefix = "/blogg-" + n;
    site_.id = editor_.add_site(site_, "test");
}

EditablePost StoreFixture::make_post(const std::string& slug, UtcTime published) const {
    EditablePost post;
    post.site = site_.id;
    post.status = PostStatus::published;
    post.slug = slug;
    post.title = "Rubrik " + slug;
    post.language = "sv";
    post.plain_start = "Början";
    post.body = "<p>Början och slut.</p>";
    post.rules_version = 1;
    post.publish_at = published;
    return post;
}

std::uint64_t StoreFixture::count_as_owner(const std::string& text) {
    Connection connection(database_->owner());
    RowReader rows = connection.query(text, {});
    const IntegerColumn count = rows.integer_column("n");
    return rows.next() ? rows.integer(count) : 0;
}

}  // namespace budkavle::store
