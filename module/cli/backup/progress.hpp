// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Tells now and then how far a long work has come. Layer cli. Thread promise: one thread.
//
//   Progress progress(program.err(), "written");  progress.tell(bytes);
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>

namespace budkavle::cli {

/// "12.3 MB", of a million bytes each.
[[nodiscard]] std::string size_text(std::uint64_t bytes);

class Progress {
public:
    /// `done` is said of the bytes: "written".
    Progress(std::ostream& out, std::string done);
    /// Prints a line if the last one is some seconds old.
    void tell(std::uint64_t bytes);

private:
    std::ostream& out_;
    std::string done_;
    std::chrono::steady_clock::time_point next_;
};

}  // namespace budkavle::cli
