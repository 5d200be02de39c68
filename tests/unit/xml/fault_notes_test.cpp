// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/fault_notes.hpp"

#include <gtest/gtest.h>

namespace budkavle::xml {
namespace {

using namespace std::chrono_literals;

constexpr FaultNotes::Clock::time_point kNoon{12h};

TEST(FaultNotes, ABrokenBodyIsNewOnceAnHour) {
    FaultNotes notes;
    EXPECT_TRUE(notes.note(1, "<p>", kNoon));
    EXPECT_FALSE(notes.note(1, "<p>", kNoon));
    EXPECT_FALSE(notes.note(1, "<p>", kNoon + 59min));
    EXPECT_TRUE(notes.note(1, "<p>", kNoon + 60min)) << "the fact is not lost with an old log";
    EXPECT_FALSE(notes.note(1, "<p>", kNoon + 61min));
}

TEST(FaultNotes, AnotherVersionOrAnotherPostIsNewAtOnce) {
    FaultNotes notes;
    EXPECT_TRUE(notes.note(1, "<p>", kNoon));
    EXPECT_TRUE(notes.note(1, "<p>saved again", kNoon));
    EXPECT_TRUE(notes.note(2, "<p>", kNoon));
}

TEST(FaultNotes, ManyBrokenBodiesAreStillNamedEach) {
    FaultNotes notes;
    for (std::uint64_t post = 0; post <= 2 * FaultNotes::kLimit; ++post) {
        EXPECT_TRUE(notes.note(post, "<p>", kNoon)) << post;
    }
}

}  // namespace
}  // namespace budkavle::xml
