// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/media_problem.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace budkavle::media {
namespace {

using ::testing::HasSubstr;

TEST(MediaProblem, EachHasACodeOfItsOwnAndAnAdvice) {
    std::set<std::string_view> codes;
    for (unsigned number = 1; parse_problem(static_cast<std::uint8_t>(number)); ++number) {
        const auto problem = *parse_problem(static_cast<std::uint8_t>(number));
        EXPECT_FALSE(code_of(problem).empty()) << number;
        EXPECT_TRUE(codes.insert(code_of(problem)).second) << number;
        EXPECT_THAT(to_text(problem), HasSubstr(". ")) << code_of(problem);
    }
    EXPECT_EQ(codes.size(), 27U);
    EXPECT_FALSE(parse_problem(0));
}

TEST(MediaProblem, TellsTheLimitAndWhatItWasInstead) {
    EXPECT_THAT(to_text({MediaProblem::has_too_many_bytes, 8 << 20, (8 << 20) + 1}),
                HasSubstr("At most 8 MiB are taken in, and this has 9."));
    EXPECT_THAT(to_text({MediaProblem::has_too_many_pixels, 50'000'000, 60'500'000}),
                HasSubstr("at most 50 megapixels, and this has 61."));
    EXPECT_THAT(to_text({MediaProblem::is_too_small, 8, 1}),
                HasSubstr("shorter side has 1 pixels; at least 8"));
    EXPECT_THAT(to_text({MediaProblem::has_too_many_bytes, 8 << 20}),
                HasSubstr("At most 8 MiB are taken in. "));
}

}  // namespace
}  // namespace budkavle::media
