// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/html5_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libxml/parserInternals.h>

#include <string>

#include "base/error.hpp"

namespace budkavle::render {
namespace {

using testing::HasSubstr;

constexpr std::size_t kLimit = 1 << 20;

xml::DocHandle parse(const std::string& text) {
    return xml::DocHandle(xmlReadMemory(text.data(), static_cast<int>(text.size()), "result.xml",
                                        nullptr, XML_PARSE_NONET));
}

std::string write(const std::string& text, const std::vector<std::string>& bodies = {}) {
    const xml::DocHandle document = parse(text);
    EXPECT_TRUE(document) << text;
    return write_html5(*document, bodies, kLimit);
}

/// What stands between <html> and </html>.
std::string written(const std::string& inner, const std::vector<std::string>& bodies = {}) {
    const std::string html =
        write("<html xmlns:bk=\"urn:budkavle:page\">" + inner + "</html>", bodies);
    constexpr std::string_view kBefore = "<!DOCTYPE html>\n<html>";
    constexpr std::string_view kAfter = "</html>\n";
    EXPECT_TRUE(html.starts_with(kBefore) && html.ends_with(kAfter)) << html;
    return html.substr(kBefore.size(), html.size() - kBefore.size() - kAfter.size());
}

std::string refusal_of(const std::string& inner, const std::vector<std::string>& bodies = {}) {
    try {
        return "accepted: " + written(inner, bodies);
    } catch (const RenderError& error) {
        return error.what();
    }
}

TEST(Html5Writer, WritesATorturePageByteForByte) {
    EXPECT_EQ(
        write(
            R"xsl(<html lang="sv"><head><meta charset="utf-8"/><title>A &lt; B &amp; "C"&#160;D</title>)xsl"
            R"xsl(<style>p > a { content: "&amp;&lt;" }</style><link rel="stylesheet" href="/a?b=1&amp;c=2"/></head>)xsl"
            R"xsl(<body class="" hidden="hidden"><!-- note --><?php x ?><div/><i/><p title="&lt;&quot;'&gt;&amp;&#160;">å 🦌<br/>)xsl"
            R"xsl(<wbr/></p><pre>&#10;  x</pre><textarea>&#10;&lt;/textarea&gt;</textarea><script>if (a &lt; b &amp;&amp; c) {}</script>)xsl"
            R"xsl(<img src="/å ä.png" alt=""/><input type="checkbox" checked="" disabled="disabled" value=""/>)xsl"
            R"xsl(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><linearGradient/><style>a&gt;b</style></svg>)xsl"
            R"xsl(<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math><details open="open"/>a&#13;b</body></html>)xsl"),
        "<!DOCTYPE html>\n"
        "<html lang=\"sv\"><head><meta charset=\"utf-8\"><title>A &lt; B &amp; \"C\"&nbsp;D</title>"
        "<style>p > a { content: \"&<\" }</style><link rel=\"stylesheet\" "
        "href=\"/a?b=1&amp;c=2\"></head>"
        "<body class=\"\" hidden><div></div><i></i><p title=\"&lt;&quot;'&gt;&amp;&nbsp;\">å "
        "🦌<br>"
        "<wbr></p><pre>\n\n  x</pre><textarea>\n\n&lt;/textarea&gt;</textarea><script>if (a < b && "
        "c) {}</script>"
        "<img src=\"/å ä.png\" alt=\"\"><input type=\"checkbox\" checked disabled value=\"\">"
        "<svg viewBox=\"0 0 1 1\"><linearGradient></linearGradient><style>a&gt;b</style></svg>"
        "<math><mi>x</mi></math><details open></details>a&#13;b</body></html>\n");
}

TEST(Html5Writer, TakesElementsOfTheXhtmlNamespaceForHtml) {
    EXPECT_EQ(write("<h:html xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:br/></h:html>"),
              "<!DOCTYPE html>\n<html><br></html>\n");
}

TEST(Html5Writer, WritesXmlLangAsLangAndKeepsXlinkInSvg) {
    EXPECT_EQ(written("<p xml:lang=\"fi\">x</p>"), "<p lang=\"fi\">x</p>");
    EXPECT_EQ(written("<svg xmlns=\"http://www.w3.org/2000/svg\" "
                      "xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                      "<use xlink:href=\"#a\"/></svg>"),
              "<svg><use xlink:href=\"#a\"></use></svg>");
}

TEST(Html5Writer, KeepsAValueOfABooleanAttributeThatSaysMore) {
    EXPECT_EQ(written("<p hidden=\"until-found\">x</p>"), "<p hidden=\"until-found\">x</p>");
}

TEST(Html5Writer, SetsStoredBodiesInAtTheirPlaceholdersUnchanged) {
    EXPECT_EQ(written("<div><bk:body ref=\"1\"/></div><bk:body ref=\"0\"/>",
                      {"<p>a&amp;<br></p>", "\"å\""}),
              "<div>\"å\"</div><p>a&amp;<br></p>");
}

struct Refused {
    const char* inner;
    const char* what;
};
class RefusedResult : public testing::TestWithParam<Refused> {};

TEST_P(RefusedResult, IsNamed) {
    EXPECT_THAT(refusal_of(GetParam().inner, {"<p></p>"}), HasSubstr(GetParam().what));
}

constexpr Refused kRefused[] = {
    {"<br>x</br>", "<br> cannot have content"},
    {"<script>\"&lt;/script>\"</script>", "<script> cannot hold"},
    {"<script>&lt;!-- x</script>", "<script> cannot hold"},
    {"<style>&lt;/style></style>", "<style> cannot hold"},
    {"<style><b/></style>", "<style> can hold text only"},
    {"<title><b>x</b></title>", "<title> can hold text only"},
    {"<textarea><bk:body ref=\"0\"/></textarea>", "<textarea> can hold text only"},
    {"<plaintext>x</plaintext>", "<plaintext>"},
    {"<å/>", "no element <å>"},
    {"<p å=\"x\"/>", "no attribute"},
    {"<x xmlns=\"urn:else\"/>", "urn:else"},
    {"<p xmlns:e=\"urn:else\" e:a=\"x\"/>", "no attribute e:a"},
    {"<bk:body ref=\"1\"/>", "no stored body"},
    {"<bk:body ref=\"\"/>", "no stored body"},
    {"<bk:body ref=\"0x\"/>", "no stored body"},
    {"<bk:body ref=\"-1\"/>", "no stored body"},
    {"<bk:body/>", "no stored body"},
    {"<bk:other ref=\"0\"/>", "no stored body"},
};
INSTANTIATE_TEST_SUITE_P(Forms, RefusedResult, testing::ValuesIn(kRefused));

TEST(Html5Writer, RefusesUnescapedOutput) {
    const xml::DocHandle document = parse("<html><p>x</p></html>");
    xmlNode* text = document->children->children->children;
    text->name = xmlStringTextNoenc;
    EXPECT_THROW((void)write_html5(*document, {}, kLimit), RenderError);
}

TEST(Html5Writer, RefusesAResultThatIsNoHtmlElement) {
    EXPECT_THROW((void)write("<div/>"), RenderError);
}

TEST(Html5Writer, RefusesAPageLargerThanTheLimit) {
    const xml::DocHandle document =
        parse("<html xmlns:bk=\"urn:budkavle:page\"><bk:body ref=\"0\"/></html>");
    EXPECT_THROW((void)write_html5(*document, {std::string(2000, 'x')}, 1000), RenderError);
    EXPECT_NO_THROW((void)write_html5(*document, {std::string(900, 'x')}, 1000));
}

TEST(Html5Writer, RefusesNestingThatWouldExhaustTheStack) {
    const xml::DocHandle document = parse("<html/>");
    xmlNode* node = document->children;
    for (int i = 0; i < 100000; ++i) {
        node = xmlNewChild(node, nullptr, xml::to_xml("b"), nullptr);
    }
    EXPECT_THROW((void)write_html5(*document, {}, kLimit), RenderError);
}

}  // namespace
}  // namespace budkavle::render
