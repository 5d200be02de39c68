// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a load balancer and an operator see, also while the database is away.
#include "app/status.hpp"

#include "application_fixture.hpp"
#include "base/metrics.hpp"

namespace budkavle::app {
namespace {

using metrics::Gauge;
using testing::HasSubstr;
using testing::Not;

class StatusEndpoint : public ApplicationFixture {
protected:
    /// The process's numbers outlive a test: each begins as one whose database answers and that
    /// keeps nothing.
    void SetUp() override {
        ApplicationFixture::SetUp();
        metrics::set(Gauge::database_up, 1);
        metrics::set(Gauge::cache_pages, 0);
        metrics::set(Gauge::copies_pages, 0);
        metrics::mark(Gauge::changes_looked);
    }
};

http::Response ask_status(const std::string& path) {
    http::Request request;
    request.target = request.path = path;
    return answer_status(request, "reader");
}

TEST_F(StatusEndpoint, AProcessThatAnswersIsLive) {
    for (const std::string path : {"/health", "/health/live"}) {
        const http::Response response = get(path);
        EXPECT_EQ(response.status, http::Status::ok) << path;
        EXPECT_EQ(*response.body, "ok\n") << path;
        EXPECT_EQ(header(response, "Cache-Control"), "no-store") << path;
        EXPECT_EQ(header(response, "Content-Type"), "text/plain; charset=utf-8") << path;
    }
}

TEST_F(StatusEndpoint, AProcessWithoutDatabaseIsLiveAndNotReady) {
    config::Settings settings;
    settings.database.socket = "/nonexistent/secret-place.sock";
    settings.database.reader.password_file = "";
    settings.stylesheets.folder = BUDKAVLE_SOURCE_DIR "/xslt";
    settings.stylesheets.themes = "";
    settings.stylesheets.watch_interval = std::chrono::milliseconds{0};
    const Application lonely(settings, Role::reader);
    http::Request request;
    StageTimes times;
    request.path = request.target = "/";
    EXPECT_EQ(lonely.handle(request, times).status, http::Status::service_unavailable);
    request.path = request.target = "/health";
    EXPECT_EQ(lonely.handle(request, times).status, http::Status::ok);
    request.path = request.target = "/health/ready";
    const http::Response ready = lonely.handle(request, times);
    EXPECT_EQ(ready.status, http::Status::service_unavailable);
    EXPECT_THAT(*ready.body, HasSubstr("database: no answer\n"));
    EXPECT_THAT(*ready.body, Not(HasSubstr("secret-place")));
    EXPECT_EQ(header(ready, "Cache-Control"), "no-store");
}

TEST_F(StatusEndpoint, AProcessThatServesPagesFromTheDatabaseIsReady) {
    metrics::set(Gauge::database_up, 0);
    static_cast<void>(page(prefix_ + "/"));
    EXPECT_EQ(get("/health/ready").status, http::Status::ok);
}

TEST_F(StatusEndpoint, KeptPagesAreEnoughToBeReady) {
    metrics::set(Gauge::database_up, 0);
    EXPECT_EQ(get("/health/ready").status, http::Status::service_unavailable);
    metrics::set(Gauge::cache_pages, 3);
    EXPECT_EQ(get("/health/ready").status, http::Status::ok);
    metrics::set(Gauge::cache_pages, 0);
    metrics::set(Gauge::copies_pages, 1);
    EXPECT_EQ(get("/health/ready").status, http::Status::ok);
}

TEST_F(StatusEndpoint, ADatabaseThatHasNotAnsweredForLongDoesNotCount) {
    constexpr double kAMinute = 60;
    metrics::set(Gauge::changes_looked, *metrics::value(Gauge::changes_looked) - kAMinute);
    EXPECT_EQ(get("/health/ready").status, http::Status::service_unavailable);
}

TEST_F(StatusEndpoint, HealthOnlyAnswersReading) {
    http::Request request;
    request.path = request.target = "/health";
    request.method = http::Method::post;
    const http::Response response = ask(request);
    EXPECT_EQ(response.status, http::Status::method_not_allowed);
    EXPECT_EQ(header(response, "Allow"), "GET, HEAD");
}

TEST_F(StatusEndpoint, ASitesOwnPageOfThatNameKeepsItsAddress) {
    store::EditablePost health = make_post("health", utc(2015, 11, 1));
    health.kind = model::PostKind::page;
    add(health);
    EXPECT_THAT(page(prefix_ + "/health/"), HasSubstr("Rubrik health"));
}

TEST_F(StatusEndpoint, ReadersReachNoMetrics) {
    EXPECT_EQ(get("/metrics").status, http::Status::not_found);
    EXPECT_EQ(get(prefix_ + "/metrics/").status, http::Status::not_found);
}

TEST_F(StatusEndpoint, TheStatusSocketHasMetricsAndHealthAndNothingElse) {
    const http::Response numbers = ask_status("/metrics");
    EXPECT_EQ(numbers.status, http::Status::ok);
    EXPECT_EQ(header(numbers, "Content-Type"), "text/plain; version=0.0.4; charset=utf-8");
    EXPECT_EQ(header(numbers, "Cache-Control"), "no-store");
    EXPECT_THAT(*numbers.body,
                HasSubstr("budkavle_requests_total{role=\"reader\",class=\"2xx\"} "));
    EXPECT_THAT(*numbers.body, HasSubstr("budkavle_stylesheets_generation{role=\"reader\"} "));
    EXPECT_THAT(*numbers.body, HasSubstr("budkavle_pool_size{role=\"reader\"} "));
    EXPECT_EQ(ask_status("/health").status, http::Status::ok);
    EXPECT_EQ(ask_status("/health/ready").status, http::Status::ok);
    EXPECT_EQ(ask_status("/").status, http::Status::not_found);
    EXPECT_EQ(ask_status(prefix_ + "/").status, http::Status::not_found);
}

}  // namespace
}  // namespace budkavle::app
