// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What each kind of page's queries cost in two databases of make_posts, a small and a large one,
// asked in turn, so that the machine's moods hit both alike. Prints a Markdown table of
// microseconds with their ratio (of the fastest tenth: what is slower was disturbed by other work),
// then how long it takes to count all months of the large site.
//
//   query_cost --small small.conf --small-posts 1000 --large large.conf --large-posts 1000000
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <exception>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "app/connections.hpp"
#include "config/settings_file.hpp"
#include "support/page_queries.hpp"

namespace {

using namespace budkavle;  // a program, not a header

double milliseconds_of(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

class Site {
public:
    Site(const std::string& config, std::uint64_t posts)
        : pool_({.connection = connection(config), .size = 1}),
          store_(pool_),
          place_(test::sample_place(store_, posts / 2)) {}

    double ask(const test::PageQuery& page) {
        return milliseconds_of([&] { page.ask(store_, place_); });
    }

    /// All months of the site by the index alone, as at a start; `months` is how many.
    double count_months(std::size_t& months, std::uint64_t& posts) {
        constexpr std::chrono::days kMonth{30};
        const auto range = store_.published_range(place_.site).value();
        std::vector<UtcTime> bounds;
        for (UtcTime bound = range.first; bound <= range.second + kMonth; bound += kMonth) {
            bounds.push_back(bound);
        }
        std::vector<std::uint64_t> counts;
        const double took =
            milliseconds_of([&] { counts = store_.count_posts(place_.site, bounds); });
        months = counts.size();
        for (const std::uint64_t count : counts) {
            posts += count;
        }
        return took;
    }

private:
    static store::ConnectionSettings connection(const std::string& config) {
        const config::Database database =
            config::load_settings(config::settings_path(config)).database;
        return app::connection_settings(database, database.reader);
    }

    store::ConnectionPool pool_;
    store::PublicStore store_;
    test::SamplePlace place_;
};

/// The time that one run in ten stays below.
double fastest_tenth(std::vector<double>& figures) {
    constexpr std::ptrdiff_t kPart = 10;
    const auto place = figures.begin() + static_cast<std::ptrdiff_t>(figures.size()) / kPart;
    std::nth_element(figures.begin(), place, figures.end());
    return *place;
}

void print_page(const test::PageQuery& page, Site& small, Site& large, std::size_t runs) {
    constexpr std::size_t kWarmUp = 20;
    constexpr double kMicroseconds = 1000;
    std::vector<double> of_small;
    std::vector<double> of_large;
    for (std::size_t run = 0; run < runs + kWarmUp; ++run) {
        const double first = small.ask(page);
        const double second = large.ask(page);
        if (run >= kWarmUp) {
            of_small.push_back(first * kMicroseconds);
            of_large.push_back(second * kMicroseconds);
        }
    }
    const double a = fastest_tenth(of_small);
    const double b = fastest_tenth(of_large);
    std::cout << "| " << page.name << " | " << static_cast<int>(a) << " | " << static_cast<int>(b)
              << " | " << std::round(b / a * 100) / 100 << " × |\n";
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Compares the cost of each page's queries in two databases.");
    std::string small_config;
    std::string large_config;
    std::uint64_t small_posts = 1'000;
    std::uint64_t large_posts = 1'000'000;
    std::size_t runs = 300;
    app.add_option("--small", small_config, "settings file of the small database")->required();
    app.add_option("--large", large_config, "settings file of the large database")->required();
    app.add_option("--small-posts", small_posts, "what make_posts was told");
    app.add_option("--large-posts", large_posts, "what make_posts was told");
    app.add_option("--runs", runs, "of each page")->check(CLI::Range(10U, 100'000U));
    CLI11_PARSE(app, argc, argv);
    try {
        Site small(small_config, small_posts);
        Site large(large_config, large_posts);
        std::cout << "| page | " << small_posts << " posts, µs | " << large_posts
                  << " posts, µs | ratio |\n|---|---|---|---|\n";
        for (const test::PageQuery& page : test::page_queries()) {
            print_page(page, small, large, runs);
        }
        std::size_t months = 0;
        std::uint64_t counted = 0;
        const double took = large.count_months(months, counted);
        std::cout << "\nAll " << months << " months of " << counted << " public posts counted in "
                  << static_cast<int>(took) << " ms.\n";
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "query_cost: " << error.what() << '\n';
        return 1;
    }
}
