// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Microseconds of each stage of one page, without database and web server: ten posts whose bodies
// hold 24 KB, by the shipped sheets; beside it what libxslt alone takes for the same document and
// sheet.
//
//   render_bench FOLDER-OF-SHEETS [ROUNDS]
#include <libxslt/transform.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "render/libraries.hpp"
#include "render/loader_policy.hpp"
#include "render/result_writer.hpp"
#include "render/string_documents.hpp"
#include "render/stylesheet.hpp"
#include "render/stylesheet_set.hpp"
#include "render/transform.hpp"
#include "render/words_function.hpp"
#include "render/xslt_handles.hpp"
#include "xml/body_markup.hpp"
#include "xml/page_document.hpp"
#include "xml/xml_handles.hpp"

namespace budkavle {
namespace {

constexpr int kDefaultRounds = 2000;
constexpr int kPosts = 10;
constexpr std::size_t kBodyBytes = 2400;
constexpr render::TransformLimits kLimits{200, 5'000'000};

xml::LinkView link(const std::string& href, const std::string& text) {
    return {href, text, false, std::nullopt, ""};
}

xml::PageView make_view() {
    xml::PageView page;
    page.language = "sv";
    page.title = "Kommunchefens blogg – Norrsele kommun";
    page.description = "Vardagen i ledningen för en kommun norr om polcirkeln.";
    page.path = "/norrsele/";
    page.canonical = "http://localhost:8080/norrsele/";
    xml::SiteView& site = page.site.emplace();
    site.name = "Kommunchefens blogg";
    site.organisation = "Norrsele kommun";
    site.language = "sv";
    site.home_href = "/norrsele/";
    site.stylesheet_href = "/norrsele/asset/0123abcd/site.css";
    site.archive_href = "/norrsele/arkiv/";
    site.feed_href = "/norrsele/rss.xml";
    for (int i = 0; i < 8; ++i) {
        const std::string number = std::to_string(i);
        site.pages.push_back(link("/norrsele/sida-" + number + "/", "Sida " + number));
        site.categories.push_back(
            link("/norrsele/kategori/k" + number + "/", "Kategori " + number));
        site.months.push_back(link("/norrsele/2025/" + number + "/", "Månad " + number));
    }
    page.feeds = {link("/norrsele/rss.xml", "Kommunchefens blogg")};
    page.older = link("/norrsele/aldre/3/", "");
    for (int i = 0; i < kPosts; ++i) {
        xml::PostView post;
        post.id = static_cast<std::uint64_t>(100 - i);
        post.href = "/norrsele/2025/11/26/skidspar-" + std::to_string(i) + "/";
        post.language = "sv";
        post.title = "Skidspår ända till fjällstationen & åter";
        post.label = "Onsdag den 26 november 2025";
        post.published = {"2025-11-26T10:30:00+01:00", "Onsdag den 26 november 2025"};
        post.author = "Kim Lind";
        post.categories = {link("/norrsele/kategori/ekonomi/", "Ekonomi")};
        while (post.body.size() < kBodyBytes) {
            post.body +=
                "<p>Vi har <a href=\"/norrsele/om/\">arbetat</a> med budgeten i dag &amp; i går, "
                "och <em>det</em> har gått bra; läs mer om <strong>skidspåren</strong> i "
                "kommunen.<br>Hälsningar från fjället.</p>";
        }
        page.posts.push_back(std::move(post));
    }
    return page;
}

/// Best and middle time of one round, in microseconds.
void measure(const char* what, int rounds, const std::function<void()>& act) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        act();
        times.push_back(
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
                .count());
    }
    std::ranges::sort(times);
    std::printf("%-58s best %8.1f  median %8.1f\n", what, times.front(), times[times.size() / 2]);
}

/// libxslt as a program would use it that knows nothing of ours but the sheet's rights to read.
void transform_bare(const render::Stylesheet& sheet, xmlDoc& source,
                    const render::StringDocuments& strings, bool is_saved) {
    const render::TransformHandle context(xsltNewTransformContext(&sheet.handle(), &source));
    const render::TransformWords words(strings, source);
    words.attach(*context);
    const xml::DocHandle result(xsltApplyStylesheetUser(&sheet.handle(), &source, nullptr, nullptr,
                                                        nullptr, context.get()));
    if (is_saved) {
        xmlChar* bytes = nullptr;
        int size = 0;
        (void)xsltSaveResultToString(&bytes, &size, result.get(), &sheet.handle());
        const xml::TextHandle owner(bytes);
    }
}

int run(const std::string& folder, int rounds) {
    render::prepare_libraries();
    const render::LoaderPolicy policy(folder, {});
    std::vector<render::SheetProblem> problems;
    const auto sheet = render::compile_stylesheet(policy, "budkavle:/page.xsl", problems);
    render::StringDocuments strings;
    if (!sheet || !strings.load(policy)) {
        std::fprintf(stderr, "the sheets in %s cannot be used\n", folder.c_str());
        return 1;
    }
    const xml::PageView view = make_view();
    const xml::Document document = xml::make_page(view);
    const xml::Document parsed = document.with_parsed_bodies();
    xmlDoc& tree = *document.tree().doc;
    const xml::DocHandle result = render::transform(*sheet, tree, strings, kLimits);
    std::size_t body_bytes = 0;
    for (const std::string& body : document.bodies()) {
        body_bytes += body.size();
    }
    const std::string page = render::write_result(*sheet, *result, document, 1 << 24);
    std::printf("bodies %zu bytes, page %zu bytes; microseconds, %d rounds\n", body_bytes,
                page.size(), rounds);
    measure("compile the page's sheets", 20,
            [&] { (void)render::compile_stylesheet(policy, "budkavle:/page.xsl", problems); });
    measure("document: views -> XML, bodies checked", rounds, [&] { (void)xml::make_page(view); });
    measure("  of this: checking the bodies", rounds, [&] {
        for (const std::string& body : document.bodies()) {
            (void)xml::find_body_fault(body);
        }
    });
    measure("transform", rounds, [&] { (void)render::transform(*sheet, tree, strings, kLimits); });
    measure("  of this: a copy of the words", rounds, [&] {
        (void)render::copy_string_document(strings, "budkavle:/strings/sv.xml", nullptr);
    });
    measure("write: result tree -> HTML5 bytes", rounds,
            [&] { (void)render::write_result(*sheet, *result, document, 1 << 24); });
    measure("whole page: document + transform + write", rounds, [&] {
        const xml::Document fresh = xml::make_page(view);
        const xml::DocHandle made = render::transform(*sheet, *fresh.tree().doc, strings, kLimits);
        (void)render::write_result(*sheet, *made, fresh, 1 << 24);
    });
    measure("bodies parsed in, for a theme that asks", rounds,
            [&] { (void)document.with_parsed_bodies(); });
    measure("bare libxslt: the same document and sheet", rounds,
            [&] { transform_bare(*sheet, tree, strings, false); });
    measure("bare libxslt + its own serialiser", rounds,
            [&] { transform_bare(*sheet, tree, strings, true); });
    return 0;
}

}  // namespace
}  // namespace budkavle

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: render_bench FOLDER-OF-SHEETS [ROUNDS]\n");
        return 2;
    }
    return budkavle::run(argv[1], argc > 2 ? std::atoi(argv[2]) : budkavle::kDefaultRounds);
}
