// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What holds for any two bodies: each version can be taken back out of the comparison, and what is
// long does not take long.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <random>

#include "compare/compare.hpp"
#include "support/comparison_sides.hpp"

namespace budkavle::compare {
namespace {

/// Bodies of few different words, so that much is alike by chance.
class Writer {
public:
    explicit Writer(unsigned seed) : random_(seed) {}

    std::string body() {
        std::string html;
        for (std::size_t count = below(6); count > 0; --count) {
            html += block(3) + (below(2) == 0 ? "\n" : "");
        }
        return html;
    }

    std::size_t below(std::size_t limit) { return random_() % limit; }

private:
    std::string words() {
        static const std::vector<std::string> kWords{"och", "barn", "kommun", "&amp;", "å"};
        std::string text;
        for (std::size_t count = 1 + below(6); count > 0; --count) {
            const std::string word = kWords[below(kWords.size())];
            switch (below(8)) {
                case 0:
                    text += "<strong>" + word + "</strong>";
                    break;
                case 1:
                    text += "<a href=\"/" + word + "/\">" + word + " <em>" + word + "</em></a>";
                    break;
                case 2:
                    text += word + "<br>";
                    break;
                case 3:
                    text += "<del>" + word + "</del>";
                    break;
                default:
                    text += word;
            }
            text += below(3) == 0 ? "" : " ";
        }
        return text;
    }

    std::string block(std::size_t depth) {
        if (depth == 0 || below(2) == 0) {
            static const std::vector<std::string> kLines{"p", "h2", "h3", "pre"};
            const std::string name = kLines[below(kLines.size())];
            return "<" + name + ">" + words() + "</" + name + ">";
        }
        switch (below(5)) {
            case 0:
                return "<ul><li>" + words() + "</li><li>" + words() + block(depth - 1) +
                       "</li></ul>";
            case 1:
                return "<blockquote>" + block(depth - 1) + block(depth - 1) + "</blockquote>";
            case 2:
                return "<table><tbody><tr><td>" + words() + "</td><td>" + words() +
                       "</td></tr><tr><td>" + words() + "</td><td></td></tr></tbody></table>";
            case 3:
                return "<figure><img src=\"/media/" + std::to_string(below(3)) +
                       ".jpg\" alt=\"\"><figcaption>" + words() + "</figcaption></figure>";
            default:
                return "<hr>";
        }
    }

    std::minstd_rand random_;
};

TEST(AnyComparison, HoldsBothVersionsAndPassesTheProof) {
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        Writer writer(seed);
        const std::string before = writer.body();
        const std::string after = writer.below(10) == 0 ? before : writer.body();
        const Comparison seen = compare_bodies(before, after);
        const std::string both = before + "\n=>\n" + after + "\n=>\n" + seen.html;
        ASSERT_FALSE(xml::find_body_fault(seen.html)) << both;
        ASSERT_EQ(test::words_of(seen.html, "del"), test::words_of(after)) << both;
        ASSERT_EQ(test::words_of(seen.html, "ins"), test::words_of(before)) << both;
        ASSERT_EQ(seen.is_same(), seen.html.find("<ins>") == std::string::npos &&
                                      seen.html.find("<del>") == std::string::npos &&
                                      seen.html.find("class=") == std::string::npos)
            << both;
        if (before == after) {
            ASSERT_TRUE(seen.is_same()) << both;
        }
        const Comparison back = compare_bodies(after, before);
        ASSERT_EQ(back.is_same(), seen.is_same()) << both;
    }
}

constexpr std::size_t kLongBody = 200'000;

std::string long_body(std::size_t words_in_block, unsigned seed, std::uint32_t kinds) {
    std::minstd_rand random(seed);
    std::string html;
    for (std::size_t count = 0; html.size() < kLongBody; ++count) {
        const bool is_first = count % words_in_block == 0;
        html += is_first ? (count == 0 ? "<p>" : "</p>\n<p>") : " ";
        html += "ord" + std::to_string(random() % kinds);
    }
    return html + "</p>";
}

void expect_quick(const std::string& before, const std::string& after, const char* what) {
    const std::clock_t start = std::clock();  // of the processor: others may use it as well
    const Comparison seen = compare_bodies(before, after);
    const auto taken = 1000 * (std::clock() - start) / CLOCKS_PER_SEC;
    ::testing::Test::RecordProperty(what, std::to_string(taken) + " ms");
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    constexpr int kLimitMilliseconds = 200;
#else
    constexpr int kLimitMilliseconds = 4000;
#endif
    EXPECT_LT(taken, kLimitMilliseconds) << what;
    EXPECT_EQ(test::words_of(seen.html, "del"), test::words_of(after)) << what;
    EXPECT_EQ(test::words_of(seen.html, "ins"), test::words_of(before)) << what;
}

TEST(ALongComparison, TakesATimeThatGrowsWithTheLength) {
    expect_quick(long_body(60, 1, 3000), long_body(60, 2, 3000), "other words");
    expect_quick(long_body(1'000'000, 1, 3000), long_body(1'000'000, 2, 3000), "one paragraph");
    expect_quick(long_body(1, 1, 3000), long_body(1, 2, 3000), "a word a paragraph");
    expect_quick(long_body(60, 1, 2), long_body(50, 2, 2), "two words alone");
    std::string changed = long_body(60, 1, 3000);
    for (std::size_t at = changed.find("ord7"); at != std::string::npos;
         at = changed.find("ord7", at + 4)) {
        changed.replace(at, 4, "verb");
    }
    expect_quick(long_body(60, 1, 3000), changed, "some words changed");
}

}  // namespace
}  // namespace budkavle::compare
