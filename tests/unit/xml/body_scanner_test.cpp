// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/body_scanner.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include <string>

#include "xml/body_markup.hpp"
#include "xml/character_reference.hpp"

namespace budkavle::xml {
namespace {

class UsableBody : public testing::TestWithParam<const char*> {};

TEST_P(UsableBody, IsAccepted) {
    const auto fault = find_body_fault(GetParam());
    EXPECT_FALSE(fault.has_value()) << fault->what << " at byte " << fault->offset;
}

INSTANTIATE_TEST_SUITE_P(
    Forms, UsableBody,
    testing::Values("", "text alone", "<p>å ä ö á č đ ŋ š ŧ ž 🦌</p>", "<p>a<br>b</p>",
                    "<p>a<br/>b</p>", "<p>a<br />b</p>", "<hr >",
                    "<p>&amp;&lt;&gt;&quot;&apos;&#58;&#xE5;</p>", "<a href=\"/om/\">x</a>",
                    "<a href=\"#s-1\">x</a>", "<a href=\"?q=a&amp;b\">x</a>",
                    "<a href=\"HTTPS://x.example/a:b\">x</a>", "<a href=\"mailto:a@b.se\">x</a>",
                    "<a href=\"tel:+46\">x</a>", "<a href=\"om/a:b\">x</a>",
                    "<a href=\"a&amp;b\">x</a>", "<img src=\"/media/a/b-320.webp\" alt=\"\">",
                    "<img src=\"/a\" srcset=\"/a 1x, https://x/b 2x\" alt=\"a\">",
                    "<ul><li>a<ul><li>b</li></ul></li></ul>", "<p>a > b \"c\"</p>",
                    "<p class=\"a\"\n id=\"b\">x</p >"));

struct BrokenForm {
    const char* body;
    const char* what;  ///< a part of the sentence that the log gets
};

/// Names the case in the test's list.
void PrintTo(const BrokenForm& form, std::ostream* out) {
    *out << form.body;
}

class BrokenBody : public testing::TestWithParam<BrokenForm> {};

TEST_P(BrokenBody, IsNamed) {
    const auto fault = find_body_fault(GetParam().body);
    ASSERT_TRUE(fault.has_value());
    EXPECT_NE(fault->what.find(GetParam().what), std::string::npos) << fault->what;
}

constexpr BrokenForm kBroken[] = {
    {"<p>", "<p> is not closed"},
    {"</p>", "</p> closes nothing"},
    {"<p></div>", "</div> closes nothing"},
    {"<b><i></b></i>", "</b> closes nothing"},
    {"<p/>", "no void element"},
    {"<br></br>", "</br> closes nothing"},
    {"<", "is no element"},
    {"<p", "bad attribute"},
    {"<p ", "bad attribute"},
    {"</p", "does not end"},
    {"a < b", "is no element"},
    {"a & b", "begins no reference"},
    {"&nbsp;", "begins no reference"},
    {"&#0;", "begins no reference"},
    {"&#xD800;", "begins no reference"},
    {"&#x;", "begins no reference"},
    {"&#-58;", "begins no reference"},
    {"&#58", "begins no reference"},
    {"&amp", "begins no reference"},
    {"<P>x</P>", "is no element"},
    {"<script>x</script>", "is no element"},
    {"<style>x</style>", "is no element"},
    {"<iframe></iframe>", "is no element"},
    {"<svg></svg>", "is no element"},
    {"<h1>x</h1>", "is no element"},
    {"<!-- x -->", "is no element"},
    {"<![CDATA[x]]>", "is no element"},
    {"<?php x ?>", "is no element"},
    {"<!DOCTYPE html>", "is no element"},
    {"<p onclick=\"x\">x</p>", "bad attribute"},
    {"<p style=\"x\">x</p>", "bad attribute"},
    {"<p class='x'>x</p>", "bad attribute"},
    {"<p class=x>x</p>", "bad attribute"},
    {"<p class>x</p>", "bad attribute"},
    {"<p class=\"a\"id=\"b\">x</p>", "bad attribute"},
    {"<p class=\"a\" class=\"b\">x</p>", "bad attribute"},
    {"<p class=\"<b>\">x</p>", "bad attribute"},
    {"<p class=\"a", "bad attribute"},
    {"<p class=\"&x;\">x</p>", "bad attribute"},
    {"<a href=\"javascript:alert(1)\">x</a>", "bad attribute"},
    {"<a href=\" javascript:alert(1)\">x</a>", "bad attribute"},
    {"<a href=\"java\tscript:alert(1)\">x</a>", "bad attribute"},
    {"<a href=\"javascript&#58;alert(1)\">x</a>", "bad attribute"},
    {"<a href=\"&#106;avascript:alert(1)\">x</a>", "bad attribute"},
    {"<a href=\"data:text/html,x\">x</a>", "bad attribute"},
    {"<img src=\"a\" srcset=\"/a 1x, data:x 2x\" alt=\"\">", "bad attribute"},
    {"\xff", "no text"},
    {"a\x01"
     "b",
     "no text"},
};

INSTANTIATE_TEST_SUITE_P(Forms, BrokenBody, testing::ValuesIn(kBroken));

TEST(BodyScanner, TellsTheByteAtWhichItStopped) {
    EXPECT_EQ(find_body_fault("<p>ab</p><q>c</p>")->offset, 13U);
}

TEST(BodyScanner, RefusesNestingThatWouldExhaustAReader) {
    std::string deep;
    for (int i = 0; i < 201; ++i) {
        deep += "<b>";
    }
    EXPECT_EQ(find_body_fault(deep)->what, "nested too deeply");
}

TEST(BodyScanner, RefusesMoreAttributesThanAnElementHas) {
    std::string many = "<p";
    for (int i = 0; i < 40; ++i) {
        many += " class=\"a\"";
    }
    EXPECT_TRUE(find_body_fault(many + ">x</p>").has_value());
}

TEST(BodyScanner, DecodesEveryFormOfReference) {
    EXPECT_EQ(decode_references("a&amp;&lt;&gt;&quot;&apos;&#58;&#xe5;&#x1F98C;b"),
              "a&<>\"':å🦌b");
}

}  // namespace
}  // namespace budkavle::xml
