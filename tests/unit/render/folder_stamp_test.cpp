// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/folder_stamp.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/render/sheet_folder.hpp"

namespace budkavle::render {
namespace {

namespace fs = std::filesystem;

TEST(FolderStamp, IsTheSameForAFolderThatIsTheSame) {
    const test::SheetFolder folder;
    EXPECT_EQ(stamp_folder(folder.sheets()), stamp_folder(folder.sheets()));
    EXPECT_EQ(stamp_folder(folder.sheets()).size(), 7U);
}

TEST(FolderStamp, TakesNoNoteOfWhatEditorsLeaveBehind) {
    const test::SheetFolder folder;
    const FolderStamp before = stamp_folder(folder.sheets());
    folder.write("sheets/.page.xsl.swp", "x");
    folder.write("sheets/page.xsl~", "x");
    folder.write("sheets/.git/config", "x");
    EXPECT_EQ(stamp_folder(folder.sheets()), before);
}

TEST(FolderStamp, EndsInALoopOfLinks) {
    const test::SheetFolder folder;
    fs::create_directory_symlink(folder.sheets(), folder.sheets() / "again");
    EXPECT_EQ(stamp_folder(folder.sheets()).size(), 7U);
}

TEST(FolderStamp, OfAFolderThatThereIsNotIsEmpty) {
    EXPECT_THAT(stamp_folder("/nowhere/at/all"), testing::IsEmpty());
    EXPECT_THAT(stamp_folder(""), testing::IsEmpty());
    EXPECT_THAT(list_folders(""), testing::IsEmpty());
}

TEST(FolderStamp, ListsFoldersAndLinksToThemByName) {
    const test::SheetFolder folder;
    folder.write("themes/b/x", "");
    folder.write("themes/.hidden/x", "");
    folder.write("themes/file", "");
    fs::create_directory_symlink(folder.sheets(), folder.themes() / "a");
    EXPECT_THAT(list_folders(folder.themes()),
                testing::ElementsAre(folder.themes() / "a", folder.themes() / "b"));
}

}  // namespace
}  // namespace budkavle::render
