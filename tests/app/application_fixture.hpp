// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The whole program but its socket: a request value in, a response value out, over a real database
// and the shipped stylesheets. Thread promise: one thread.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "app/application.hpp"
#include "store/editor_store.hpp"
#include "support/temporary_database.hpp"

namespace budkavle::app {

class ApplicationFixture : public testing::Test {
protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();

    /// A site of its own for each test, at "/" + slug, and the program that serves it.
    void SetUp() override;

    /// The program is started anew; without a folder it keeps no copies.
    void restart(Upkeep upkeep, const std::string& copies_folder = {}, Role role = Role::reader);
    void stop() { application_.reset(); }

    [[nodiscard]] http::Response get(const std::string& path) const;
    [[nodiscard]] http::Response ask(const http::Request& request) const;
    /// The body of a page that must answer 200.
    [[nodiscard]] std::string page(const std::string& path) const;

    /// A public post of the site; `body` is in the stored form.
    store::EditablePost make_post(const std::string& slug, UtcTime published,
                                  const std::string& body = "<p>En rad.</p>") const;
    model::PostId add(const store::EditablePost& post) const {
        return editor_->add_post(post, "test");
    }

    /// The suite's database as the program's settings name it.
    static config::Database database_settings();
    static test::DatabaseServer& server() { return *server_; }
    /// The editors' program over the same database.
    [[nodiscard]] std::unique_ptr<Application> make_editor_application() const;
    static void run_as_owner(const std::string& sql);
    /// The column of the first row that `sql` finds; empty if it finds none.
    static std::string find_text(const std::string& sql, const char* column);

    std::string prefix_;
    model::Site site_;
    std::unique_ptr<store::ConnectionPool> editor_pool_;
    std::unique_ptr<store::EditorStore> editor_;
    std::unique_ptr<Application> application_;

private:
    static config::Settings settings();
    static std::unique_ptr<test::DatabaseServer> server_;
    static std::unique_ptr<test::TemporaryDatabase> database_;
};

/// A time of day, UTC.
UtcTime utc(int year, unsigned month, unsigned day, int hour = 12, int minute = 0);

/// The value of a header field, or "".
std::string header(const http::Response& response, const std::string& name);

}  // namespace budkavle::app
