// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/error.hpp"
#include "cli/doctor/finding.hpp"
#include "render/stylesheet_set.hpp"

namespace budkavle::cli {
namespace {

constexpr std::string_view kStylesheetsArea = "stylesheets";

}  // namespace

void check_stylesheets(Program& program, Findings& findings) {
    const config::Stylesheets& settings = program.settings().stylesheets;
    try {
        const render::StylesheetSet sheets({.folder = settings.folder,
                                            .themes = settings.themes,
                                            .watch_interval = std::chrono::milliseconds{0}});
        for (const render::SheetProblem& problem : sheets.problems()) {
            findings.bad(kStylesheetsArea,
                         (problem.theme.empty() ? std::string() : "theme " + problem.theme + ": ") +
                             problem.file + ":" + std::to_string(problem.line) + ": " +
                             problem.message,
                         "Correct the line. Until then the last version that worked is shown, or "
                         "the default look.");
        }
        if (sheets.problems().empty()) {
            findings.good(kStylesheetsArea,
                          "all of " + settings.folder + " and its themes compile");
        }
    } catch (const RenderError& error) {
        findings.bad(kStylesheetsArea, error.what(),
                     "Correct the file, or reinstall the package if nobody changed it.");
    }
}

}  // namespace budkavle::cli
