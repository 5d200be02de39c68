// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "backup/backup_format.hpp"

#include <gtest/gtest.h>

#include "backup/digest.hpp"

namespace budkavle::backup {
namespace {

TEST(BackupFormat, TheFirstLineIsReadAsItWasWritten) {
    const Head head{.schema = 44, .made = parse_rfc3339("2026-11-22T03:00:00Z").value()};
    const std::string line = to_line(head);
    EXPECT_EQ(line, "-- Budkavle backup, form 1, schema 44, made 2026-11-22T03:00:00Z\n");
    EXPECT_LE(line.size(), kHeadLimitBytes);
    const auto read = parse_head(line);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->schema, 44U);
    EXPECT_EQ(read->made, head.made);
}

TEST(BackupFormat, AnotherFirstLineIsNotOurs) {
    for (const char* const line :
         {"", "-- MariaDB dump 10.19",
          "-- Budkavle backup, form 2, schema 44, made 2026-11-22T03:00:00Z\n",
          "-- Budkavle backup, form 1, schema 44444, made 2026-11-22T03:00:00Z\n",
          "-- Budkavle backup, form 1, schema 44, made 2026-13-22T03:00:00Z\n"}) {
        EXPECT_FALSE(parse_head(line)) << line;
    }
}

TEST(BackupFormat, TheLastLineHasAlwaysTheSameLength) {
    Digest digest;
    digest.add("ab");
    digest.add("c");
    const Ending ending{.bytes = digest.bytes(), .sha256 = digest.hex()};
    EXPECT_EQ(ending.bytes, 3U);
    // FIPS 180-4, the example of one block.
    EXPECT_EQ(ending.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const std::string line = to_line(ending);
    EXPECT_EQ(line.size(), kEndingBytes);
    EXPECT_EQ(to_line(Ending{.bytes = 9'999'999'999'999'999'999U, .sha256 = ending.sha256}).size(),
              kEndingBytes);
    const auto read = parse_ending(line);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->bytes, ending.bytes);
    EXPECT_EQ(read->sha256, ending.sha256);
    EXPECT_FALSE(parse_ending(line.substr(1)));
}

}  // namespace
}  // namespace budkavle::backup
