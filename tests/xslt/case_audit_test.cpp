// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The cases of the golden tests are documents that the program could have made: else they would
// prove nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "unit/xml/page_contract.hpp"

namespace budkavle::audit {
namespace {

std::string read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> all_cases() {
    std::vector<std::filesystem::path> cases;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             std::filesystem::path(BUDKAVLE_SOURCE_DIR) / "tests" / "golden")) {
        if (entry.path().extension() == ".xml") {
            cases.push_back(entry.path());
        }
    }
    return cases;
}

/// A page whose name is a word of the interface comes without a title: the stylesheets know the
/// word. Contract and cases agree on everything else.
std::string with_title(std::string xml) {
    const std::size_t page = xml.find("<page ");
    if (page != std::string::npos &&
        xml.substr(page, xml.find('>', page) - page).find(" title=") == std::string::npos) {
        xml.insert(page + std::string("<page").size(), " title=\"T\"");
    }
    return xml;
}

TEST(GoldenCases, KeepTheContractOfAPage) {
    const std::vector<std::filesystem::path> cases = all_cases();
    ASSERT_THAT(cases, testing::Not(testing::IsEmpty()));
    for (const std::filesystem::path& file : cases) {
        EXPECT_EQ(test::find_contract_fault(with_title(read_file(file))), "") << file;
    }
}

}  // namespace
}  // namespace budkavle::audit
