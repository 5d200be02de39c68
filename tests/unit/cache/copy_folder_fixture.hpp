// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A folder of copies for one test, gone afterwards, and the content that the tests put into it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "cache/copy_store.hpp"

namespace budkavle::test {

class CopyFolder : public testing::Test {
protected:
    CopyFolder();
    ~CopyFolder() override;
    CopyFolder(const CopyFolder&) = delete;  // it removes its folder
    CopyFolder& operator=(const CopyFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] cache::CopySettings settings() const { return {.folder = folder_.string()}; }
    /// The bytes of a file; "(none)" if there is none.
    [[nodiscard]] std::string text(const std::string& file) const;
    [[nodiscard]] bool has(const std::string& file) const;
    [[nodiscard]] std::time_t time_of(const std::string& file) const;
    /// Every file below, relative, sorted; those of ours at the top left out.
    [[nodiscard]] std::vector<std::string> files() const;

private:
    std::filesystem::path folder_;
};

constexpr UtcTime kModified{std::chrono::seconds{1'447'000'000}};

/// Content with "z" and "b" before `plain` in the place of compressed forms. Views into one that
/// lives on.
struct SampleContent {
    explicit SampleContent(std::string text);
    std::string plain;
    std::string gzip;
    std::string brotli;
    std::string etag;
    [[nodiscard]] cache::CopyContent content(std::string_view tag = "1 0 9",
                                             UtcTime modified = kModified) const;
};

/// Throws if it has no copy.
cache::CopyAddress address(std::string_view path, std::string_view host = "a.se");
cache::CopyOutcome write(cache::CopyStore& store, std::string_view path, const std::string& plain,
                         std::string_view tag = "1 0 9");
/// Until nothing is left to do.
void merge_all(cache::CopyStore& store);

}  // namespace budkavle::test
