// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A page of packaging/man as its lines of mdoc(7), for the tests that hold the manual to the
// program. Belongs to tests. One thread.
//
//   for (const Line& line : ManPage("budkavle.1").in("COMMANDS", "post add")) { … }
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budkavle::manual {

/// One line: a macro with its words, such as {"It", "Fl", "-json"}, or text with an empty macro.
struct Line {
    std::string section;     ///< of .Sh
    std::string subsection;  ///< of .Ss; empty before the first
    std::string macro;       ///< "It"; empty: text
    std::vector<std::string> words;
    std::string text;  ///< text as it is printed; of a macro its words with blanks between
};

using Lines = std::vector<Line>;

class ManPage {
public:
    /// Reads packaging/man/`name`. Throws std::runtime_error if there is none.
    explicit ManPage(const std::string& name);

    [[nodiscard]] const Lines& lines() const noexcept { return lines_; }
    [[nodiscard]] Lines in(std::string_view section) const;
    [[nodiscard]] Lines in(std::string_view section, std::string_view subsection) const;
    /// The subsections of a section, in their order.
    [[nodiscard]] std::vector<std::string> subsections(std::string_view section) const;
    /// What stands between .Bd -literal and .Ed, each as one text.
    [[nodiscard]] std::vector<std::string> literals() const;

private:
    Lines lines_;
};

/// An item of a list: its heads (several, where their text is shared) and the text below.
struct Item {
    std::vector<Line> heads;
    Lines body;
    [[nodiscard]] std::string text() const;  ///< of the body, with single blanks
};
[[nodiscard]] std::vector<Item> items_of(const Lines& lines);

/// The words that follow `macro` within a line, up to the next macro: "Fl" -> {"-json"}.
[[nodiscard]] std::vector<std::string> marked(const Line& line, std::string_view macro);

}  // namespace budkavle::manual
