// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/console_text.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

namespace budkavle::cli {
namespace {

TEST(ConsoleText, AlignsColumnsByCharactersRatherThanBytes) {
    std::ostringstream out;
    print_columns(out, {{"åäö", "1"}, {"abcd", "2"}});
    EXPECT_EQ(out.str(), "åäö   1\nabcd  2\n");
}

TEST(ConsoleText, LetsNoTitleMoveTheCursor) {
    EXPECT_EQ(terminal_text("röd \x1B[31m"), "röd \xEF\xBF\xBD[31m");
    EXPECT_EQ(terminal_text("a\nb"),
              "a\xEF\xBF\xBD"
              "b");
    EXPECT_EQ(terminal_text("\xC2\x9B"
                            "31m"),
              "\xEF\xBF\xBD"
              "31m");
    EXPECT_EQ(terminal_text("čáhci 🙂"), "čáhci 🙂");
}

TEST(ConsoleText, PrintsJsonEvenOfBytesThatAreNotUtf8) {
    std::ostringstream out;
    print_json(out, {{"title", "\xFF"}});
    EXPECT_EQ(nlohmann::json::parse(out.str())["title"], "\xEF\xBF\xBD");
}

}  // namespace
}  // namespace budkavle::cli
