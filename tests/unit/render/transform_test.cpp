// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/transform.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "base/error.hpp"
#include "render/result_writer.hpp"
#include "unit/render/sheet_folder.hpp"

namespace budkavle::render {
namespace {

using test::sheet;
using test::SheetFolder;
using testing::HasSubstr;

constexpr TransformLimits kLimits{200, 5'000'000};

/// Compiles sheets/own.xsl and transforms the sample with it; a refusal is given as its text.
std::string result_of(const SheetFolder& folder, const TransformLimits& limits = kLimits) {
    const LoaderPolicy policy(folder.sheets(), {});
    std::vector<SheetProblem> problems;
    const auto compiled = compile_stylesheet(policy, "budkavle:/own.xsl", problems);
    if (!compiled) {
        const SheetProblem& problem = problems.at(0);
        return "not compiled: " + problem.file + ":" + std::to_string(problem.line) + ": " +
               problem.message;
    }
    StringDocuments strings;
    (void)strings.load(policy);
    const xml::Document document = test::sample_document();
    try {
        const xml::DocHandle result = transform(*compiled, *document.tree().doc, strings, limits);
        return write_result(*compiled, *result, document, 1 << 20);
    } catch (const RenderError& error) {
        return std::string("failed: ") + error.what();
    }
}

std::string result_of_sheet(std::string_view content, const TransformLimits& limits = kLimits) {
    const SheetFolder folder;
    folder.write("sheets/own.xsl", sheet(content));
    return result_of(folder, limits);
}

TEST(Transform, WritesTextXmlAndHtmlAsTheSheetSays) {
    EXPECT_EQ(
        result_of_sheet(
            R"xsl(<xsl:output method="text"/><xsl:template match="/">a &lt; b</xsl:template>)xsl"),
        "a < b");
    EXPECT_EQ(
        result_of_sheet(
            R"xsl(<xsl:output method="xml"/><xsl:template match="/"><a b="&quot;"/></xsl:template>)xsl"),
        "<?xml version=\"1.0\"?>\n<a b=\"&quot;\"/>\n");
    EXPECT_EQ(
        result_of_sheet(
            R"xsl(<xsl:output method="html"/><xsl:template match="/"><html><br/></html></xsl:template>)xsl"),
        "<!DOCTYPE html>\n<html><br></html>\n");
    EXPECT_EQ(result_of_sheet(R"xsl(<xsl:template match="/"><html><br/></html></xsl:template>)xsl"),
              "<!DOCTYPE html>\n<html><br></html>\n");
    EXPECT_EQ(result_of_sheet(R"xsl(<xsl:output method="text"/><xsl:template match="/"/>)xsl"), "");
}

TEST(Transform, LooksUpTheOutputThroughImports) {
    const SheetFolder folder;
    folder.write("sheets/base.xsl",
                 sheet(R"xsl(<xsl:output method="text" media-type="text/css"/>)xsl"));
    folder.write(
        "sheets/own.xsl",
        sheet(
            R"xsl(<xsl:import href="base.xsl"/><xsl:template match="/">a&amp;b</xsl:template>)xsl"));
    EXPECT_EQ(result_of(folder), "a&b");
    std::vector<SheetProblem> problems;
    const auto compiled =
        compile_stylesheet(LoaderPolicy(folder.sheets(), {}), "budkavle:/own.xsl", problems);
    ASSERT_TRUE(compiled);
    EXPECT_EQ(compiled->media_type(), "text/css");
}

TEST(Transform, HasTheHarmlessPartOfExslt) {
    EXPECT_EQ(result_of_sheet(
                  R"xsl(<xsl:output method="text"/><xsl:variable name="t"><a/><b/></xsl:variable>
<xsl:template match="/"><xsl:value-of select="count(exsl:node-set($t)/*)"/>,<xsl:value-of
 select="count(set:distinct(//post/@lang))"/></xsl:template>)xsl"),
              "2,1");
}

TEST(Transform, HasNoFunctionsThatPassTheLimits) {
    for (const char* call : {"str:padding(9)", "str:tokenize('a b')", "dyn:evaluate('1')"}) {
        EXPECT_THAT(result_of_sheet("<xsl:template match=\"/\"><html><xsl:value-of "
                                    "xmlns:str=\"http://exslt.org/strings\" "
                                    "xmlns:dyn=\"http://exslt.org/dynamic\" select=\"" +
                                    std::string(call) + "\"/></html></xsl:template>"),
                    testing::StartsWith("failed: "))
            << call;
    }
}

TEST(Transform, EndlessRecursionEndsWithFileAndLine) {
    const auto start = std::chrono::steady_clock::now();
    const std::string failure = result_of_sheet(
        R"xsl(<xsl:template match="/"><xsl:call-template name="again"/></xsl:template>
<xsl:template name="again">
<xsl:call-template name="again"/></xsl:template>)xsl");
    EXPECT_THAT(failure, HasSubstr("failed: "));
    EXPECT_THAT(failure, HasSubstr("own.xsl:4"));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds{5});
}

TEST(Transform, EndlessRecursionThroughMatchEnds) {
    EXPECT_THAT(
        result_of_sheet(
            R"xsl(<xsl:template match="page"><xsl:apply-templates select="."/></xsl:template>)xsl"),
        HasSubstr("failed: "));
}

TEST(Transform, CubicXPathEndsAtTheLimit) {
    const std::string failure = result_of_sheet(
        R"xsl(<xsl:template match="/"><html><xsl:value-of
 select="count(//*[count(//*[count(//*[count(//*[count(//*[count(//*) &gt; 0]) &gt; 0]) &gt; 0]) &gt; 0]) &gt; 0])"/></html></xsl:template>)xsl",
        {200, 20'000});
    EXPECT_THAT(failure, HasSubstr("limit on operations"));
}

TEST(Transform, ALoopThatIsTooLongEndsAtTheLimit) {
    const std::string failure = result_of_sheet(
        R"xsl(<xsl:template match="/"><html><xsl:for-each select="//node()"><xsl:for-each select="//node()"><xsl:for-each
 select="//node()"><p>x</p></xsl:for-each></xsl:for-each></xsl:for-each></html></xsl:template>)xsl",
        {200, 1'000});
    EXPECT_THAT(failure, HasSubstr("limit on operations"));
}

TEST(Transform, ASheetMayStopWithAMessage) {
    EXPECT_THAT(
        result_of_sheet(
            R"xsl(<xsl:template match="/"><xsl:message terminate="yes">No such thing.</xsl:message></xsl:template>)xsl"),
        HasSubstr("No such thing."));
}

TEST(Transform, AMissingTemplateIsAFailureAlthoughAResultCameBack) {
    EXPECT_THAT(
        result_of_sheet(
            R"xsl(<xsl:template match="/"><html><xsl:value-of select="$missing"/></html></xsl:template>)xsl"),
        HasSubstr("missing"));
}

TEST(Transform, UnescapedOutputIsRefusedWhereItIsWritten) {
    EXPECT_THAT(result_of_sheet("<xsl:template match=\"/\">\n<html><xsl:text "
                                "disable-output-escaping=\"yes\">&lt;</xsl:text>"
                                "</html></xsl:template>"),
                HasSubstr("own.xsl:3: disable-output-escaping"));
}

TEST(Transform, ADocumentTypeIsRefused) {
    const SheetFolder folder;
    folder.write("sheets/own.xsl",
                 "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" +
                     sheet("<xsl:template match=\"/\"><html>&e;</html></xsl:template>"));
    EXPECT_THAT(result_of(folder), HasSubstr("a document type is not allowed"));
}

TEST(Transform, AnotherEncodingThanUtf8IsRefused) {
    EXPECT_THAT(result_of_sheet(R"xsl(<xsl:output encoding="ISO-8859-1"/>)xsl"),
                HasSubstr("must be UTF-8"));
}

TEST(Transform, ASheetThatIsNotWellFormedIsNamedWithItsLine) {
    const SheetFolder folder;
    folder.write("sheets/own.xsl", "<xsl:stylesheet\n\n<");
    EXPECT_THAT(result_of(folder), testing::ContainsRegex("not compiled: .*/sheets/own.xsl:3: "));
}

TEST(Transform, ABadExpressionIsNamedWithItsLine) {
    EXPECT_THAT(
        result_of_sheet("<xsl:template match=\"/\">\n<xsl:value-of select=\"a[\"/></xsl:template>"),
        testing::ContainsRegex("not compiled: .*/sheets/own.xsl:3: "));
}

}  // namespace
}  // namespace budkavle::render
