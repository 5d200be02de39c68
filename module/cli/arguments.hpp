// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The options and arguments of one command, declared by name, target and help. Layer cli; CLI11
// stays in arguments.cpp and command_line.cpp, because each file that includes it compiles for ten
// seconds. Thread promise: one thread.
//
//   arguments.flag("--dry-run", options->is_dry_run, "Only tell what would be done");
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace budkavle::cli {

enum class Need { optional, required };

class Arguments {
public:
    explicit Arguments(CLI::App& app) : app_(app) {}

    // A name with dashes is an option, one without is a positional argument. Targets are set while
    // the command line is read; they must live until the command has run. A bad value ends with the
    // usage status.

    void flag(const std::string& name, bool& target, const std::string& help);
    void text(const std::string& name, std::string& target, const std::string& help,
              Need need = Need::required);
    /// None: not given. An empty text is a value: it clears a field.
    void text(const std::string& name, std::optional<std::string>& target, const std::string& help);
    void texts(const std::string& name, std::vector<std::string>& target, const std::string& help,
               Need need = Need::optional);
    void number(const std::string& name, std::optional<unsigned>& target, unsigned least,
                unsigned most, const std::string& help);
    void choice(const std::string& name, std::optional<std::string>& target,
                const std::vector<std::string>& choices, const std::string& help);
    /// Text below the list of options in --help.
    void footer(const std::string& text);

private:
    CLI::App& app_;
};

}  // namespace budkavle::cli
