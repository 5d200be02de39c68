// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// budkavle-api(7) against the programs' routes, budkavle-themes(7) against the stylesheets and the
// example theme.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

#include "app/api/atom_route.hpp"
#include "manual/man_page.hpp"

namespace budkavle::manual {
namespace {

using ::testing::ContainerEq;
using Names = std::set<std::string>;

std::string file_text(const std::string& path) {
    std::ifstream file(BUDKAVLE_SOURCE_DIR "/" + path);
    EXPECT_TRUE(file) << path;
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string_view to_text(http::Method method) {
    using enum http::Method;
    switch (method) {
        case get:
            return "GET";
        case post:
            return "POST";
        case put:
            return "PUT";
        case delete_:
            return "DELETE";
        default:
            return "?";
    }
}

TEST(ApiPage, TellsOfEveryAddressAndMethodAndOfNoOther) {
    Names known;
    for (const app::AtomRoute& route : app::atom_routes()) {
        std::string path =
            std::regex_replace(std::string(route.pattern), std::regex(R"(\{slug\})"), "SITE");
        path = std::regex_replace(path, std::regex(R"(\{id\})"), "ID");
        known.insert(std::string(to_text(route.method)) + " " + path);
    }
    Names told;
    for (const Item& item : items_of(ManPage("budkavle-api.7").in("ADDRESSES"))) {
        for (const Line& line : item.body) {
            for (const std::string& method : marked(line, "Ic")) {
                told.insert(method + " " + item.heads.front().text);
            }
        }
    }
    EXPECT_THAT(told, ContainerEq(known));
}

TEST(ThemesPage, TellsOfEveryPlaceForThemesAndOfNoOther) {
    const std::string sheet = file_text("xslt/layout/hooks.xsl");
    Names known;
    const std::regex name("xsl:template name=\"([^\"]+)\"");
    for (std::sregex_iterator one(sheet.begin(), sheet.end(), name), end; one != end; ++one) {
        known.insert((*one)[1].str());
    }
    Names told;
    for (const Item& item : items_of(ManPage("budkavle-themes.7").in("PLACES FOR THEMES"))) {
        for (const Line& head : item.heads) {
            told.insert(head.text);
        }
    }
    EXPECT_THAT(told, ContainerEq(known));
}

/// Lines with something on them, without comments and the XML declaration.
std::vector<std::string> bare_lines(const std::string& text) {
    const std::string bare =
        std::regex_replace(text, std::regex(R"(<!--[^]*?-->|/\*[^]*?\*/|<\?xml[^]*?\?>)"), "");
    std::vector<std::string> lines;
    std::istringstream in(bare);
    for (std::string line; std::getline(in, line);) {
        if (line.find_first_not_of(" \t") != std::string::npos) {
            lines.push_back(line);
        }
    }
    return lines;
}

TEST(ThemesPage, ShowsTheThemeThatIsThereToCopy) {
    for (const char* const name : {"theme.xsl", "theme.css"}) {
        const auto lines = bare_lines(file_text(std::string("conf/themes/example/") + name));
        bool is_shown = false;
        for (const std::string& text : ManPage("budkavle-themes.7").literals()) {
            is_shown = is_shown || bare_lines(text) == lines;
        }
        EXPECT_TRUE(is_shown) << name;
    }
}

}  // namespace
}  // namespace budkavle::manual
