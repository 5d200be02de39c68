// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A backup file as it is written and read, and what every fault of it is told as.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "backup/backup_error.hpp"
#include "backup/backup_reader.hpp"
#include "backup/backup_writer.hpp"

namespace budkavle::backup {
namespace {

using ::testing::HasSubstr;

class BackupFile : public ::testing::Test {
protected:
    BackupFile() {
        std::string pattern = ::testing::TempDir() + "budkavle-backup-XXXXXX";
        folder_ = mkdtemp(pattern.data());
        path_ = folder_ / "all.sql.zst";
    }
    ~BackupFile() override { std::filesystem::remove_all(folder_); }

    /// A backup of `sql`, given to the writer in pieces of `piece` bytes.
    void write(const std::string& sql, std::size_t piece) const {
        BackupWriter writer(path_, {.schema = 7, .made = UtcTime{}});
        for (std::size_t at = 0; at < sql.size(); at += piece) {
            writer.add(std::string_view(sql).substr(at, piece));
        }
        writer.finish();
    }

    std::string read() const {
        std::string all;
        read_backup(path_, [&](std::string_view sql) { all += sql; });
        return all.substr(all.find('\n') + 1);  // without the first line
    }

    std::string bytes() const {
        std::ifstream file(path_, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    void replace(const std::string& bytes) const {
        std::ofstream(path_, std::ios::binary | std::ios::trunc) << bytes;
    }

    std::string fault() const {
        try {
            (void)check_backup(path_);
        } catch (const BackupError& error) {
            return error.what();
        }
        return "none";
    }

    std::filesystem::path folder_;
    std::filesystem::path path_;
};

/// Some megabytes that do not compress to nothing.
std::string much_sql() {
    std::string sql;
    unsigned number = 1;
    while (sql.size() < 3'000'000) {
        number = number * 1664525U + 1013904223U;
        sql += "INSERT " + std::to_string(number) + ";\n";
    }
    return sql;
}

TEST_F(BackupFile, GivesBackWhatWasWrittenWhateverThePieces) {
    const std::string sql = much_sql();
    for (const std::size_t piece : {std::size_t{1000}, std::size_t{77'777}, sql.size()}) {
        std::filesystem::remove(path_);
        write(sql, piece);
        EXPECT_EQ(fault(), "none");
        EXPECT_EQ(read(), sql);
        EXPECT_EQ(check_backup(path_).schema, 7U);
    }
}

TEST_F(BackupFile, HoldsAlsoNothing) {
    write("", 1);
    EXPECT_EQ(fault(), "none");
    EXPECT_EQ(read(), "");
}

TEST_F(BackupFile, IsForItsOwnerAloneAndHasItsNameOnlyWhenItIsWhole) {
    {
        BackupWriter writer(path_, {});
        writer.add("SELECT 1;\n");
        EXPECT_FALSE(exists(path_));
        EXPECT_TRUE(exists(folder_ / "all.sql.zst.part"));
    }
    EXPECT_TRUE(is_empty(folder_)) << "what was not finished is gone";
    write("SELECT 1;\n", 3);
    struct stat found {};
    ASSERT_EQ(stat(path_.c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777U, 0600U);
}

TEST_F(BackupFile, IsNeverWrittenOver) {
    write("SELECT 1;\n", 3);
    const std::string before = bytes();
    EXPECT_THROW(write("SELECT 2;\n", 3), BackupError);
    EXPECT_EQ(bytes(), before);
    const BackupWriter other(folder_ / "other", {});
    EXPECT_THROW(BackupWriter(folder_ / "other", {}), BackupError) << "two at once";
}

TEST_F(BackupFile, TellsWhereThereIsNoFolder) {
    try {
        const BackupWriter writer(folder_ / "no" / "all.sql.zst", {});
        FAIL();
    } catch (const BackupError& error) {
        EXPECT_THAT(error.what(), HasSubstr("No such file or directory"));
    }
}

TEST_F(BackupFile, AFileThatIsCutShortIsRefused) {
    write(much_sql(), 4096);
    const std::string whole = bytes();
    for (const std::size_t left : {whole.size() - 1, whole.size() - 200, whole.size() / 2}) {
        replace(whole.substr(0, left));
        EXPECT_THAT(fault(), HasSubstr("cut short")) << left;
    }
}

TEST_F(BackupFile, AFileWithAnotherByteIsRefused) {
    write(much_sql(), 4096);
    const std::string whole = bytes();
    for (const std::size_t at : {whole.size() / 3, whole.size() - 10}) {
        std::string other = whole;
        other[at] = static_cast<char>(other[at] ^ 1);
        replace(other);
        EXPECT_THAT(fault(), HasSubstr("was changed")) << at;
    }
    replace(whole + "x");
    EXPECT_THAT(fault(), HasSubstr("changed"));
}

TEST_F(BackupFile, AnythingElseIsNoBackup) {
    for (const char* const text : {"", "CREATE TABLE x;\n", "\x28\xb5\x2f\xfd"}) {
        replace(text);
        EXPECT_THAT(fault(), testing::AnyOf(HasSubstr("is no backup"), HasSubstr("cut short")));
    }
    EXPECT_THAT((std::filesystem::remove(path_), fault()), HasSubstr("cannot read"));
}

}  // namespace
}  // namespace budkavle::backup
