// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/loader_policy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <string>

#include "base/error.hpp"
#include "render/result_writer.hpp"
#include "render/transform.hpp"
#include "unit/render/sheet_folder.hpp"

namespace budkavle::render {
namespace {

namespace fs = std::filesystem;
using test::sheet;
using test::SheetFolder;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kSecret = "hemlighet-4711";

/// A folder with a theme "own", and beside both folders a sheet and a document that nobody may
/// read.
class LoaderPolicyTest : public testing::Test {
protected:
    LoaderPolicyTest() {
        folder.write("outside/secret.xsl", sheet("<xsl:template name=\"secret\">" +
                                                 std::string(kSecret) + "</xsl:template>"));
        folder.write("outside/secret.xml", "<secret>" + std::string(kSecret) + "</secret>");
        folder.write("themes/other/secret.xsl", sheet("<xsl:template name=\"secret\"/>"));
        fs::create_directories(folder.themes() / "own");
    }

    /// The page by a theme.xsl with this content, or why there is none.
    std::string page_by(std::string_view content) const {
        folder.write("themes/own/theme.xsl", sheet(content));
        const LoaderPolicy policy(folder.sheets(), folder.themes() / "own");
        std::vector<SheetProblem> problems;
        const auto compiled = compile_stylesheet(policy, "theme:/theme.xsl", problems);
        if (!compiled) {
            return "not compiled: " + problems.at(0).message;
        }
        StringDocuments strings;
        (void)strings.load(policy);
        const xml::Document document = test::sample_document();
        try {
            const xml::DocHandle result =
                transform(*compiled, *document.tree().doc, strings, {200, 5'000'000});
            return write_result(*compiled, *result, document, 1 << 20);
        } catch (const RenderError& error) {
            return std::string("failed: ") + error.what();
        }
    }

    std::string page_with_import(const std::string& href) const {
        return page_by(
            "<xsl:import href=\"" + href +
            "\"/><xsl:template match=\"/\"><html><xsl:call-template name=\"secret\"/></html>"
            "</xsl:template>");
    }

    std::string page_with_document(const std::string& address) const {
        return page_by("<xsl:template match=\"/\"><html><xsl:value-of select=\"document('" +
                       address + "')\"/></html></xsl:template>");
    }

