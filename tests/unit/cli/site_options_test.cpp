// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/site_options.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace budkavle::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

SiteOptions complete() {
    SiteOptions options;
    options.slug = "norrsele";
    options.name = "Kommunchefens blogg";
    options.organisation = "Norrsele kommun";
    options.base_url = "https://www.norrsele.se/kommunchefen/";
    return options;
}

TEST(SiteOptions, DeriveHostAndPrefixFromTheAddress) {
    model::Site site;
    EXPECT_THAT(apply_site_options(complete(), "", site), IsEmpty());
    EXPECT_EQ(site.host, "www.norrsele.se");
    EXPECT_EQ(site.path_prefix, "/kommunchefen");
    EXPECT_EQ(site.base_url, "https://www.norrsele.se/kommunchefen");
    SiteOptions open = complete();
    open.is_for_any_host = true;
    EXPECT_THAT(apply_site_options(open, "", site), IsEmpty());
    EXPECT_EQ(site.host, "");
    EXPECT_EQ(site.path_prefix, "/kommunchefen");
}

TEST(SiteOptions, NameAllThatIsMissing) {
    model::Site site;
    EXPECT_THAT(apply_site_options({}, "", site),
                ElementsAre(StartsWith("--name: "), StartsWith("--organisation: "),
                            StartsWith("--base-url: ")));
}

TEST(SiteOptions, NameAllThatIsWrongOnce) {
    SiteOptions options = complete();
    options.base_url = "norrsele";
    options.language = "xx";
    options.theme = "../etc";
    options.accent_light = "#ffff00";
    options.accent_dark = "svart";
    options.contact_url = "javascript:alert(1)";
    options.tagline = "två\nrader";
    model::Site site;
    EXPECT_THAT(apply_site_options(options, "/nowhere", site),
                UnorderedElementsAre(StartsWith("--tagline: "), StartsWith("--contact-url: "),
                                     StartsWith("--base-url: "), StartsWith("--language: "),
                                     StartsWith("--theme: "), StartsWith("--accent-light: "),
                                     StartsWith("--accent-dark: ")));
}

TEST(SiteOptions, KeepWhatIsNotGivenAndClearWhatIsEmpty) {
    model::Site site;
    SiteOptions first = complete();
    first.tagline = "Vardagen i ledningen";
    first.date_place = "heading";
    first.date_capital = "no";
    first.posts_per_page = 5;
    ASSERT_THAT(apply_site_options(first, "", site), IsEmpty());
    SiteOptions second;
    second.tagline = "";
    second.list_form = "lead";
    ASSERT_THAT(apply_site_options(second, "", site), IsEmpty());
    EXPECT_EQ(site.name, "Kommunchefens blogg");
    EXPECT_EQ(site.tagline, "");
    EXPECT_EQ(site.posts_per_page, 5U);
    EXPECT_EQ(site.list_form, model::ListForm::lead);
    EXPECT_EQ(site.date_style.place, model::DateStyle::Place::as_heading);
    EXPECT_FALSE(site.date_style.is_capitalised);
    EXPECT_TRUE(site.date_style.has_den);
}

TEST(SiteOptions, TakeAMailAddressForContactOnly) {
    model::Site site;
    SiteOptions options = complete();
    options.contact_url = "mailto:kommun@norrsele.se";
    EXPECT_THAT(apply_site_options(options, "", site), IsEmpty());
    options.organisation_url = "mailto:kommun@norrsele.se";
    EXPECT_THAT(apply_site_options(options, "", site),
                ElementsAre(HasSubstr("--organisation-url")));
}

}  // namespace
}  // namespace budkavle::cli
