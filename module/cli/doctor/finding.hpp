// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What doctor looks at and what it says of it. Layer cli. Thread promise: one thread.
//
//   findings.good("sockets", "reader.sock answers");  findings.bad("sockets", "what is wrong",
//   "what to do");
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/program.hpp"

namespace budkavle::cli {

struct Finding {
    enum class Level { good, note, problem };
    Level level = Level::good;
    std::string area;  ///< "settings", "database", …
    std::string what;
    std::string mend;  ///< what to do, in plain words; empty if all is well
};

class Findings {
public:
    void good(std::string_view area, std::string what) {
        all_.push_back({Finding::Level::good, std::string(area), std::move(what), {}});
    }
    /// Nothing is wrong, and it could be better: doctor's status does not tell of it.
    void note(std::string_view area, std::string what, std::string mend) {
        all_.push_back({Finding::Level::note, std::string(area), std::move(what), std::move(mend)});
    }
    void bad(std::string_view area, std::string what, std::string mend) {
        all_.push_back(
            {Finding::Level::problem, std::string(area), std::move(what), std::move(mend)});
    }
    [[nodiscard]] const std::vector<Finding>& all() const { return all_; }

private:
    std::vector<Finding> all_;
};

// Each looks at one area and never throws for what it finds there.

/// False if the settings cannot be read: then there is nothing else to look at.
bool check_settings(Program& program, Findings& findings);
void check_database(Program& program, Findings& findings);
void check_stylesheets(Program& program, Findings& findings);
void check_sockets(Program& program, Findings& findings);
void check_media(Program& program, Findings& findings);
void check_clock(Program& program, Findings& findings);
void check_network(Program& program, Findings& findings);
void check_people(Program& program, Findings& findings);
void check_sites(Program& program, Findings& findings);
void check_copies(Program& program, Findings& findings);

}  // namespace budkavle::cli
