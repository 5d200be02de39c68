// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// budkavle(1) and budkavle-fcgi(8) against the programs' own --help: nothing missing, nothing
// invented.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <sstream>

#include "base/c_handle.hpp"
#include "cli/command.hpp"
#include "cli/command_line.hpp"
#include "cli/post_file.hpp"
#include "manual/help_text.hpp"
#include "manual/man_page.hpp"

namespace budkavle::manual {
namespace {

using ::testing::ContainerEq;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAreArray;
using Names = std::set<std::string>;

std::string help_of(const std::string& command) {
    std::istringstream names(command);
    std::vector<std::string> words;
    for (std::string word; names >> word;) {
        words.push_back(word);
    }
    words.emplace_back("--help");
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(cli::run_command_line(words, {in, out, err}), 0) << command;
    return out.str();
}

std::string help_of_web_program() {
    using Pipe = std::unique_ptr<FILE, ReleaseWith<&pclose>>;
    const Pipe pipe(popen(BUDKAVLE_WEB_PROGRAM " --help", "r"));
    std::string text;
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get())) {
        text += static_cast<char>(c);
    }
    return text;
}

/// The option that a word behind "Fl" names: "-json" -> "json"; "h" is short for another.
void add_option(const std::string& word, Names& names) {
    if (word.starts_with('-')) {
        names.insert(word.substr(1));
    }
}

/// The form of a command: what stands before its first .Pp.
struct Synopsis {
    Names required;
    Names optional;
    std::vector<HelpArgument> arguments;
};

Synopsis synopsis_of(const Lines& lines) {
    Synopsis synopsis;
    for (const Line& line : lines) {
        if (line.macro == "Pp") {
            break;
        }
        const bool is_optional = line.macro == "Op";
        const std::vector<std::string> options = marked(line, "Fl");
        for (const std::string& word : options) {
            add_option(word, is_optional ? synopsis.optional : synopsis.required);
        }
        for (const std::string& word : marked(line, "Ar")) {
            // Behind an option it is that option's value; "option ..." stands for a list of them.
            if (options.empty() && word != "..." && word != "option") {
                synopsis.arguments.push_back({word, !is_optional});
            }
        }
    }
    return synopsis;
}

struct Described {
    std::vector<std::string> values;  ///< what the head shows behind the option
    Names choices;
    std::string text;
};

/// The options that have an item of their own among `lines`.
std::map<std::string, Described> described_in(const Lines& lines) {
    std::map<std::string, Described> found;
    for (const Item& item : items_of(lines)) {
        for (const Line& head : item.heads) {
            Names names;
            for (const std::string& word : marked(head, "Fl")) {
                add_option(word, names);
            }
            const std::vector<std::string> choices = marked(head, "Cm");
            std::vector<std::string> values = marked(head, "Ar");
            values.insert(values.end(), choices.begin(), choices.end());
            for (const std::string& name : names) {
                found[name] = {values, {choices.begin(), choices.end()}, item.text()};
            }
        }
    }
    return found;
}

class CommandPage {
public:
    CommandPage() : page_("budkavle.1") {}

    [[nodiscard]] const ManPage& page() const { return page_; }

    /// Subsections that tell of a command; the others hold options that several have.
    [[nodiscard]] std::vector<std::string> commands() const {
        std::vector<std::string> names;
        for (const std::string& name : page_.subsections("COMMANDS")) {
            const Lines lines = page_.in("COMMANDS", name);
            if (!lines.empty() && lines.front().macro == "Nm") {
                names.push_back(name);
            }
        }
        return names;
    }

    /// What is told of a command's options: in its own part and in the parts that it refers to.
    [[nodiscard]] std::map<std::string, Described> options(const std::string& command) const {
        const Lines lines = page_.in("COMMANDS", command);
        std::map<std::string, Described> all = described_in(lines);
        for (const Line& line : lines) {
            if (line.macro == "Sx") {
                std::string part;
                for (const std::string& word : marked(line, "Sx")) {
                    part += part.empty() ? word : " " + word;
                }
                all.merge(described_in(page_.in("COMMANDS", part)));
            }
        }
        const Synopsis synopsis = synopsis_of(lines);
        std::map<std::string, Described> common = described_in(page_.in("OPTIONS"));
        for (const Names& names : {synopsis.required, synopsis.optional}) {
            for (const std::string& name : names) {
                if (common.contains(name)) {
                    all.insert(common.extract(name));
                }
            }
        }
        return all;
    }

private:
    ManPage page_;
};

