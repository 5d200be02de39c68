// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"

#include <pwd.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <optional>

#include "app/connections.hpp"
#include "config/settings_file.hpp"
#include "store/connection_pool.hpp"

namespace budkavle::cli {

struct Program::Opened {
    std::optional<config::Settings> settings;
    std::optional<store::ConnectionPool> pool;
    std::optional<store::EditorStore> editor;
    std::optional<store::EditorAccounts> accounts;
    std::optional<store::EditorCredentials> credentials;
    std::optional<store::MediaLibrary> library;
    std::optional<store::SubjectStore> subjects;
    std::optional<text::DateText> dates;
};

Program::Program(const Console& console, const std::string& config_option)
    : console_(console),
      settings_file_(config::settings_path(config_option)),
      opened_(std::make_unique<Opened>()) {
}

Program::~Program() = default;

const config::Settings& Program::settings() {
    if (!opened_->settings) {
        opened_->settings = config::load_settings(settings_file_);
    }
    return *opened_->settings;
}

store::ConnectionPool& Program::pool() {
    if (!opened_->pool) {
        const config::Database& database = settings().database;
        opened_->pool.emplace(store::PoolSettings{
            .connection = app::connection_settings(database, database.editor),
            .size = 1,
            .wait_limit = database.connect_limit,
        });
    }
    return *opened_->pool;
}

const store::EditorStore& Program::editor() {
    if (!opened_->editor) {
        opened_->editor.emplace(pool(), app::node_name(settings()));
    }
    return *opened_->editor;
}

const store::MediaLibrary& Program::library() {
    if (!opened_->library) {
        opened_->library.emplace(pool(), app::node_name(settings()));
    }
    return *opened_->library;
}

const store::SubjectStore& Program::subjects() {
    if (!opened_->subjects) {
        opened_->subjects.emplace(pool(), app::node_name(settings()));
    }
    return *opened_->subjects;
}

const store::EditorAccounts& Program::accounts() {
    if (!opened_->accounts) {
        opened_->accounts.emplace(pool());
    }
    return *opened_->accounts;
}

const store::EditorCredentials& Program::credentials() {
    if (!opened_->credentials) {
        opened_->credentials.emplace(pool());
    }
    return *opened_->credentials;
}

store::StoredAccount Program::load_account(const std::string& login) {
    if (std::optional<store::StoredAccount> account = accounts().find(login)) {
        return *std::move(account);
    }
    throw Refusal("There is no account \"" + login + "\". See: budkavle user list");
}

const text::DateText& Program::dates() {
    if (!opened_->dates) {
        opened_->dates.emplace();
    }
    return *opened_->dates;
}

model::Site Program::load_site(const std::string& slug) {
    if (std::optional<model::Site> site = editor().find_site(slug)) {
        return *std::move(site);
    }
    std::string known;
    for (const model::Site& site : editor().load_sites()) {
        known += (known.empty() ? "" : ", ") + site.slug;
    }
    throw Refusal("There is no site \"" + slug + "\". " +
                  (known.empty() ? "Create it with: budkavle site add " + slug + " --help"
                                 : "The sites are: " + known + "."));
}

store::EditablePost Program::load_post(const model::Site& site, const std::string& id_or_slug) {
    std::uint64_t number = 0;
    const char* const end = id_or_slug.data() + id_or_slug.size();
    const auto [stop, error] = std::from_chars(id_or_slug.data(), end, number);
    std::optional<store::EditablePost> post;
    if (error == std::errc() && stop == end) {
        post = editor().find_post(site.id, model::PostId{number});
    }
    // A slug may be all digits too; a number is first of all an id.
    if (!post) {
        post = editor().find_post_by_slug(site.id, id_or_slug);
    }
    if (!post) {
        throw Refusal("The site " + site.slug + " has no post \"" + id_or_slug +
                      "\". See: budkavle post list --site " + site.slug);
    }
    return *std::move(post);
}

model::Media Program::load_media(const model::Site& site, const std::string& id_or_name) {
    std::uint64_t number = 0;
    const char* const end = id_or_name.data() + id_or_name.size();
    const auto [stop, error] = std::from_chars(id_or_name.data(), end, number);
    std::optional<model::Media> medium;
    if (error == std::errc() && stop == end) {
        medium = editor().find_media(site.id, model::MediaId{number});
    } else {
        medium = editor().find_media_by_name(site.id, id_or_name);
    }
    if (!medium) {
        throw Refusal("The site " + site.slug + " has no picture or document \"" + id_or_name +
                      "\". See: budkavle media list --site " + site.slug);
    }
    return *std::move(medium);
}

std::string Program::who() {
    const char* const behind_sudo = std::getenv("SUDO_USER");
    if (behind_sudo != nullptr && *behind_sudo != '\0') {
        return std::string(behind_sudo) + " (command line)";
    }
    // One thread: the static buffer of getpwuid is ours.
    const passwd* const user = getpwuid(getuid());
    return (user == nullptr ? "uid " + std::to_string(getuid()) : std::string(user->pw_name)) +
           " (command line)";
}

}  // namespace budkavle::cli
