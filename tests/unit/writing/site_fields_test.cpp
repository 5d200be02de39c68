// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/site_fields.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace budkavle::app {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

model::Site named() {
    model::Site site;
    site.name = "Kommunchefens blogg";
    site.organisation = "Norrsele kommun";
    return site;
}

std::vector<std::string> told(const SiteFields& fields, model::Site site = named()) {
    std::vector<std::string> told;
    for (const SiteFieldError& error : apply_site_fields(fields, site)) {
        told.push_back(error.field + ":" + error.code);
    }
    return told;
}

TEST(SiteFields, TellAllThatIsWrongOnceAndTakeTheRest) {
    SiteFields fields;
    fields.name = "";
    fields.tagline = "två\nrader";
    fields.contact_url = "javascript:alert(1)";
    fields.organisation_url = "mailto:kommun@norrsele.se";
    fields.posts_per_page = "1O";
    fields.accent_dark = "svart";
    fields.page_owner = "kommunchefen";
    model::Site site = named();
    EXPECT_THAT(told(fields), ElementsAre("tagline:one-line", "organisation-url:address",
                                          "contact-url:address-or-mail", "accent-dark:colour",
                                          "posts-per-page:number", "name:needed"));
    (void)apply_site_fields(fields, site);
    EXPECT_EQ(site.page_owner, "kommunchefen");
}

TEST(SiteFields, APaleAccentComesWithANearOneThatPasses) {
    SiteFields fields;
    fields.accent_light = "#ffcc00";
    model::Site site = named();
    const auto errors = apply_site_fields(fields, site);
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors[0].code, "contrast");
    fields.accent_light = errors[0].value;
    EXPECT_THAT(apply_site_fields(fields, site), IsEmpty());
    EXPECT_EQ(site.accent_light, errors[0].value);
}

TEST(SiteFields, ABannerIsInformationIfNothingElseIsSaidAndGoesWhole) {
    SiteFields fields;
    fields.banner = "Koka vattnet i Åfors.";
    fields.banner_href = "/2026/11/22/vatten/";
    fields.banner_href_text = "Mer om vattnet";
    model::Site site = named();
    ASSERT_THAT(apply_site_fields(fields, site), IsEmpty());
    EXPECT_EQ(site.banner.level, model::BannerLevel::information);
    SiteFields none;
    none.banner_level = "none";
    ASSERT_THAT(apply_site_fields(none, site), IsEmpty());
    EXPECT_EQ(site.banner, model::Banner{});
}

TEST(SiteFields, ABannerLeadsOnlyToAddressesAndNeverElsewhereUnseen) {
    for (const char* address : {"javascript:alert(1)", "//other.example/", "data:text/html,x",
                                "/\\other.example", "https://a b"}) {
        SiteFields fields;
        fields.banner = "Vatten";
        fields.banner_href = address;
        fields.banner_href_text = "Mer";
        model::Site site = named();
        EXPECT_FALSE(apply_site_fields(fields, site).empty()) << address;
    }
}

TEST(SiteFields, ABannerNeedsWordsAndALinkBothItsHalves) {
    SiteFields fields;
    fields.banner_level = "crisis";
    EXPECT_THAT(told(fields), ElementsAre("banner:needed"));
    fields.banner = "Vatten";
    fields.banner_href = "https://norrsele.se/vatten";
    EXPECT_THAT(told(fields), ElementsAre("banner-href-text:link-half"));
    fields.banner_level = "fara";
    fields.banner_href = "";
    EXPECT_THAT(told(fields), ElementsAre("banner-level:choice"));
}

}  // namespace
}  // namespace budkavle::app
