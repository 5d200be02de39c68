// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "cli/doctor/finding.hpp"

namespace budkavle::cli {
namespace {

constexpr std::array kChecks{check_database, check_network, check_people,
                             check_sites,    check_copies,  check_stylesheets,
                             check_sockets,  check_media,   check_clock};

std::string_view words_of(Finding::Level level) {
    switch (level) {
        case Finding::Level::good:
            return "ok    ";
        case Finding::Level::note:
            return "note  ";
        case Finding::Level::problem:
            return "MEND  ";
    }
    return {};  // no other value exists
}

void print(const Findings& findings, std::ostream& out) {
    for (const Finding& finding : findings.all()) {
        out << words_of(finding.level) << finding.area << ": " << finding.what << "\n";
        if (!finding.mend.empty()) {
            out << "      -> " << finding.mend << "\n";
        }
    }
}

nlohmann::json findings_json(const Findings& findings) {
    nlohmann::json list = nlohmann::json::array();
    for (const Finding& finding : findings.all()) {
        list.push_back({{"area", finding.area},
                        {"ok", finding.level != Finding::Level::problem},
                        {"what", finding.what},
                        {"mend", finding.mend}});
    }
    return {{"findings", list}};
}

ExitStatus examine(bool is_json, Program& program) {
    Findings findings;
    if (check_settings(program, findings)) {
        for (const auto check : kChecks) {
            check(program, findings);
        }
    }
    if (is_json) {
        print_json(program.out(), findings_json(findings));
    } else {
        print(findings, program.out());
    }
    const auto problems = std::count_if(
        findings.all().begin(), findings.all().end(),
        [](const Finding& finding) { return finding.level == Finding::Level::problem; });
    if (problems == 0) {
        return ExitStatus::ok;
    }
    program.err() << problems << (problems == 1 ? " finding" : " findings") << " to mend.\n";
    return ExitStatus::findings;
}

}  // namespace

Run set_up_doctor(Arguments& arguments) {
    auto is_json = std::make_shared<bool>(false);
    arguments.flag("--json", *is_json, "Print the findings as JSON");
    arguments.footer(
        "Ends with status 3 if there is something to mend; a note is advice, and none of that. "
        "Changes "
        "nothing.");
    return [is_json](Program& program) { return examine(*is_json, program); };
}

}  // namespace budkavle::cli
