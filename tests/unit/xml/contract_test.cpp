// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <ostream>

#include <string>

#include "unit/xml/page_contract.hpp"
#include "unit/xml/sample_views.hpp"
#include "xml/page_document.hpp"

namespace budkavle::test {
namespace {

using xml::PageKind;

class PageContract : public testing::TestWithParam<PageKind> {};

TEST_P(PageContract, HoldsForPagesWithEveryFact) {
    EXPECT_EQ(find_contract_fault(xml::make_page(full_page(GetParam())).to_text()), "");
}

TEST_P(PageContract, HoldsForPagesWithNoMoreThanTheyMustHave) {
    EXPECT_EQ(find_contract_fault(xml::make_page(minimal_page(GetParam())).to_text()), "");
}

INSTANTIATE_TEST_SUITE_P(EveryKind, PageContract,
                         testing::Values(PageKind::front, PageKind::older, PageKind::day,
                                         PageKind::month, PageKind::year, PageKind::category,
                                         PageKind::tag, PageKind::series, PageKind::post,
                                         PageKind::static_page, PageKind::archive, PageKind::error,
                                         PageKind::directory));

TEST(Contract, HoldsForFeedsWithAndWithoutPosts) {
    EXPECT_EQ(find_contract_fault(xml::make_feed(full_feed()).to_text()), "");
    xml::FeedView empty = full_feed();
    empty.posts.clear();
    EXPECT_EQ(find_contract_fault(xml::make_feed(empty).to_text()), "");
}

TEST(Contract, HoldsForSitemapsAndColours) {
    EXPECT_EQ(
        find_contract_fault(xml::make_sitemap({{"http://localhost/a/", "2025-11-26T09:30:00Z"},
                                               {"http://localhost/b/", ""}})
                                .to_text()),
        "");
    EXPECT_EQ(find_contract_fault(xml::make_sitemap({}).to_text()), "");
    EXPECT_EQ(find_contract_fault(
                  xml::make_sitemap_index({"http://localhost/2016/sitemap.xml"}).to_text()),
              "");
    EXPECT_EQ(find_contract_fault(xml::make_colours(full_site()).to_text()), "");
    EXPECT_EQ(find_contract_fault(xml::make_colours(minimal_site()).to_text()), "");
}

TEST(Contract, HoldsForAPageWithABrokenBody) {
    xml::PageView page = full_page(PageKind::front);
    page.posts.front().body = "<p>half <script>alert(1)</script>";
    EXPECT_EQ(find_contract_fault(xml::make_page(page).to_text()), "");
}

struct Wrong {
    const char* what;
    const char* xml;
};

/// Names the case in the test's list.
void PrintTo(const Wrong& wrong, std::ostream* out) {
    *out << wrong.what;
}

class RefusedByContract : public testing::TestWithParam<Wrong> {};

TEST_P(RefusedByContract, IsNamed) {
    EXPECT_NE(find_contract_fault(GetParam().xml), "") << GetParam().what;
}

constexpr Wrong kWrong[] = {
    {"unknown kind", R"(<page kind="home" lang="sv" title="T" path="/"/>)"},
    {"no language", R"(<page kind="front" title="T" path="/"/>)"},
    {"a post's page without title", R"(<page kind="post" lang="sv" path="/"/>)"},
    {"an empty fact", R"(<page kind="front" lang="sv" title="" path="/"/>)"},
    {"an error without status", R"(<page kind="error" lang="sv" title="T" path="/"/>)"},
    {"a status without error", R"(<page kind="front" status="404" lang="sv" title="T" path="/"/>)"},
    {"an unknown element", R"(<page kind="front" lang="sv" title="T" path="/"><menu/></page>)"},
    {"an address that runs", R"(<page kind="front" lang="sv" title="T" path="javascript:x"/>)"},
    {"a date in no form",
     R"(<page kind="front" lang="sv" title="T" path="/"><posts><post id="1" href="/" lang="sv" date="under"><published datetime="igår">i</published></post></posts></page>)"},
    {"a script in a body",
     R"(<page kind="front" lang="sv" title="T" path="/"><posts><post id="1" href="/" lang="sv" date="under"><body ref="0"><script/></body></post></posts></page>)"},
    {"a handler in a body",
     R"(<page kind="front" lang="sv" title="T" path="/"><posts><post id="1" href="/" lang="sv" date="under"><body ref="0"><p onclick="x">a</p></body></post></posts></page>)"},
    {"a picture without alternative text",
     R"(<page kind="front" lang="sv" title="T" path="/"><posts><post id="1" href="/" lang="sv" date="under"><body ref="0"><img src="/x"/></body></post></posts></page>)"},
    {"a relative address in a feed",
     R"(<feed title="T" self="/rss.xml" html="http://x/" lang="sv"><site name="S" lang="sv" home="/"/></feed>)"},
    {"a colour by name", R"(<colours accent-light="red"/>)"},
    {"a sitemap with a path", R"(<sitemap><url location="/a/"/></sitemap>)"}};

INSTANTIATE_TEST_SUITE_P(Documents, RefusedByContract, testing::ValuesIn(kWrong));

}  // namespace
}  // namespace budkavle::test
