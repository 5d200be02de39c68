// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One test for each case of tests/golden: XML in, the bytes that readers get out, through the real
// renderer in strict mode. tests/golden/update writes the outputs anew and shows what changes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <string>
#include <vector>

#include "golden/case_file.hpp"
#include "golden/sheets.hpp"

namespace budkavle::golden {
namespace {

struct Family {
    const char* folder;
    const char* sheet;
    const char* extension;
};
constexpr Family kFamilies[] = {{"page", "page", ".html"},
                                {"rss", "feed/rss", ".rss"},
                                {"sitemap", "feed/sitemap", ".sitemap"},
                                {"colours", "asset/colours", ".colours"}};

struct Case {
    Family family;
    std::filesystem::path file;
};

void PrintTo(const Case& one, std::ostream* stream) {
    *stream << one.file.filename().string();
}

std::vector<Case> all_cases() {
    std::vector<Case> cases;
    for (const Family& family : kFamilies) {
        for (const auto& file : find_cases(golden_folder() / family.folder)) {
            cases.push_back({family, file});
        }
    }
    return cases;
}

std::string test_name(const testing::TestParamInfo<Case>& info) {
    std::string name =
        std::string(info.param.family.folder) + "_" + info.param.file.stem().string();
    for (char& c : name) {
        c = c == '-' ? '_' : c;
    }
    return name;
}

class Golden : public testing::TestWithParam<Case> {};

TEST_P(Golden, OutputIsAsReviewed) {
    const auto& [family, file] = GetParam();
    const std::string output = broken_into_lines(render_strictly(load_case(file), family.sheet));
    std::filesystem::path expected = file;
    expected.replace_extension(family.extension);
    if (std::getenv("BUDKAVLE_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(expected, std::ios::binary) << output;
        return;
    }
    ASSERT_TRUE(std::filesystem::exists(expected))
        << expected << " is missing: run tests/golden/update and review it";
    EXPECT_EQ(output, read_file(expected))
        << "if the change is meant: run tests/golden/update and review it";
}

INSTANTIATE_TEST_SUITE_P(Case, Golden, testing::ValuesIn(all_cases()), test_name);

TEST(Golden, EveryOutputHasItsCase) {
    for (const Family& family : kFamilies) {
        for (const auto& entry :
             std::filesystem::directory_iterator(golden_folder() / family.folder)) {
            std::filesystem::path source = entry.path();
            EXPECT_TRUE(std::filesystem::exists(source.replace_extension(".xml"))) << entry.path();
        }
    }
}

}  // namespace
}  // namespace budkavle::golden
