// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What each level of each coding costs and saves on real pages: the figures behind the levels of
// module/cache/compression.cpp.
//
//   compression_cost front.html archive.html
//
// Prints a line for each file, coding and level: median microseconds of processor time (neighbours
// on the machine do not count), bytes, share of the page.
#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <exception>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "cache/compression.hpp"

namespace {

using namespace budkavle;  // a program, not a header
using Microseconds = std::chrono::duration<double, std::micro>;

struct Scale {
    http::Coding coding;
    std::vector<int> levels;
};

std::string read_file(const char* name) {
    std::ifstream in(name, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    if (!in || text.str().empty()) {
        throw std::runtime_error(std::string("cannot read ") + name);
    }
    return text.str();
}

Microseconds processor_time() {
    timespec now{};
    if (::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now) != 0) {
        throw std::runtime_error("this system does not tell processor time");
    }
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

/// Runs until a tenth of a second has gone, at least three times.
double median_time(const std::string& page, http::Coding coding, int level) {
    constexpr Microseconds kEnough(100'000);
    constexpr std::size_t kFewest = 3;
    std::vector<double> figures;
    for (Microseconds spent(0); spent < kEnough || figures.size() < kFewest;) {
        const Microseconds start = processor_time();
        static_cast<void>(cache::compress_at_level(page, coding, level));
        const Microseconds one = processor_time() - start;
        figures.push_back(one.count());
        spent += one;
    }
    const auto middle = figures.begin() + static_cast<std::ptrdiff_t>(figures.size() / 2);
    std::nth_element(figures.begin(), middle, figures.end());
    return *middle;
}

void measure(const char* name) {
    const std::string page = read_file(name);
    const std::array scales{Scale{http::Coding::gzip, {1, 4, 5, 6, 9}},
                            Scale{http::Coding::br, {1, 3, 4, 5, 6, 9, 11}},
                            Scale{http::Coding::zstd, {1, 3, 6, 9, 19}}};
    for (const Scale& scale : scales) {
        for (const int level : scale.levels) {
            const std::size_t size = cache::compress_at_level(page, scale.coding, level).size();
            std::cout << name << '\t' << http::token_of(scale.coding) << '\t' << level << '\t'
                      << median_time(page, scale.coding, level) << " us\t" << size << " bytes\t"
                      << 100.0 * static_cast<double>(size) / static_cast<double>(page.size())
                      << " %\n";
        }
    }
}

}  // namespace

int main(int count, char** arguments) {
    try {
        std::cout << std::fixed << std::setprecision(1);
        for (int i = 1; i < count; ++i) {
            measure(arguments[i]);
        }
        return count > 1 ? 0 : 2;
    } catch (const std::exception& problem) {
        std::cerr << "compression_cost: " << problem.what() << '\n';
        return 1;
    }
}
