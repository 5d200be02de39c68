// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The copies that a web server gives out by itself: complete, and right within a second.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <thread>

#include "application_fixture.hpp"

namespace budkavle::app {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

/// Until the copies of every site of the suite are made, and on the disk: no promise to anybody, as
/// what readers see changes long before.
constexpr std::chrono::seconds kAllMade{60};

class CopiesOnDisk : public ApplicationFixture {
protected:
    void SetUp() override {
        ApplicationFixture::SetUp();
        std::string name = (fs::temp_directory_path() / "budkavle-copies.XXXXXX").string();
        folder_ = mkdtemp(name.data());
    }
    void TearDown() override {
        stop();
        fs::remove_all(folder_);
    }
    void run() { restart(Upkeep::watched, folder_.string()); }

    [[nodiscard]] static bool within(std::chrono::milliseconds limit,
                                     const std::function<bool()>& is_right) {
        const auto deadline = std::chrono::steady_clock::now() + limit;
        while (!is_right()) {
            if (std::chrono::steady_clock::now() > deadline) {
                return false;
            }
            std::this_thread::sleep_for(10ms);
        }
        return true;
    }
    [[nodiscard]] fs::path copy(const std::string& path, const std::string& place = "pages") const {
        const std::string file = path.ends_with('/')             ? path + "page.html"
                                 : path.ends_with("rss.xml")     ? path + ".rss"
                                 : path.ends_with("sitemap.xml") ? path + ".xml"
                                                                 : path + ".txt";
        return folder_ / place / ("www.norrsele.example" + file);
    }
    [[nodiscard]] std::string text(const std::string& path) const {
        std::ifstream file(copy(path), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    [[nodiscard]] bool shows(const std::string& path, const std::string& words) const {
        return text(path).find(words) != std::string::npos;
    }
    [[nodiscard]] bool is_complete() const { return fs::exists(folder_ / ".stamp"); }
    /// Whether the words stand in any file that a web server could send.
    [[nodiscard]] bool is_anywhere(const std::string& words) const {
        for (const char* place : {"pages", "kept"}) {
            if (!fs::exists(folder_ / place)) {
                continue;
            }
            for (const auto& entry : fs::recursive_directory_iterator(folder_ / place)) {
                if (!entry.is_regular_file()) {
                    continue;
                }
                std::ifstream file(entry.path(), std::ios::binary);
                const std::string bytes{std::istreambuf_iterator<char>(file), {}};
                if (bytes.find(words) != std::string::npos) {
                    return true;
                }
            }
        }
        return false;
    }

    fs::path folder_;
};

TEST_F(CopiesOnDisk, EveryPageThatIsLinkedHasOne) {
    for (unsigned day = 1; day <= 9; ++day) {
        store::EditablePost post = make_post("post-" + std::to_string(day), utc(2026, 1, day));
        post.tags = {"Vinter"};
        (void)add(post);
    }
    run();
    ASSERT_TRUE(within(kAllMade, [&] { return is_complete(); }));
    EXPECT_TRUE(shows(prefix_ + "/", "Rubrik post-9"));
    EXPECT_TRUE(shows(prefix_ + "/etikett/vinter/", "Rubrik post-9")) << "as posts lead to it";
    EXPECT_TRUE(shows(prefix_ + "/etikett/vinter/rss.xml", "Rubrik post-1"));
    EXPECT_TRUE(shows(prefix_ + "/2026/01/01/post-1/", "Rubrik post-1"))
        << "reached over older pages";
    EXPECT_TRUE(shows(prefix_ + "/rss.xml", "Rubrik post-1"));
    EXPECT_TRUE(shows(prefix_ + "/sitemap.xml", "/post-1/"));
    EXPECT_TRUE(shows(prefix_ + "/arkiv/", "2026"));
    EXPECT_TRUE(shows(prefix_ + "/2026/", "post-5"));
    EXPECT_TRUE(shows(prefix_ + "/2026/01/05/", "Rubrik post-5"))
        << "a day, which nothing links to";
    EXPECT_TRUE(fs::exists(copy(prefix_ + "/").string() + "-gz"));
    EXPECT_TRUE(fs::exists(copy(prefix_ + "/").string() + "-br"));
    EXPECT_TRUE(fs::exists(copy("/robots.txt")));
    EXPECT_EQ(text(prefix_ + "/"), page(prefix_ + "/")) << "the same bytes as the module's own";
}

TEST_F(CopiesOnDisk, APostIsOnThemWithinASecondAndAWithdrawnOneOnNone) {
    (void)add(make_post("gammal", utc(2026, 1, 2)));
    run();
    ASSERT_TRUE(within(kAllMade, [&] { return is_complete(); }));
    auto post = make_post("ny", utc(2026, 1, 3));
    post.id = add(post);
    for (const char* path : {"/", "/rss.xml", "/2026/01/", "/2026/01/02/gammal/"}) {
        EXPECT_TRUE(within(1s, [&] { return shows(prefix_ + path, "Rubrik ny"); })) << path;
    }
    EXPECT_TRUE(within(1s, [&] { return shows(prefix_ + "/2026/01/03/ny/", "Rubrik ny"); }));
    post = editor_->find_post(site_.id, post.id).value();
    post.status = store::PostStatus::withdrawn;
    post.withdrawn_reason = "Fel.";
    ASSERT_TRUE(editor_->change_post(post, {}, "test"));
    EXPECT_TRUE(within(1s, [&] { return !is_anywhere("Rubrik ny"); }));
}

TEST_F(CopiesOnDisk, ACopyThatCannotBeWrittenLeavesNoOtherWithAWithdrawnPost) {
    auto post = make_post("fel", utc(2026, 1, 3));
    post.id = add(post);
    run();
    ASSERT_TRUE(within(kAllMade, [&] { return is_complete(); }));
    // The first page that the change touches has a folder where its new file would be written.
    fs::create_directory(copy(prefix_ + "/").parent_path() / ".page.html-gz.new");
    post = editor_->find_post(site_.id, post.id).value();
    post.status = store::PostStatus::withdrawn;
    post.withdrawn_reason = "Fel.";
    ASSERT_TRUE(editor_->change_post(post, {}, "test"));
    EXPECT_TRUE(within(1s, [&] { return !is_anywhere("Rubrik fel"); }));
}

TEST_F(CopiesOnDisk, AnotherLookIsSetAsideForTheTimeUntilTheNewOneIsThere) {
    for (unsigned day = 1; day <= 9; ++day) {
        (void)add(make_post("post-" + std::to_string(day), utc(2026, 1, day)));
    }
    run();
    ASSERT_TRUE(within(kAllMade, [&] { return is_complete(); }));
    site_.name = "Ett nytt namn";
    editor_->change_site(site_, "test");
    EXPECT_TRUE(within(1s, [&] {
        const std::string bytes = text(prefix_ + "/2026/01/01/post-1/");
        return bytes.empty() || bytes.find("Ett nytt namn") != std::string::npos;
    })) << "no copy with the old name is served";
    EXPECT_TRUE(
        within(10s, [&] { return shows(prefix_ + "/2026/01/01/post-1/", "Ett nytt namn"); }));
}

TEST_F(CopiesOnDisk, TheNextProcessTrustsThemAndMakesOnlyWhatChangedMeanwhile) {
    (void)add(make_post("januari", utc(2026, 1, 2)));
    (void)add(make_post("mars", utc(2026, 3, 2)));
    (void)add(make_post("maj", utc(2026, 5, 2)));
    run();
    ASSERT_TRUE(within(kAllMade, [&] { return is_complete(); }));
    stop();
    const auto time_of = [&](const std::string& path) { return fs::last_write_time(copy(path)); };
    std::ofstream(copy(prefix_ + "/2026/01/"), std::ios::app) << "<!-- the same file -->";
    auto post = make_post("juli", utc(2026, 7, 2));
    (void)add(post);
    const auto before = time_of(prefix_ + "/2026/01/");
    run();
    EXPECT_TRUE(within(5s, [&] { return shows(prefix_ + "/", "Rubrik juli"); }));
    EXPECT_TRUE(shows(prefix_ + "/2026/01/", "the same file")) << "nothing of January changed";
    EXPECT_EQ(time_of(prefix_ + "/2026/01/"), before);
}

TEST_F(CopiesOnDisk, WithoutAStampNothingThatStandsIsTrusted) {
    auto post = make_post("fel", utc(2026, 1, 2));
    post.id = add(post);
    run();
    ASSERT_TRUE(within(kAllMade, [&] { return is_complete(); }));
    stop();
    post = editor_->find_post(site_.id, post.id).value();
    post.status = store::PostStatus::withdrawn;
    post.withdrawn_reason = "Fel.";
    ASSERT_TRUE(editor_->change_post(post, {}, "test"));
    fs::remove(folder_ / ".stamp");  // as after an end in the middle of a change
    run();
    EXPECT_TRUE(within(kAllMade, [&] { return is_complete(); }));
    EXPECT_FALSE(is_anywhere("Rubrik fel"));
}

TEST_F(CopiesOnDisk, AnswerForTheModuleWhileTheDatabaseIsAway) {
    (void)add(make_post("forst", utc(2026, 1, 2)));
    run();
    ASSERT_TRUE(within(kAllMade, [&] { return is_complete(); }));
    server().kill();
    EXPECT_EQ(page(prefix_ + "/2026/01/02/forst/"), text(prefix_ + "/2026/01/02/forst/"));
    run();
    EXPECT_TRUE(within(3s, [&] {
        return get(prefix_ + "/2026/01/02/forst/").status == http::Status::ok;
    })) << "also after a restart";
    server().start();
    EXPECT_TRUE(within(kAllMade, [&] { return is_complete(); }));
    EXPECT_TRUE(shows(prefix_ + "/", "Rubrik forst"));
}

}  // namespace
}  // namespace budkavle::app
