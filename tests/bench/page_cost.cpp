// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What one page costs inside the process, beside the least that it could cost: the front page's
// queries in the MariaDB client library, and libxslt's transform of the same document with the same
// sheet. Each runs in turn in the same process, so that the machine's moods hit all alike.
//
//   page_cost --config STATE/budkavle.conf --path /norrsele/ --sql sql/query --runs 400
//
// Prints one line a figure: its name and its median in microseconds, tab between.
#include <libxml/parser.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>
#include <mysql.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "app/application.hpp"
#include "app/connections.hpp"
#include "base/c_handle.hpp"
#include "config/settings_file.hpp"
#include "render/libraries.hpp"
#include "render/string_documents.hpp"
#include "render/stylesheet.hpp"
#include "render/words_function.hpp"
#include "render/xslt_handles.hpp"
#include "xml/xml_handles.hpp"

namespace {

using namespace budkavle;  // a program, not a header
using Microseconds = std::chrono::duration<double, std::micro>;

struct Options {
    std::string config;
    std::string path = "/";
    std::string sql = "sql/query";
    std::size_t runs = 400;
    unsigned site = 1;
    unsigned posts = 11;
};

constexpr std::size_t kWarmUp = 50;
constexpr std::size_t kColumnBytes = 1024 * 1024;

double median(std::vector<double> figures) {
    const auto middle = figures.begin() + static_cast<std::ptrdiff_t>(figures.size() / 2);
    std::nth_element(figures.begin(), middle, figures.end());
    return *middle;
}

class Figure {
public:
    explicit Figure(std::string name) : name_(std::move(name)) {}
    void add(double microseconds) { figures_.push_back(microseconds); }
    void print() const { std::cout << name_ << '\t' << median(figures_) << '\n'; }

private:
    std::string name_;
    std::vector<double> figures_;
};

double time_of(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return Microseconds(std::chrono::steady_clock::now() - start).count();
}

/// A prepared query of the client library with nothing around it: executes, fetches every column.
class BareQuery {
public:
    BareQuery(MYSQL* connection, const std::string& file)
        : statement_(mysql_stmt_init(connection)) {
        std::ifstream in(file);
        if (!in) {
            throw std::runtime_error("cannot read " + file);
        }
        std::stringstream text;
        text << in.rdbuf();
        const std::string sql = text.str();
        check(mysql_stmt_prepare(statement_.get(), sql.data(), sql.size()));
        parameters_ = mysql_stmt_param_count(statement_.get());
        columns_ = mysql_stmt_field_count(statement_.get());
        buffers_.resize(columns_);
        results_.resize(columns_);
        lengths_.resize(columns_);
        for (unsigned i = 0; i < columns_; ++i) {
            buffers_[i].resize(kColumnBytes);
            results_[i] = {};
            results_[i].buffer_type = MYSQL_TYPE_STRING;
            results_[i].buffer = buffers_[i].data();
            results_[i].buffer_length = kColumnBytes;
            results_[i].length = &lengths_[i];
        }
    }

    /// Number of rows, all of them fetched.
    std::size_t run(std::vector<MYSQL_BIND>& parameters) {
        if (parameters.size() != parameters_) {
            throw std::runtime_error("a query of the front page has other parameters by now");
        }
        check(mysql_stmt_bind_param(statement_.get(), parameters.data()));
        check(mysql_stmt_execute(statement_.get()));
        check(mysql_stmt_bind_result(statement_.get(), results_.data()));
        check(mysql_stmt_store_result(statement_.get()));
        std::size_t rows = 0;
        while (mysql_stmt_fetch(statement_.get()) == 0) {
            ++rows;
        }
        mysql_stmt_free_result(statement_.get());
        return rows;
    }

private:
    void check(int failed) {
        if (failed != 0) {
            throw std::runtime_error(mysql_stmt_error(statement_.get()));
        }
    }

    std::unique_ptr<MYSQL_STMT, ReleaseWith<&mysql_stmt_close>> statement_;
    std::size_t parameters_ = 0;
    unsigned columns_ = 0;
    std::vector<std::string> buffers_;
    std::vector<MYSQL_BIND> results_;
    std::vector<unsigned long> lengths_;
};

MYSQL_BIND number(unsigned& value) {
    MYSQL_BIND bind{};
    bind.buffer_type = MYSQL_TYPE_LONG;
    bind.is_unsigned = 1;
    bind.buffer = &value;
    return bind;
}

/// The query that a front page asks each time: the rest is remembered between changes.
class BareQueries {
public:
    BareQueries(const config::Settings& settings, const Options& options)
        : connection_(mysql_init(nullptr)), site_(options.site), count_(options.posts) {
        const store::ConnectionSettings how =
            app::connection_settings(settings.database, settings.database.reader);
        if (mysql_real_connect(connection_.get(), nullptr, how.user.c_str(),
                               how.password.reveal().c_str(), how.database.c_str(), 0,
                               how.socket.c_str(), 0) == nullptr) {
            throw std::runtime_error(mysql_error(connection_.get()));
        }
        mysql_set_character_set(connection_.get(), "utf8mb4");
        posts_ = std::make_unique<BareQuery>(connection_.get(), options.sql + "/newest-posts.sql");
    }

