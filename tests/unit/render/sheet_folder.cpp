// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "unit/render/sheet_folder.hpp"

#include <atomic>
#include <fstream>
#include <thread>

#include <unistd.h>

#include "xml/page_document.hpp"

namespace budkavle::test {

namespace fs = std::filesystem;

std::string sheet(std::string_view content) {
    return "<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\" "
           "xmlns:bk=\"urn:budkavle:page\" xmlns:exsl=\"http://exslt.org/common\" "
           "xmlns:set=\"http://exslt.org/sets\" exclude-result-prefixes=\"bk exsl set\">\n" +
           std::string(content) + "\n</xsl:stylesheet>\n";
}

SheetFolder::SheetFolder() {
    static std::atomic<int> number{0};
    root_ = fs::temp_directory_path() /
            ("budkavle-sheets-" + std::to_string(::getpid()) + "-" + std::to_string(++number));
    fs::remove_all(root_);
    write("sheets/page.xsl", sheet(R"xsl(<xsl:import href="part.xsl"/>
<xsl:output method="html" encoding="UTF-8"/>
<xsl:variable name="strings" select="document(concat('strings/', /page/@lang, '.xml'))/strings"/>
<xsl:template match="page"><html><body>
<h1><xsl:value-of select="$strings/string[@key='newest']"/></h1>
<xsl:apply-templates select="posts/post"/></body></html></xsl:template>)xsl"));
    write(
        "sheets/part.xsl",
        sheet(R"xsl(<xsl:template match="post"><article><h2><xsl:call-template name="heading"/></h2>
<bk:body ref="{body/@ref}"/></article></xsl:template>
<xsl:template name="heading"><xsl:value-of select="title | @label[not(../title)]"/></xsl:template>)xsl"));
    write("sheets/strings/sv.xml",
          R"xsl(<!-- Words. --><strings><string key="newest">Nyast</string></strings>)xsl");
    write("sheets/feed/rss.xsl",
          sheet(R"xsl(<xsl:output method="xml" encoding="UTF-8" media-type="application/rss+xml"/>
<xsl:template match="feed"><rss><title><xsl:value-of select="@title"/></title></rss></xsl:template>)xsl"));
    write("sheets/feed/sitemap.xsl", sheet(R"xsl(<xsl:output method="xml"/>
<xsl:template match="sitemap"><urlset><xsl:copy-of select="url"/></urlset></xsl:template>)xsl"));
    write("sheets/asset/colours.xsl", sheet(R"xsl(<xsl:output method="text"/>
<xsl:template match="colours">:root{--accent:<xsl:value-of select="@accent-light"/>}</xsl:template>)xsl"));
    write("sheets/asset/site.css", "body { margin: 0 }\n");
    fs::create_directories(themes());
}

SheetFolder::~SheetFolder() {
    std::error_code ignored;  // a temporary folder that stays is no test's failure
    fs::remove_all(root_, ignored);
}

void SheetFolder::write(const std::string& path, std::string_view text) const {
    const fs::path file = root_ / path;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::trunc) << text;
}

void SheetFolder::replace(const std::string& path, std::string_view text) const {
    write(path + "~", text);
    fs::rename(root_ / (path + "~"), root_ / path);
}

render::StylesheetSettings SheetFolder::settings(std::chrono::milliseconds watch_interval) const {
    render::StylesheetSettings settings;
    settings.folder = sheets().string();
    settings.themes = themes().string();
    settings.watch_interval = watch_interval;
    return settings;
}

xml::Document sample_document() {
    xml::PageView page;
    page.language = "sv";
    page.title = "Blogg";
    page.path = "/";
    for (const std::uint64_t id : {12U, 11U}) {
        xml::PostView post;
        post.id = id;
        post.href = "/" + std::to_string(id) + "/";
        post.language = "sv";
        post.label = "Onsdag";
        post.body = "<p>Text " + std::to_string(id) + " &amp;<br></p>";
        page.posts.push_back(post);
    }
    page.posts.front().title = "Först & <främst>";
    return xml::make_page(page);
}

std::string render_page(const render::StylesheetSet& set, const std::string& theme,
                        const std::string& sheet_name) {
    StageTimes times;
    return set.render(sample_document(), {theme, sheet_name}, times);
}

bool becomes_true(std::chrono::milliseconds limit, const std::function<bool()>& answer) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (std::chrono::steady_clock::now() < end) {
        if (answer()) {
            return true;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return answer();
}

}  // namespace budkavle::test