void expect_same_options(const std::map<std::string, HelpOption>& known,
                         const std::map<std::string, Described>& described,
                         const std::string& where) {
    for (const auto& [name, option] : known) {
        SCOPED_TRACE(where + " --" + name);
        if (!described.contains(name)) {
            ADD_FAILURE() << "is not in the manual";
            continue;
        }
        const Described& told = described.at(name);
        EXPECT_EQ(!told.values.empty(), option.takes_value);
        EXPECT_THAT(told.choices, ContainerEq(option.choices));
        EXPECT_THAT(told.text, HasSubstr(option.range));
    }
    for (const auto& [name, told] : described) {
        EXPECT_TRUE(known.contains(name)) << where << " has no option --" << name;
    }
}

TEST(CommandPage, TellsOfEveryCommandAndOfNoOther) {
    std::vector<std::string> known;
    for (const cli::Command& command : cli::command_table()) {
        known.emplace_back(command.name);
    }
    EXPECT_THAT(CommandPage().commands(), UnorderedElementsAreArray(known));
}

TEST(CommandPage, TellsOfEveryOptionOfEachCommandAndOfNoOther) {
    const CommandPage page;
    for (const std::string& command : page.commands()) {
        Help help = parse_help(help_of(command));
        help.options.erase("help");
        expect_same_options(help.options, page.options(command), command);
    }
}

TEST(CommandPage, ShowsArgumentsAndWhatMustBeGivenAsTheProgramDoes) {
    const CommandPage page;
    for (const std::string& command : page.commands()) {
        SCOPED_TRACE(command);
        const Help help = parse_help(help_of(command));
        const Synopsis synopsis = synopsis_of(page.page().in("COMMANDS", command));
        EXPECT_THAT(synopsis.arguments, ContainerEq(help.arguments));
        Names required;
        for (const auto& [name, option] : help.options) {
            if (option.is_required) {
                required.insert(name);
            }
        }
        EXPECT_THAT(synopsis.required, ContainerEq(required));
    }
}

TEST(CommandPage, TellsOfTheOptionsThatEveryCommandTakes) {
    const auto common = described_in(ManPage("budkavle.1").in("OPTIONS"));
    for (const auto& [name, option] : parse_help(help_of("")).options) {
        EXPECT_TRUE(common.contains(name)) << name;
    }
}

TEST(CommandPage, TellsOfEveryHeaderLineOfAPostFile) {
    Names told;
    for (const Line& line : ManPage("budkavle.1").in("POST FILES")) {
        for (const std::string& word : marked(line, "Li")) {
            if (word.front() >= 'A' && word.front() <= 'Z') {
                told.insert(word);
            }
        }
    }
    Names known;
    std::istringstream keys(cli::known_header_keys());
    for (std::string key; keys >> key;) {
        known.insert(key.substr(0, key.find(',')));
    }
    EXPECT_THAT(told, ContainerEq(known));
}

Names exit_statuses(const std::string& page) {
    Names told;
    for (const Item& item : items_of(ManPage(page).in("EXIT STATUS"))) {
        told.insert(item.heads.front().text);
    }
    return told;
}

TEST(CommandPage, TellsOfEveryExitStatus) {
    Names known;
    for (const auto status : {cli::ExitStatus::ok, cli::ExitStatus::failed, cli::ExitStatus::usage,
                              cli::ExitStatus::findings}) {
        known.insert(std::to_string(static_cast<int>(status)));
    }
    EXPECT_THAT(exit_statuses("budkavle.1"), ContainerEq(known));
}

TEST(WebProgramPage, TellsOfEveryOptionAndOfNoOther) {
    const ManPage page("budkavle-fcgi.8");
    const Help help = parse_help(help_of_web_program());
    ASSERT_TRUE(help.options.contains("role"));
    expect_same_options(help.options, described_in(page.in("DESCRIPTION", "Options")),
                        "budkavle-fcgi");
    Names in_synopsis;
    for (const Line& line : page.in("SYNOPSIS")) {
        for (const std::string& word : marked(line, "Fl")) {
            add_option(word, in_synopsis);
        }
    }
    for (const auto& [name, option] : help.options) {
        EXPECT_TRUE(in_synopsis.contains(name)) << name;
    }
}

}  // namespace
}  // namespace budkavle::manual
