// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Who keeps the copies, and what is there after an end at any moment.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <random>
#include <set>

#include "base/error.hpp"
#include "cache/copy_store.hpp"
#include "http/validators.hpp"
#include "unit/cache/copy_folder_fixture.hpp"

namespace budkavle::cache {
namespace {

namespace fs = std::filesystem;
using test::address;
using test::write;
using testing::HasSubstr;
using testing::IsEmpty;

using CopyRestart = test::CopyFolder;

TEST_F(CopyRestart, OneKeeperAndAnotherAfterIt) {
    std::optional<CopyStore> first(settings());
    CopyStore second(settings());
    EXPECT_TRUE(first->try_acquire());
    EXPECT_FALSE(second.try_acquire());
    EXPECT_EQ(second.status().keeper_pid, ::getpid());
    write(*first, "/", "Hej");
    EXPECT_EQ(second.find_kept(address("/"))->bytes, "Hej");
    EXPECT_THROW(write(second, "/", "no"), CopyError);
    EXPECT_THROW(second.set_aside_all(), CopyError);
    EXPECT_THROW(second.clear(), CopyError);
    first.reset();
    EXPECT_EQ(second.status().keeper_pid, 0);
    EXPECT_TRUE(second.try_acquire());
}

TEST_F(CopyRestart, WhatWasCommittedIsBelieved) {
    for (const Outlives outlives : {Outlives::kill, Outlives::power_cut}) {
        {
            CopyStore store(settings());
            ASSERT_TRUE(store.try_acquire());
            write(store, "/", "Hej", "tag 1");
            store.commit("world\n1", outlives);
            EXPECT_TRUE(store.status().has_stamp);
        }
        CopyStore store(settings());
        ASSERT_TRUE(store.try_acquire());
        EXPECT_EQ(store.stamp(), "world\n1");
        EXPECT_EQ(store.find_page(address("/"))->tag, "tag 1");
    }
}

TEST_F(CopyRestart, AStampOfAnotherStartOfTheMachineDoesNotHold) {
    {
        CopyStore store(settings());
        ASSERT_TRUE(store.try_acquire());
        write(store, "/", "Hej");
        store.commit("world");
    }
    std::string stamp = text(".stamp");
    stamp.replace(stamp.find(" 1 ") + 3, 8, "00000000");
    std::ofstream(folder() / ".stamp") << stamp;
    CopyStore store(settings());
    ASSERT_TRUE(store.try_acquire());
    EXPECT_FALSE(store.stamp());
    EXPECT_FALSE(has("pages"));
    EXPECT_EQ(store.find_kept(address("/"))->bytes, "Hej");
}

TEST_F(CopyRestart, AWithdrawalThatWasCutShortIsCompleted) {
    {
        CopyStore store(settings());
        ASSERT_TRUE(store.try_acquire());
        write(store, "/a/", "oops");
        store.commit("world");
        store.begin_changes();
    }
    std::ofstream(folder() / ".index", std::ios::app) << "x\ta.se/a/\n";
    CopyStore store(settings());
    ASSERT_TRUE(store.try_acquire());
    EXPECT_FALSE(store.find_kept(address("/a/")));
    test::merge_all(store);
    EXPECT_THAT(files(), IsEmpty());
}

/// Works on the folder until it is killed: every kind of step, in an order of chance. Each time
/// that it has set the stamp it writes a byte to `told`.
[[noreturn]] void work(const CopySettings& settings, unsigned seed, int told) {
    CopyStore store(settings);
    if (!store.try_acquire()) {
        ::_exit(1);
    }
    std::mt19937 chance(seed);
    for (;;) {
        const std::string path = "/" + std::to_string(chance() % 20) + "/";
        switch (chance() % 12) {
            case 0:
                store.set_aside(address(path));
                break;
            case 1:
                store.remove(address(path));
                break;
            case 2:
                store.set_aside_host("a.se");
                break;
            case 3:
                store.set_aside_all();
                break;
            case 4:
                static_cast<void>(store.merge_some(5));
                break;
            case 5:
            case 6:
                store.commit("world");
                if (::write(told, ".", 1) != 1) {
                    ::_exit(1);
                }
                break;
            default:
                write(store, path, "version " + std::to_string(chance()), std::to_string(chance()));
        }
    }
}

TEST_F(CopyRestart, AnEndAtAnyMomentLeavesNoLie) {
    constexpr int kRounds = 150;
    std::mt19937 chance(1);
    int with_stamp = 0;
    for (int round = 0; round < kRounds; ++round) {
        std::array<int, 2> ends{};
        ASSERT_EQ(::pipe(ends.data()), 0);
        const pid_t worker = ::fork();
        ASSERT_GE(worker, 0);
        if (worker == 0) {
            work(settings(), static_cast<unsigned>(round), ends[1]);
        }
        ::close(ends[1]);
        // The moment of the kill is the point: anywhere, or right behind a stamp, which a slow disk
        // would let chance miss in all rounds.
        if (round % 2 == 0) {
            ::usleep(static_cast<useconds_t>(2000 + chance() % 30'000));
        } else {
            char stamped = 0;
            ASSERT_EQ(::read(ends[0], &stamped, 1), 1);
        }
        ASSERT_EQ(::kill(worker, SIGKILL), 0);
        int status = 0;
        ASSERT_EQ(::waitpid(worker, &status, 0), worker);
        ::close(ends[0]);
        ASSERT_TRUE(WIFSIGNALED(status)) << "the worker failed by itself";
        CopyStore store(settings());
        ASSERT_TRUE(store.try_acquire());
        with_stamp += store.stamp() ? 1 : 0;
        std::set<std::string> served;
        for (const std::string& file : files()) {
            if (file.starts_with("pages/") && file.ends_with(".html")) {
                served.insert(file);
            }
        }
        std::set<std::string> listed;
        store.for_each([&](const CopyFacts& copy) {
            const std::string file = "pages/" + std::string(copy.key) + "page.html";
            listed.insert(file);
            EXPECT_EQ(http::make_etag(text(file)), copy.etag) << file;
            EXPECT_EQ(text(file + "-gz"), "z" + text(file));
            EXPECT_EQ(text(file + "-br"), "b" + text(file));
        });
        ASSERT_EQ(served, listed) << "round " << round;
    }
    RecordProperty("with_stamp", with_stamp);
    // Both kinds of moment were met, also on a slow machine.
    EXPECT_GT(with_stamp, 0);
    EXPECT_LT(with_stamp, kRounds);
}

TEST_F(CopyRestart, PicturesAndAssetsAreWrittenOnce) {
    CopyStore store(settings());
    ASSERT_TRUE(store.try_acquire());
    EXPECT_EQ(store.write_media("0123456789abcdef", 960, "webp", "RIFF"), CopyOutcome::written);
    EXPECT_EQ(store.write_media("0123456789abcdef", 960, "webp", "other"), CopyOutcome::same);
    EXPECT_EQ(text("media/0123456789abcdef/960.webp"), "RIFF");
    EXPECT_TRUE(store.has_media("0123456789abcdef", 960, "webp"));
    EXPECT_EQ(store.find_media("0123456789abcdef", 960, "webp"), "RIFF");
    EXPECT_FALSE(store.has_media("../kept/0123456", 960, "webp"));
    EXPECT_FALSE(store.has_media("0123456789abcdef", 0, "webp"));
    EXPECT_EQ(store.write_media("0123456789abcdef", 0, "pdf", "%PDF"), CopyOutcome::written);
    EXPECT_EQ(text("media/0123456789abcdef/0.pdf"), "%PDF");
    EXPECT_FALSE(store.has_media("0123456789abcdef", 1, "pdf"));
    EXPECT_EQ(store.write_media("0123456789abcdef", 320, "avif", "ftyp"), CopyOutcome::written);
    EXPECT_THROW(store.write_media("0123456789abcdef", 960, "html", "x"), CopyError);
    EXPECT_THROW(store.write_asset("0123456789abcdef", "../x.css", {}), CopyError);
    store.write_asset("0123456789abcdef", "site.css", {.plain = "p", .gzip = "z", .brotli = "b"});
    EXPECT_EQ(text("asset/0123456789abcdef/site.css-br"), "b");
    EXPECT_EQ(store.status().media.files, 3U);
    EXPECT_EQ(store.status().assets.files, 3U);
    store.remove_media("0123456789abcdef");
    EXPECT_FALSE(has("media/0123456789abcdef"));
}

TEST_F(CopyRestart, ClearTakesOursAndNothingElse) {
    CopyStore store(settings());
    ASSERT_TRUE(store.try_acquire());
    write(store, "/", "Hej");
    store.commit("world");
    fs::create_directories(folder() / "precious");
    std::ofstream(folder() / "notes.txt") << "mine";
    std::string error;
    try {
        store.clear();
    } catch (const CopyError& failure) {
        error = failure.what();
    }
    EXPECT_THAT(error, HasSubstr("precious"));
    EXPECT_THAT(error, HasSubstr("notes.txt"));
    EXPECT_TRUE(has("pages/a.se/page.html"));
    const fs::path outside = folder().string() + "-outside";
    fs::create_directories(outside);
    std::ofstream(outside / "file") << "mine";
    fs::rename(folder() / "precious", folder() / "kept");
    fs::create_directory_symlink(outside, folder() / "kept" / "link");
    fs::remove(folder() / "notes.txt");
    store.clear();
    EXPECT_THAT(files(), IsEmpty());
    EXPECT_TRUE(fs::exists(outside / "file"));
    EXPECT_FALSE(store.status().has_stamp);
    EXPECT_EQ(write(store, "/", "Hej"), CopyOutcome::written);
    fs::remove_all(outside);
}

TEST_F(CopyRestart, NoLinkLeadsOutOfTheFolder) {
    CopyStore store(settings());
    ASSERT_TRUE(store.try_acquire());
    const fs::path outside = folder().string() + "-outside";
    fs::create_directories(outside);
    fs::create_directory_symlink(outside, folder() / "pages");
    EXPECT_THROW(write(store, "/", "Hej"), CopyError);
    EXPECT_THAT(std::distance(fs::directory_iterator(outside), {}), 0);
    fs::remove_all(outside);
}

TEST_F(CopyRestart, AFolderThatWasRemovedIsNamedAndCanBeMadeAnew) {
    CopyStore store(settings());
    ASSERT_TRUE(store.try_acquire());
    fs::remove_all(folder());
    try {
        write(store, "/", "Hej");
        FAIL() << "there is no folder to write to";
    } catch (const CopyError& error) {
        EXPECT_EQ(error.kind(), CopyError::Kind::gone);
        EXPECT_THAT(error.what(), HasSubstr(folder().string()));
    }
    CopyStore anew(settings());
    EXPECT_TRUE(anew.try_acquire());
    EXPECT_EQ(write(anew, "/", "Hej"), CopyOutcome::written);
}

}  // namespace
}  // namespace budkavle::cache
