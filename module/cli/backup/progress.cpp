// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/backup/progress.hpp"

#include <iomanip>
#include <ostream>
#include <sstream>
#include <utility>

namespace budkavle::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kBetweenLines{3};

}  // namespace

std::string size_text(std::uint64_t bytes) {
    constexpr double kMegabyte = 1'000'000;
    std::ostringstream text;
    text << std::fixed << std::setprecision(1) << static_cast<double>(bytes) / kMegabyte << " MB";
    return text.str();
}

Progress::Progress(std::ostream& out, std::string done)
    : out_(out), done_(std::move(done)), next_(Clock::now() + kBetweenLines) {
}

void Progress::tell(std::uint64_t bytes) {
    const auto now = Clock::now();
    if (now >= next_) {
        out_ << size_text(bytes) << " " << done_ << " …" << std::endl;
        next_ = now + kBetweenLines;
    }
}

}  // namespace budkavle::cli