    SheetFolder folder;
};

TEST_F(LoaderPolicyTest, AThemeImportsOurSheetsAndItsOwn) {
    folder.write("themes/own/sub/part.xsl", sheet("<xsl:import href=\"../deep.xsl\"/>"));
    folder.write("themes/own/deep.xsl", sheet("<xsl:template name=\"secret\">ours</xsl:template>"));
    EXPECT_THAT(page_with_import("sub/part.xsl"), HasSubstr("<html>ours</html>"));
    EXPECT_THAT(page_by("<xsl:import href=\"budkavle:/page.xsl\"/>"), HasSubstr("<h1>Nyast</h1>"));
}

TEST_F(LoaderPolicyTest, NoSheetIsReadFromOutside) {
    const std::string outside = (folder.root() / "outside/secret.xsl").string();
    for (const std::string& href :
         {outside, "file://" + outside, std::string("../../outside/secret.xsl"),
          std::string("budkavle:/../outside/secret.xsl"),
          std::string("budkavle:/%2e%2e/outside/secret.xsl"), std::string("../other/secret.xsl"),
          std::string("theme:/../other/secret.xsl"), std::string("theme://host/theme.xsl"),
          std::string("http://127.0.0.1:9/secret.xsl"), std::string("ftp://127.0.0.1:9/secret.xsl"),
          std::string("missing.xsl"), std::string("budkavle:/feed"), std::string("budkavle:")}) {
        const std::string page = page_with_import(href);
        EXPECT_THAT(page, testing::StartsWith("not compiled: ")) << href;
        EXPECT_THAT(page, Not(HasSubstr(kSecret))) << href;
    }
}

TEST_F(LoaderPolicyTest, IncludesAreHeldToTheSameRules) {
    EXPECT_THAT(page_by("<xsl:include href=\"../../outside/secret.xsl\"/>"),
                testing::StartsWith("not compiled: "));
}

TEST_F(LoaderPolicyTest, ASymbolicLinkLeadsNowhereElse) {
    fs::create_symlink(folder.root() / "outside/secret.xsl", folder.themes() / "own/link.xsl");
    fs::create_directory_symlink(folder.root() / "outside", folder.themes() / "own/folder");
    EXPECT_THAT(page_with_import("link.xsl"), testing::StartsWith("not compiled: "));
    EXPECT_THAT(page_with_import("folder/secret.xsl"), testing::StartsWith("not compiled: "));
}

TEST_F(LoaderPolicyTest, AThemesFolderMayItselfBeALink) {
    fs::rename(folder.themes() / "own", folder.root() / "elsewhere");
    fs::create_directory_symlink(folder.root() / "elsewhere", folder.themes() / "own");
    EXPECT_THAT(page_by("<xsl:template match=\"/\"><html>x</html></xsl:template>"), HasSubstr("x"));
}

TEST_F(LoaderPolicyTest, APipeInPlaceOfAFileHoldsNobody) {
    ASSERT_EQ(::mkfifo((folder.themes() / "own/pipe.xsl").c_str(), 0600), 0);
    EXPECT_THAT(page_with_import("pipe.xsl"), HasSubstr("no regular file"));
}

TEST_F(LoaderPolicyTest, AFileOfAnySizeFillsNoMemory) {
    folder.write("themes/own/large.xsl", std::string(kSheetLimitBytes + 1, ' '));
    EXPECT_THAT(page_with_import("large.xsl"), HasSubstr("is larger than"));
}

TEST_F(LoaderPolicyTest, ImportsThatDoubleEndAtALimit) {
    for (int i = 0; i < 12; ++i) {
        const std::string next = "n" + std::to_string(i + 1) + ".xsl";
        folder.write(
            "themes/own/n" + std::to_string(i) + ".xsl",
            sheet("<xsl:import href=\"" + next + "\"/><xsl:import href=\"" + next + "\"/>"));
    }
    folder.write("themes/own/n12.xsl", sheet("<xsl:template name=\"secret\"/>"));
    EXPECT_THAT(page_with_import("n0.xsl"), HasSubstr("not compiled: "));
}

TEST_F(LoaderPolicyTest, ASheetThatImportsItselfIsRefused) {
    EXPECT_THAT(page_by("<xsl:import href=\"theme.xsl\"/>"), testing::StartsWith("not compiled: "));
}

TEST_F(LoaderPolicyTest, OnlyOurStringsAreReadByDocument) {
    EXPECT_THAT(page_with_document("budkavle:/strings/sv.xml"), HasSubstr("Nyast"));
    const std::string outside = (folder.root() / "outside/secret.xml").string();
    folder.write("themes/own/data.xml", "<x>" + std::string(kSecret) + "</x>");
    for (const std::string& address :
         {outside, "file://" + outside, std::string("../../outside/secret.xml"),
          std::string("data.xml"), std::string("budkavle:/page.xsl"), std::string("/etc/hostname"),
          std::string("http://127.0.0.1:9/x.xml"),
          std::string("budkavle:/strings/../../outside/secret.xml"),
          std::string("budkavle:/strings/none.xml")}) {
        const std::string page = page_with_document(address);
        EXPECT_THAT(page, Not(HasSubstr(kSecret))) << address;
        EXPECT_THAT(page,
                    testing::AnyOf(testing::StartsWith("failed: "), HasSubstr("<html></html>")))
            << address;
    }
}

TEST_F(LoaderPolicyTest, ADocumentThatIsNotThereIsToldWithItsAddress) {
    const std::string page = page_by(
        "<xsl:template match=\"/\"><xsl:if test=\"not(document('budkavle:/strings/none.xml'))\">"
        "<xsl:message terminate=\"yes\">none</xsl:message></xsl:if></xsl:template>");
    EXPECT_THAT(page, HasSubstr("budkavle:/strings/none.xml is not among the strings"));
}

TEST_F(LoaderPolicyTest, NothingIsWritten) {
    const fs::path target = folder.root() / "written.html";
    for (const std::string& element :
         {"<exsl:document href=\"" + target.string() + "\"><x/></exsl:document>",
          "<xsl:document href=\"" + target.string() + "\"><x/></xsl:document>",
          std::string("<exsl:document href=\"theme:/written.html\"><x/></exsl:document>"),
          std::string("<exsl:document href=\"http://127.0.0.1:9/x\"><x/></exsl:document>")}) {
        const std::string page =
            page_by("<xsl:template match=\"/\"><html>" + element + "</html></xsl:template>");
        EXPECT_FALSE(fs::exists(target)) << element;
        EXPECT_FALSE(fs::exists(folder.themes() / "own/written.html")) << element;
    }
    const std::string page = page_by(
        R"xsl(<xsl:template match="/"><html><x:write xmlns:x="org.apache.xalan.xslt.extensions.Redirect" file=")xsl" +
        target.string() + R"xsl("/></html></xsl:template>)xsl");
    EXPECT_FALSE(fs::exists(target)) << page;
}

TEST_F(LoaderPolicyTest, AWriteThatIsRefusedFailsThePage) {
    const std::string page = page_by(
        "<xsl:template match=\"/\"><html><exsl:document xmlns:exsl=\"http://exslt.org/common\" "
        "xsl:extension-element-prefixes=\"exsl\" href=\"" +
        (folder.root() / "w.html").string() + "\"><x/></exsl:document></html></xsl:template>");
    EXPECT_THAT(page, testing::StartsWith("failed: "));
    EXPECT_FALSE(fs::exists(folder.root() / "w.html"));
}

}  // namespace
}  // namespace budkavle::render
