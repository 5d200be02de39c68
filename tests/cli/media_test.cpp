// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "command_fixture.hpp"

namespace budkavle::test {
namespace {

using ::testing::HasSubstr;

/// PNG of one grey pixel.
constexpr std::array<unsigned char, 67> kPixel{
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48,
    0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00,
    0x00, 0x3A, 0x7E, 0x9B, 0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78,
    0xDA, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0xDA, 0x45, 0x08, 0x3B, 0x00,
    0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};

class Pictures : public CommandFixture {
protected:
    Pictures() { add_site(); }

    std::string picture(const std::string& name) const {
        return file(name, std::string(reinterpret_cast<const char*>(kPixel.data()), kPixel.size()));
    }
};

TEST_F(Pictures, AreTakenInAndShownInAPost) {
    EXPECT_THAT(must({"media", "add", picture("Björk vid ån.png"), "--site", "norrsele", "--alt",
                      "En björk i höstfärger"}),
                HasSubstr("src=\"media:bjork-vid-an\""));
    must({"post", "add", "--site", "norrsele", "--title", "Björk", "--publish"},
         "<p><img src=\"media:bjork-vid-an\"></p>");
    const std::string page = must({"render", "/2015/11/26/bjork/", "--site", "norrsele"});
    EXPECT_THAT(page, HasSubstr("alt=\"En björk i höstfärger\""));
    EXPECT_THAT(page, HasSubstr("/norrsele/media/"));
    EXPECT_THAT(page, HasSubstr("bjork-vid-an-1.webp"));
}

TEST_F(Pictures, OfTheSameBytesAreKeptOnce) {
    const nlohmann::json first =
        must_json({"media", "add", picture("a.png"), "--site", "norrsele", "--decorative"})[0];
    const nlohmann::json second =
        must_json({"media", "add", picture("a.png"), "--site", "norrsele", "--decorative"})[0];
    EXPECT_EQ(first["id"], second["id"]);
    EXPECT_EQ(first["hash"], second["hash"]);
    EXPECT_EQ(first["renditions"].size(), 2U);
}

TEST_F(Pictures, ThatAreNoneAreRefusedByName) {
    EXPECT_THAT(refused({"media", "add", file("ritning.svg", "<svg/>"), "--site", "norrsele",
                         "--alt", "Ritning"}),
                HasSubstr("ritning.svg: SVG is not taken in"));
    EXPECT_THAT(
        refused({"media", "add", file("bild.jpg", "text"), "--site", "norrsele", "--alt", "Bild"}),
        HasSubstr("whatever its name says"));
    EXPECT_THAT(refused({"media", "add", folder_, "--site", "norrsele", "--alt", "Bild"}),
                HasSubstr("is a folder"));
    EXPECT_THAT(refused({"media", "add", picture("a.png"), "--site", "norrsele"}),
                HasSubstr("--decorative"));
    EXPECT_THAT(refused({"media", "add", picture("a.png"), "--site", "norrsele", "--alt", ""}),
                HasSubstr("needs an alternative text"));
}

}  // namespace
}  // namespace budkavle::test
