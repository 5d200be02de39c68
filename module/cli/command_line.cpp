// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/command_line.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <map>
#include <ostream>

#include "cli/command.hpp"
#include "cli/failure_text.hpp"

namespace budkavle::cli {
namespace {

constexpr int kHelpColumn = 34;
constexpr const char* kFooter =
    "Exit status: 0 done, 1 failed, 2 wrong command line, 3 doctor found something to mend.\n"
    "budkavle COMMAND --help tells more of a command.";

/// The command line as CLI11 sees it, and the command that was chosen once it is parsed.
class Grammar {
public:
    Grammar()
        : app_("Budkavle publishes blogs and news on the web server that you already run.",
               "budkavle") {
        app_.set_version_flag("--version", std::string("budkavle " BUDKAVLE_VERSION));
        app_.add_option("--config", config_file_,
                        "Settings file (else BUDKAVLE_CONFIG, else /etc/budkavle/budkavle.conf)")
            ->type_name("FILE");
        app_.get_formatter()->column_width(kHelpColumn);
        app_.footer(kFooter);
        app_.require_subcommand(1);
        for (const CommandGroup& group : command_groups()) {
            CLI::App* app = add(app_, group.name, group.summary);
            app->require_subcommand(1);
            groups_[group.name] = app;
        }
        for (const Command& command : command_table()) {
            add_command(command);
        }
    }

    void parse(std::vector<std::string> arguments) {
        std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
        app_.parse(std::move(arguments));
    }

    /// Help or version to `out`, errors to `err`; the exit status.
    int explain(const CLI::ParseError& error, const Console& console) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
            return app_.exit(error, console.out, console.err);
        }
        console.err << "budkavle: " << error.what() << "\nRun budkavle" << chosen_names()
                    << " --help for the right form.\n";
        return static_cast<int>(ExitStatus::usage);
    }

    [[nodiscard]] const Run& chosen() const { return chosen_; }
    [[nodiscard]] const std::string& config_file() const { return config_file_; }

private:
    static CLI::App* add(CLI::App& parent, std::string_view name, std::string_view summary) {
        // With fallthrough, --config may also stand after the command.
        return parent.add_subcommand(std::string(name), std::string(summary))->fallthrough();
    }

    void add_command(const Command& command) {
        const std::size_t space = command.name.find(' ');
        CLI::App* app = space == std::string_view::npos
                            ? add(app_, command.name, command.summary)
                            : add(*groups_.at(command.name.substr(0, space)),
                                  command.name.substr(space + 1), command.summary);
        Arguments arguments(*app);
        app->parse_complete_callback([this, run = command.set_up(arguments)] { chosen_ = run; });
    }

    std::string chosen_names() {
        std::string names;
        for (const CLI::App* app = &app_; !app->get_subcommands().empty();) {
            app = app->get_subcommands().front();
            names += " " + app->get_name();
        }
        return names;
    }

    CLI::App app_;
    std::string config_file_;
    std::map<std::string_view, CLI::App*> groups_;
    Run chosen_;
};

}  // namespace

int run_command_line(std::vector<std::string> arguments, const Console& console) {
    Grammar grammar;
    try {
        grammar.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        return grammar.explain(error, console);
    }
    Program program(console, grammar.config_file());
    try {
        return static_cast<int>(grammar.chosen()(program));
    } catch (const std::exception& error) {
        console.err << failure_text(error, program);
        return static_cast<int>(ExitStatus::failed);
    }
}

}  // namespace budkavle::cli
