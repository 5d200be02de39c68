// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Fills the database of a settings file with many posts, as a developer or a measurement wants
// them: sites site-1, site-2 and site-3 with Swedish-looking text. The database must be migrated;
// packaging/quickstart and tests/support/mariadb-sandbox make one.
//
//   make_posts --config STATE/budkavle.conf --posts 1000000 --seed 7
//
// The first site has that many posts, the others a tenth each. Prints how long it took.
#include <CLI/CLI.hpp>
#include <chrono>
#include <exception>
#include <iostream>
#include <string>

#include "app/connections.hpp"
#include "config/settings_file.hpp"
#include "support/sample_data.hpp"

namespace {

using namespace budkavle;  // a program, not a header

int run(const std::string& config, const test::SamplePlan& plan) {
    const config::Database database = config::load_settings(config::settings_path(config)).database;
    store::ConnectionSettings owner = app::connection_settings(database, database.owner);
    owner.query_limit = std::chrono::seconds{0};  // the index of a million posts takes its time
    store::Connection connection(owner);
    const auto start = std::chrono::steady_clock::now();
    fill_with_samples(connection, plan);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    const double posts = static_cast<double>(plan.posts) * 1.2;  // two sites of a tenth
    std::cout << posts << " posts in " << took.count() << " s (" << posts / took.count()
              << " a second)\n";
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Fills a database with many posts.");
    std::string config;
    unsigned spacing = 600;
    test::SamplePlan plan{.old_versions = 0};
    app.add_option("--config", config, "settings file; its owner account writes")->required();
    app.add_option("--posts", plan.posts, "posts of the first site")
        ->check(CLI::Range(std::size_t{10}, std::size_t{100'000'000}));
    app.add_option("--seed", plan.seed, "the same seed gives the same posts");
    app.add_option("--spacing", spacing, "seconds between posts; 600 are 19 years for a million")
        ->check(CLI::Range(1U, 1'000'000U));
    app.add_option("--body-bytes", plan.body_bytes, "length of a body on average");
    app.add_option("--old-versions", plan.old_versions, "kept versions of each post");
    app.add_option("--base-url", plan.base_url, "what the sites' addresses begin with");
    CLI11_PARSE(app, argc, argv);
    try {
        plan.spacing = std::chrono::seconds(spacing);
        return run(config, plan);
    } catch (const std::exception& error) {
        std::cerr << "make_posts: " << error.what() << '\n';
        return 1;
    }
}
