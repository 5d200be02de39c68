// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Blocks and lines: whatever the source nests, what comes out is valid HTML.
#include <gtest/gtest.h>

#include "unit/markup/cleaning.hpp"

namespace budkavle::markup {
namespace {

using tests::body_of;

TEST(Structure, HeadingsBeginAtTwoAndSkipNoLevel) {
    EXPECT_EQ(body_of("<h1>a</h1><h3>b</h3><h6>c</h6><h2>d</h2><h1>e</h1>"),
              "<h2>a</h2>\n<h3>b</h3>\n<h4>c</h4>\n<h3>d</h3>\n<h2>e</h2>");
    EXPECT_EQ(body_of("<h4>a</h4><h3>b</h3><h4>c</h4>"), "<h2>a</h2>\n<h2>b</h2>\n<h3>c</h3>");
    EXPECT_EQ(body_of("<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5>"),
              "<h2>a</h2>\n<h3>b</h3>\n<h4>c</h4>\n<h4>d</h4>\n<h4>e</h4>");
}

TEST(Structure, EmptyHeadingsGoAndBoldInHeadingsIsPointless) {
    EXPECT_EQ(body_of("<h2>&nbsp;</h2><h2><strong>a</strong><br></h2>"), "<h2>a</h2>");
}

TEST(Structure, HeadingsInsideOtherBlocksAreBoldParagraphs) {
    EXPECT_EQ(body_of("<blockquote><h2>a</h2>b</blockquote>"),
              "<blockquote><p><strong>a</strong></p><p>b</p></blockquote>");
    EXPECT_EQ(body_of("<ul><li><h3>a</h3></li></ul>"), "<ul><li><strong>a</strong></li></ul>");
}

TEST(Structure, InlineElementsNeverHoldBlocks) {
    EXPECT_EQ(body_of("<b>a<p>b</p><ul><li>c</li></ul></b>"),
              "<p><strong>a</strong></p>\n<p><strong>b</strong></p>\n<ul><li><strong>c</strong></"
              "li></ul>");
    EXPECT_EQ(body_of("<a href=\"/x\"><h2>a</h2><p>b</p></a>"),
              "<h2><a href=\"/x\">a</a></h2>\n<p><a href=\"/x\">b</a></p>");
}

TEST(Structure, NestedAndNeighbouringInlineElementsAreOne) {
    EXPECT_EQ(body_of("<b><strong>a</strong></b><b>b</b>"), "<p><strong>ab</strong></p>");
    EXPECT_EQ(body_of("<q>a</q><q>b</q>"), "<p><q>a</q><q>b</q></p>");
    EXPECT_EQ(body_of("<b></b><span>a</span><em> </em>b"), "<p>a b</p>");
}

TEST(Structure, ListsAreMended) {
    EXPECT_EQ(body_of("<ul><li><p>a</p></li><ul><li>b</li></ul>c</ul>"),
              "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>");
    EXPECT_EQ(body_of("<li>a</li><li>b</li>"), "<ul><li>a</li><li>b</li></ul>");
    EXPECT_EQ(body_of("<ul></ul><ol><li></li></ol>"), "");
    EXPECT_EQ(body_of("<ul><li><p>a</p><p>b</p></li></ul>"), "<ul><li><p>a</p><p>b</p></li></ul>");
    EXPECT_EQ(body_of("<ul><li value=3>a</li></ul>"), "<ul><li>a</li></ul>");
}

TEST(Structure, DefinitionsThatDoNotMatchAreParagraphs) {
    EXPECT_EQ(body_of("<dl><div><dt>a</dt><dd>b</dd></div></dl>"), "<dl><dt>a</dt><dd>b</dd></dl>");
    EXPECT_EQ(body_of("<dl><dd>a</dd><dt>b</dt></dl>"), "<p>a</p>\n<p>b</p>");
}

TEST(Structure, LanguageOfUnwrappedBlocksGoesToTheirContent) {
    EXPECT_EQ(
        body_of("<div lang=\"se\" dir=\"ltr\">a<p lang=\"fi\">b</p><ul><li>c</li></ul></div>d"),
        "<p lang=\"se\" dir=\"ltr\">a</p>\n<p lang=\"fi\" dir=\"ltr\">b</p>\n"
        "<ul lang=\"se\" dir=\"ltr\"><li>c</li></ul>\n<p>d</p>");
}

TEST(Structure, PreformattedTextKeepsItsSpaces) {
    EXPECT_EQ(body_of("<pre>\n\n  a\n    b\n\n</pre>"), "<pre>  a\n    b</pre>");
    EXPECT_EQ(body_of("<pre>a<br>b</pre><xmp><b>c</b></xmp>"),
              "<pre>a\nb</pre>\n<pre>&lt;b&gt;c&lt;/b&gt;</pre>");
}

TEST(Structure, BadAttributesGoAndTheElementStays) {
    EXPECT_EQ(body_of("<ol start=\"x\"><li>a</li></ol><p lang=\"sv_SE\" dir=\"up\" "
                      "style=\"color:red\" id=\"x\" "
                      "class=\"y\">b</p><time datetime=\"2015-13-01\">c</time><blockquote "
                      "cite=\"javascript:x\">d</blockquote>"),
              "<ol><li>a</li></ol>\n<p>b</p>\n<p>c</p>\n<blockquote><p>d</p></blockquote>");
}

}  // namespace
}  // namespace budkavle::markup
