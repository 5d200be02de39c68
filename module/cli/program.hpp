// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a command has at hand: its streams, the settings, the editor's door to the database, dates
// and time. Everything is opened when it is first asked for, so a command that needs no database
// needs none. Layer cli. Thread promise: one thread.
//
//   model::Site site = program.load_site("norrsele");  program.out() << site.name << "\n";
#pragma once

#include <iosfwd>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/utc_time.hpp"
#include "config/settings.hpp"
#include "model/site.hpp"
#include "store/editor_accounts.hpp"
#include "store/editor_credentials.hpp"
#include "store/editor_store.hpp"
#include "store/media_library.hpp"
#include "store/subject_store.hpp"
#include "text/date_text.hpp"

namespace budkavle::cli {

/// Where a command reads and writes, and its clock.
struct Console {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    Clock clock = system_clock_now;
};

/// A command cannot be carried out, for a reason that its user can mend. The text is for that
/// person: what is wrong, where, what to do. Ends the command with ExitStatus::failed.
class Refusal final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class Program {
public:
    Program(const Console& console, const std::string& config_option);
    ~Program();
    Program(const Program&) = delete;  // stores point into it
    Program& operator=(const Program&) = delete;

    [[nodiscard]] std::istream& in() const { return console_.in; }
    [[nodiscard]] std::ostream& out() const { return console_.out; }
    [[nodiscard]] std::ostream& err() const { return console_.err; }
    [[nodiscard]] UtcTime now() const { return console_.clock(); }

    [[nodiscard]] const std::string& settings_file() const { return settings_file_; }
    /// Throws ConfigError.
    [[nodiscard]] const config::Settings& settings();
    /// Changes through the editor's account. Throws ConfigError, StoreError.
    [[nodiscard]] const store::EditorStore& editor();
    /// Accounts, through the same account of the database. Throw ConfigError, StoreError.
    [[nodiscard]] const store::EditorAccounts& accounts();
    [[nodiscard]] const store::EditorCredentials& credentials();
    /// The account of that login. Throws Refusal.
    [[nodiscard]] store::StoredAccount load_account(const std::string& login);
    /// Pictures and documents, through the editor's account. Throws the same.
    [[nodiscard]] const store::MediaLibrary& library();
    /// Series and what else posts are sorted by, through the same. Throws the same.
    [[nodiscard]] const store::SubjectStore& subjects();
    [[nodiscard]] const text::DateText& dates();

    /// The site of that slug. Throws Refusal, with the slugs that there are.
    [[nodiscard]] model::Site load_site(const std::string& slug);
    /// The picture or document of that number, or name, on the site. Throws Refusal.
    [[nodiscard]] model::Media load_media(const model::Site& site, const std::string& id_or_name);
    /// The post of that number, or slug, on the site. Throws Refusal.
    [[nodiscard]] store::EditablePost load_post(const model::Site& site,
                                                const std::string& id_or_slug);

    /// Who is at the keyboard, for the audit: "kim (command line)", also behind sudo.
    [[nodiscard]] static std::string who();

private:
    struct Opened;
    store::ConnectionPool& pool();

    Console console_;
    std::string settings_file_;
    std::unique_ptr<Opened> opened_;
};

}  // namespace budkavle::cli
