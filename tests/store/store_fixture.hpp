// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A migrated database with one site, and the stores as the programs use them: each with its own
// account. Thread promise: one thread.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "base/error.hpp"
#include "store/editor_store.hpp"
#include "store/public_store.hpp"
#include "test_server.hpp"

namespace budkavle::store {

class StoreFixture : public testing::Test {
protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();

    void SetUp() override;

    /// A public post of the site of this test, published at `published`.
    [[nodiscard]] EditablePost make_post(const std::string& slug, UtcTime published) const;
    [[nodiscard]] EditablePost load(model::PostId id) const {
        return editor_.find_post(site_.id, id).value();
    }

    static const test::TemporaryDatabase& database() { return *database_; }
    static void run_as_owner(const std::string& text) {
        Connection(database_->owner()).run_schema_text(text);
    }
    static std::uint64_t count_as_owner(const std::string& text);

    ConnectionPool reader_pool_{{.connection = database_->reader(), .size = 2}};
    ConnectionPool editor_pool_{{.connection = database_->editor(), .size = 2}};
    PublicStore public_{reader_pool_};
    EditorStore editor_{editor_pool_, "node-1"};
    model::Site site_;  ///< a fresh one for each test

private:
    static std::unique_ptr<test::TemporaryDatabase> database_;
};

/// Noon of a day, UTC.
UtcTime noon(int year, unsigned month, unsigned day);

}  // namespace budkavle::store
