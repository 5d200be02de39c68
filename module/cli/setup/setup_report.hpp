// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What set-up did, or would do: told at once to people, at the end as JSON to programs. Layer cli.
// Thread promise: one thread.
//
//   report.tell(StepState::created, "database budkavle");
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "base/secret.hpp"

namespace budkavle::cli {

enum class StepState {
    created,
    already_there,
    repaired,
    would_create,
    would_repair,
    removed,
    would_remove,
    kept  ///< undo: set-up did not make it, or it goes with something else
};

class SetupReport {
public:
    SetupReport(std::ostream& out, bool is_json) : out_(out), is_json_(is_json) {}

    void tell(StepState state, const std::string& what);
    void tell_link(const std::string& login, Secret link);
    /// What is left to do by hand, one line each.
    void tell_next(std::vector<std::string> lines);
    /// Prints the JSON. To be called once, at the end.
    void finish() const;

    [[nodiscard]] bool has(StepState state) const;

private:
    struct Step {
        StepState state;
        std::string what;
    };
    std::ostream& out_;
    bool is_json_;
    std::vector<Step> steps_;
    std::vector<std::string> next_;
    Secret link_;
};

}  // namespace budkavle::cli