    void run() {
        std::vector<MYSQL_BIND> of_posts{number(site_), number(site_), number(count_)};
        if (posts_->run(of_posts) == 0) {
            throw std::runtime_error("the site has no posts: give its number with --site");
        }
    }

private:
    std::unique_ptr<MYSQL, ReleaseWith<&mysql_close>> connection_;
    std::unique_ptr<BareQuery> posts_;
    unsigned site_;
    unsigned count_;
};

/// libxslt with the same compiled sheet on the same parsed document, serialised by libxslt itself.
class BareTransform {
public:
    BareTransform(const std::string& folder, const std::string& page)
        : policy_(folder, {}),
          page_(xmlReadMemory(page.data(), static_cast<int>(page.size()), "page.xml", nullptr,
                              XML_PARSE_NONET)) {
        std::vector<render::SheetProblem> problems;
        sheet_ = render::compile_stylesheet(policy_, "budkavle:/page.xsl", problems);
        if (!sheet_ || !page_ || !strings_.load(policy_)) {
            throw std::runtime_error("the sheets or the page's XML cannot be used: " + folder);
        }
    }

    void run() {
        const render::TransformHandle context(
            xsltNewTransformContext(&sheet_->handle(), page_.get()));
        const render::TransformWords words(strings_, *page_);
        words.attach(*context);
        const xml::DocHandle result(xsltApplyStylesheetUser(&sheet_->handle(), page_.get(), nullptr,
                                                            nullptr, nullptr, context.get()));
        xmlChar* bytes = nullptr;
        int length = 0;
        if (!result ||
            xsltSaveResultToString(&bytes, &length, result.get(), &sheet_->handle()) != 0) {
            throw std::runtime_error("the transform failed");
        }
        const xml::TextHandle owner(bytes);
    }

private:
    render::LoaderPolicy policy_;
    render::StringDocuments strings_;
    std::optional<render::Stylesheet> sheet_;
    xml::DocHandle page_;
};

void measure(const Options& options) {
    config::Settings settings = config::load_settings(options.config);
    // Every page is made, while menus and months are kept by the watcher, as in a reader.
    settings.cache.memory_bytes = 0;
    settings.copies.folder.clear();
    render::prepare_libraries();
    const app::Application application(settings, app::Role::reader, app::Upkeep::watched);
    http::Request request;
    request.target = request.path = options.path;
    StageTimes ignored;
    const http::Response page = application.handle(request, ignored);
    if (page.status != http::Status::ok || !page.body) {
        throw std::runtime_error(options.path + " does not answer 200");
    }
    BareQueries queries(settings, options);
    BareTransform transform(settings.stylesheets.folder,
                            *application.handle_as_xml(request, ignored).body);

    Figure total("page");
    Figure sql("page-sql");
    Figure document("page-document");
    Figure xslt("page-xslt");
    Figure writing("page-writing");
    Figure bare_queries("bare-queries");
    Figure bare_transform("bare-transform");
    for (std::size_t run = 0; run < kWarmUp + options.runs; ++run) {
        StageTimes times;
        const double page_time = time_of([&] { (void)application.handle(request, times); });
        const double query_time = time_of([&] { queries.run(); });
        const double transform_time = time_of([&] { transform.run(); });
        if (run < kWarmUp) {
            continue;
        }
        total.add(page_time);
        sql.add(static_cast<double>(times.sql.count()));
        document.add(static_cast<double>(times.document.count()));
        xslt.add(static_cast<double>(times.xslt.count()));
        writing.add(static_cast<double>(times.writing.count()));
        bare_queries.add(query_time);
        bare_transform.add(transform_time);
    }
    std::cout << "page-bytes\t" << page.body->size() << '\n';
    for (const Figure& figure :
         {total, sql, document, xslt, writing, bare_queries, bare_transform}) {
        figure.print();
    }
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App program{"Measures what a page costs and the least that it could cost."};
    program.add_option("--config", options.config, "Settings file")->required();
    program.add_option("--path", options.path, "Address of the page, such as /norrsele/");
    program.add_option("--sql", options.sql, "Folder of the queries");
    program.add_option("--runs", options.runs, "Counted runs");
    program.add_option("--site", options.site,
                       "Number of the site whose posts the bare queries read");
    program.add_option("--posts", options.posts, "Posts that the page asks for");
    CLI11_PARSE(program, argc, argv);
    try {
        measure(options);
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::cerr << "page_cost: " << error.what() << '\n';
        return EXIT_FAILURE;
    }
}
