// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/setup/content_steps.hpp"

#include <cstdlib>

#include "app/connections.hpp"
#include "base/ascii.hpp"
#include "cli/base_url.hpp"
#include "cli/new_account.hpp"
#include "cli/new_site.hpp"
#include "cli/setup/terminal.hpp"
#include "cli/sign_in_link.hpp"

namespace budkavle::cli {
namespace {

std::string first_administrator(Program& program) {
    for (const model::Account& account : program.accounts().list()) {
        if (account.is_administrator && !account.is_disabled) {
            return account.login;
        }
    }
    return {};  // has_administrator() found one
}

/// "norrsele" of "www.norrsele.se".
std::string slug_of_host(std::string host) {
    if (host.starts_with("www.")) {
        host.erase(0, 4);
    }
    host = host.substr(0, host.find('.'));
    std::string slug;
    for (const char c : host) {
        const char lower = ascii::to_lower(c);
        const bool is_plain = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        if (is_plain) {
            slug += lower;
        }
    }
    return slug.empty() ? "nyheter" : slug;
}

std::string organisation_of_slug(std::string slug) {
    if (slug.front() >= 'a' && slug.front() <= 'z') {
        slug.front() = static_cast<char>(slug.front() - 'a' + 'A');
    }
    return slug + " kommun";
}

std::string proposed_login() {
    const char* const behind_sudo = std::getenv("SUDO_USER");
    return behind_sudo == nullptr || !is_login(behind_sudo) ? "admin" : behind_sudo;
}

void ask_for_site(const SetupOptions& options, Program& program, SiteOptions& site) {
    const Terminal terminal;
    terminal.say("The first site:\n");
    std::string host = options.host_name.value_or("");
    if (!site.base_url) {
        if (host.empty()) {
            host = terminal.ask("  Host name in its public address",
                                app::node_name(program.settings()));
        }
        site.base_url = "https://" + host;
    } else if (const auto url = parse_base_url(*site.base_url)) {
        host = url->host;
    }
    if (site.slug.empty()) {
        site.slug = terminal.ask("  Short name on the command line", slug_of_host(host));
    }
    if (!site.name) {
        site.name = terminal.ask("  Name, as readers see it", "Nyheter");
    }
    if (!site.organisation) {
        site.organisation = terminal.ask("  Who publishes", organisation_of_slug(site.slug));
    }
    if (!site.language) {
        site.language = terminal.ask("  Language (sv, en, fi, se, smj, fit)", "sv");
    }
}

void ask_for_user(FirstContent& content) {
    const Terminal terminal;
    if (content.login.empty()) {
        terminal.say("The first administrator:\n");
        content.login = terminal.ask("  Login", proposed_login());
    }
    if (content.user_name.empty()) {
        content.user_name =
            terminal.ask("  Name of " + content.login + ", as colleagues see it", content.login);
    }
}

void require(std::string& missing, bool is_given, const std::string& option) {
    missing += is_given ? "" : (missing.empty() ? "" : ", ") + option;
}

/// Nobody is there to be asked.
void check_that_all_is_given(const FirstContent& content, const Program& program) {
    std::string missing;
    if (content.needs_site) {
        require(missing, !content.site.slug.empty(), "--site");
        require(missing, content.site.name.has_value(), "--name");
        require(missing, content.site.organisation.has_value(), "--organisation");
        require(missing, content.site.base_url.has_value(), "--host-name");
    }
    if (content.needs_user) {
        require(missing, !content.login.empty(), "--user");
        require(missing, !content.user_name.empty(), "--user-name");
    }
    if (!missing.empty()) {
        throw Refusal(
            "There is no terminal to ask on. For the first site and its administrator "
            "give " +
            missing +
            "; or only make the database: --database-only. Nothing was changed "
            "(settings: " +
            program.settings_file() + ").");
    }
}

void make_site(SetupWork& work, const FirstContent& content) {
    const std::string what = "site " + content.site.slug;
    if (work.options.is_dry_run) {
        work.report.tell(StepState::would_create,
                         content.site.slug.empty() ? "the first site, asked for then" : what);
        return;
    }
    work.record.note("site", content.site.slug);
    const model::Site site = add_site(content.site, work.program);
    work.report.tell(StepState::created, what + " at " + site.base_url + "/");
}

void make_user(SetupWork& work, const FirstContent& content) {
    const std::string what = "administrator " + content.login;
    if (work.options.is_dry_run) {
        work.report.tell(StepState::would_create, content.login.empty()
                                                      ? "the first administrator, asked for then"
                                                      : what + ", with a one-time link");
        return;
    }
    work.record.note("user", content.login);
    static_cast<void>(add_account_without_password(
        {.login = content.login, .name = content.user_name, .is_administrator = true},
        work.program));
    work.report.tell(StepState::created, what);
}

/// Once for the account that set-up made, also if an earlier run ended between the two.
void give_link(SetupWork& work) {
    for (const SetupRecord::Entry& entry : work.record.entries()) {
        if (entry.kind != "user" || work.record.has("link", entry.name)) {
            continue;
        }
        const auto account = work.program.accounts().find(entry.name);
        if (!account || account->account.is_disabled) {
            continue;
        }
        const std::string login = entry.name;
        work.report.tell_link(login, make_sign_in_link(work.program, account->account));
        work.record.note("link", login);
        return;  // the note has moved the entries
    }
}

}  // namespace

FirstContent plan_first_content(const SetupOptions& options, store::ServerSetup& server,
                                Program& program) {
    FirstContent content{.site = options.site,
                         .login = options.login.value_or(""),
                         .user_name = options.user_name.value_or("")};
    if (options.host_name) {
        content.site.base_url = "https://" + *options.host_name;
    }
    const std::string& database = program.settings().database.name;
    content.needs_site = !server.has_site(database);
    content.needs_user = !server.has_administrator(database);
    if (options.is_database_only || options.is_dry_run) {
        return content;
    }
    if (!program.is_interactive()) {
        check_that_all_is_given(content, program);
    } else {
        if (content.needs_site) {
            ask_for_site(options, program, content.site);
        }
        if (content.needs_user) {
            ask_for_user(content);
        }
    }
    if (content.needs_site) {
        static_cast<void>(make_site_of(content.site, program));
    }
    if (content.needs_user) {
        check_new_account({.login = content.login, .name = content.user_name});
    }
    return content;
}

void make_first_content(SetupWork& work, const FirstContent& content) {
    const bool is_dry_run = work.options.is_dry_run;
    if (content.needs_site) {
        make_site(work, content);
    } else {
        // A dry run asks only the server's administrator: the editor's account may be what lacks.
        work.report.tell(
            StepState::already_there,
            is_dry_run ? "a site" : "site " + work.program.editor().load_sites().front().slug);
    }
    if (content.needs_user) {
        make_user(work, content);
    } else {
        work.report.tell(
            StepState::already_there,
            is_dry_run ? "an administrator" : "administrator " + first_administrator(work.program));
    }
    if (!is_dry_run) {
        give_link(work);
    }
}

}  // namespace budkavle::cli
