// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/setup/setup_report.hpp"

#include <algorithm>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>

#include "cli/console_text.hpp"
#include "cli/sign_in_link.hpp"

namespace budkavle::cli {
namespace {

constexpr int kStateWidth = 15;

std::string_view words_of(StepState state) {
    switch (state) {
        case StepState::created:
            return "created";
        case StepState::already_there:
            return "already there";
        case StepState::repaired:
            return "repaired";
        case StepState::would_create:
            return "would create";
        case StepState::would_repair:
            return "would repair";
        case StepState::removed:
            return "removed";
        case StepState::would_remove:
            return "would remove";
        case StepState::kept:
            return "kept";
    }
    return {};  // no other value exists
}

}  // namespace

void SetupReport::tell(StepState state, const std::string& what) {
    steps_.push_back({state, what});
    if (!is_json_) {
        out_ << std::left << std::setw(kStateWidth) << words_of(state) << what << std::endl;
    }
}

void SetupReport::tell_link(const std::string& login, Secret link) {
    link_ = std::move(link);
    if (!is_json_) {
        out_ << "\nWith this address " << login << " chooses a password, once, within "
             << kLinkLife.count() << " hours:\n"
             << link_.reveal() << std::endl;
    }
}

void SetupReport::tell_next(std::vector<std::string> lines) {
    next_ = std::move(lines);
    if (is_json_ || next_.empty()) {
        return;
    }
    out_ << "\nWhat is left to do:\n";
    for (const std::string& line : next_) {
        out_ << "  " << line << "\n";
    }
}

void SetupReport::finish() const {
    if (!is_json_) {
        return;
    }
    nlohmann::json steps = nlohmann::json::array();
    for (const Step& step : steps_) {
        steps.push_back({{"state", words_of(step.state)}, {"what", step.what}});
    }
    nlohmann::json report{{"steps", std::move(steps)}, {"next", next_}};
    if (!link_.empty()) {
        report["sign_in_link"] = link_.reveal();
    }
    print_json(out_, report);
}

bool SetupReport::has(StepState state) const {
    return std::any_of(steps_.begin(), steps_.end(),
                       [state](const Step& step) { return step.state == state; });
}

}  // namespace budkavle::cli
