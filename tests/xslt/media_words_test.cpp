// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Whatever may be wrong with an upload is said in words, in each language of the desk.
#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "media/media_problem.hpp"
#include "model/document.hpp"
#include "xslt/xml_file.hpp"

namespace budkavle::audit {
namespace {

class MediaWords : public testing::TestWithParam<const char*> {
protected:
    bool has(const std::string& key) const {
        return words_.find("/strings/string[@key = '" + key + "']").size() == 1;
    }
    const XmlFile words_{xslt_folder() / "strings" / "admin" /
                         ("media-" + std::string(GetParam()) + ".xml")};
};

TEST_P(MediaWords, HaveEachProblem) {
    unsigned found = 0;
    for (std::uint8_t number = 0; number < UINT8_MAX; ++number) {
        if (const auto problem = media::parse_problem(number)) {
            ++found;
            EXPECT_TRUE(has("media-problem-" + std::string(code_of(*problem))))
                << code_of(*problem);
        }
    }
    EXPECT_GT(found, 20U);
}

TEST_P(MediaWords, HaveEachWarning) {
    for (const model::DocumentWarningCode& warning : model::kDocumentWarningCodes) {
        EXPECT_TRUE(has("media-warning-" + std::string(warning.code))) << warning.code;
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, MediaWords, testing::Values("sv", "en"));

}  // namespace
}  // namespace budkavle::audit
