// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <chrono>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "base/numbered_path.hpp"
#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "cli/metric_samples.hpp"
#include "cli/process_report.hpp"
#include "cli/status_client.hpp"

namespace budkavle::cli {
namespace {

constexpr unsigned kOk = 200;

struct Answer {
    std::string socket;
    MetricSamples samples;
};

struct Answers {
    std::vector<Answer> processes;
    std::vector<std::string> faults;  ///< of sockets where somebody listens and gives no numbers
};

/// The status sockets of the settings, without numbers.
std::set<std::string> named_sockets(const config::Settings& settings) {
    std::set<std::string> sockets{settings.reader.status_listen, settings.editor.status_listen};
    sockets.erase("");
    return sockets;
}

Answers ask_all(const std::set<std::string>& sockets) {
    Answers answers;
    for (const std::string& named : sockets) {
        for (unsigned number = 1; number <= kNumberedPathLimit; ++number) {
            const std::string socket = numbered_path(named, number);
            try {
                const auto answer = ask_status(socket, "/metrics");
                if (answer && answer->status == kOk) {
                    answers.processes.push_back({socket, MetricSamples(answer->body)});
                } else if (answer) {
                    answers.faults.push_back(socket + " answered with status " +
                                             std::to_string(answer->status) +
                                             ": it is no status socket of Budkavle");
                }
            } catch (const Refusal& refusal) {
                answers.faults.emplace_back(refusal.what());
            }
        }
    }
    return answers;
}

std::string no_answer_text(const std::set<std::string>& sockets, const std::string& settings_file) {
    if (sockets.empty()) {
        return "the settings name no status socket: set reader.status_listen and "
               "editor.status_listen in " +
               settings_file + " and start the services again";
    }
    std::string text = "no process of Budkavle answers on this machine.\n  Asked:  ";
    std::string separator;
    for (const std::string& socket : sockets) {
        text += separator + socket;
        separator = ", ";
    }
    return text +
           "\n  To do:  systemctl start budkavle-reader budkavle-editor. A service that its socket "
           "unit "
           "starts runs from the first request on.";
}

double now_in_seconds() {
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

void print_report(const Answers& answers, bool is_json, Program& program) {
    const double now = now_in_seconds();
    if (is_json) {
        nlohmann::json list = nlohmann::json::array();
        for (const Answer& process : answers.processes) {
            nlohmann::json report = report_json(process.samples, now);
            report["socket"] = process.socket;
            list.push_back(std::move(report));
        }
        print_json(program.out(), {{"processes", list}});
        return;
    }
    std::string separator;
    for (const Answer& process : answers.processes) {
        program.out() << separator
                      << terminal_text(process.samples.label_of("budkavle_build_info", "role"))
                      << ", " << terminal_text(process.socket) << "\n";
        print_columns(program.out(), report_rows(process.samples, now));
        separator = "\n";
    }
}

ExitStatus show_stats(bool is_json, Program& program) {
    const std::set<std::string> sockets = named_sockets(program.settings());
    const Answers answers = ask_all(sockets);
    for (const std::string& fault : answers.faults) {
        program.err() << "budkavle: " << terminal_text(fault) << "\n";
    }
    if (answers.processes.empty()) {
        if (answers.faults.empty()) {
            throw Refusal(no_answer_text(sockets, program.settings_file()));
        }
        return ExitStatus::failed;
    }
    print_report(answers, is_json, program);
    return answers.faults.empty() ? ExitStatus::ok : ExitStatus::failed;
}

}  // namespace

Run set_up_stats(Arguments& arguments) {
    auto is_json = std::make_shared<bool>(false);
    arguments.flag("--json", *is_json, "Print the numbers as JSON, durations in seconds");
    arguments.footer(
        "Asks every process of Budkavle on this machine at its status socket (reader.status_listen "
        "and editor.status_listen of the settings). The numbers are since that process was "
        "started. \"99 % within\" is estimated from steps. Ends with 1 if no process answers, or "
        "if "
        "one that listens does not answer. Prometheus reads the same numbers as /metrics there.");
    return [is_json](Program& program) { return show_stats(*is_json, program); };
}

}  // namespace budkavle::cli
