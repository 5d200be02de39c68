// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// PublicStore: sites, old addresses, pictures, the sitemap.
#include <charconv>

#include "model/slug.hpp"
#include "store/public_store.hpp"
#include "store/query_text.hpp"
#include "store/row_models.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {
namespace {

/// What an address of a post or page says of it.
struct NamedPost {
    model::PostKind kind = model::PostKind::post;
    std::string slug;
    TimeSpan published;  ///< any time that can be meant
};

/// Reads `size` digits at the start of `text` and drops them with the '/' that must follow.
std::optional<unsigned> take_number(std::string_view& text, std::size_t size) {
    unsigned number = 0;
    if (text.size() <= size || text[size] != '/') {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + size, number);
    if (error != std::errc() || end != text.data() + size) {
        return std::nullopt;
    }
    text.remove_prefix(size + 1);
    return number;
}

/// The post that "/2015/11/26/slug/" or the page that "/slug/" names. The day is a local one, which
/// this layer does not compute: civil time in Sweden is one or two hours ahead of UTC, so the day's
/// UTC hours lie within this span.
std::optional<NamedPost> parse_post_path(std::string_view path) {
    using namespace std::chrono;
    constexpr hours kFarthestEast{2};
    constexpr std::size_t kYearDigits = 4;
    constexpr std::size_t kDayDigits = 2;
    if (path.size() < 2 || path.front() != '/' || path.back() != '/') {
        return std::nullopt;
    }
    path.remove_prefix(1);
    NamedPost named{
        model::PostKind::page, {}, {sys_days(year(1000) / 1 / 1), sys_days(year(9999) / 12 / 31)}};
    if (const auto in_year = take_number(path, kYearDigits)) {
        const auto in_month = take_number(path, kDayDigits);
        const auto on_day = in_month ? take_number(path, kDayDigits) : std::nullopt;
        const year_month_day date(year(static_cast<int>(*in_year)), month(in_month.value_or(0)),
                                  day(on_day.value_or(0)));
        if (!date.ok()) {
            return std::nullopt;
        }
        named.kind = model::PostKind::post;
        named.published = {sys_days(date) - kFarthestEast, sys_days(date) + days(1)};
    }
    if (path.empty()) {
        return std::nullopt;
    }
    const auto slug = model::Slug::parse(path.substr(0, path.size() - 1));
    if (!slug) {
        return std::nullopt;
    }
    named.slug = slug->text();
    return named;
}

std::vector<model::SitemapEntry> sitemap_entries(RowReader rows, model::PostKind kind) {
    const TextColumn slug = rows.text_column("slug");
    const TimeColumn published = rows.time_column("publish_at_utc");
    const TimeColumn changed = rows.time_column("changed_utc");
    std::vector<model::SitemapEntry> entries;
    while (rows.next()) {
        entries.push_back({kind, rows.text(slug), rows.time(published), rows.time(changed)});
    }
    return entries;
}

}  // namespace

std::vector<model::Site> PublicStore::load_sites() const {
    return read(pool_, [](Connection& connection) {
        RowReader rows = connection.query(query::kPublicSites, {});
        std::vector<model::Site> sites;
        for (const SiteColumns columns(rows); rows.next();) {
            sites.push_back(columns.site());
        }
        return sites;
    });
}

std::vector<model::SitemapEntry> PublicStore::sitemap_pages(model::SiteId site,
                                                            std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        return sitemap_entries(
            connection.query(query::kSitemapPages, {site.value, site.value, count}),
            model::PostKind::page);
    });
}

std::vector<model::SitemapEntry> PublicStore::sitemap_posts(model::SiteId site, TimeSpan span,
                                                            std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        return sitemap_entries(connection.query(query::kSitemapPosts, {site.value, site.value,
                                                                       span.from, span.to, count}),
                               model::PostKind::post);
    });
}

std::optional<Redirect> PublicStore::find_redirect(model::SiteId site,
                                                   std::string_view path) const {
    return read(pool_, [&](Connection& connection) -> std::optional<Redirect> {
        RowReader rows = connection.query(query::kRedirectByPath, {site.value, path});
        const TextColumn to_path = rows.text_column("to_path");
        const IntegerColumn to_post = rows.integer_column("to_post_id");
        const TextColumn gone_reason = rows.text_column("gone_reason");
        if (!rows.next()) {
            return std::nullopt;
        }
        Redirect redirect;
        redirect.to_path = rows.find_text(to_path);
        if (const auto post = rows.find_integer(to_post)) {
            redirect.to_post = model::PostId{*post};
        }
        redirect.gone_reason = rows.text(gone_reason);
        return redirect;
    });
}

std::optional<GonePost> PublicStore::find_gone_post(model::SiteId site,
                                                    std::string_view path) const {
    const auto named = parse_post_path(path);
    if (!named) {
        return std::nullopt;
    }
    return read(pool_, [&](Connection& connection) -> std::optional<GonePost> {
        RowReader rows =
            connection.query(query::kGonePost, {site.value, to_text(named->kind), named->slug,
                                                named->published.from, named->published.to});
        const TextColumn reason = rows.text_column("reason");
        return rows.next() ? std::optional(GonePost{rows.text(reason)}) : std::nullopt;
    });
}

std::optional<std::string> PublicStore::find_rendition(std::string_view hash, unsigned width,
                                                       std::string_view media_type) const {
    return read(pool_, [&](Connection& connection) -> std::optional<std::string> {
        RowReader rows = connection.query(query::kRenditionData, {hash, width, media_type});
        const IntegerColumn site = rows.integer_column("site_id");
        const IntegerColumn byte_count = rows.integer_column("byte_count");
        const TextColumn bytes = rows.text_column("bytes");
        std::optional<std::string> picture;
        std::uint64_t first_site = 0;
        while (rows.next()) {
            if (!picture) {
                picture.emplace().reserve(rows.integer(byte_count));
                first_site = rows.integer(site);
            }
            if (rows.integer(site) == first_site) {  // another site's copy has the same bytes
                picture->append(rows.view(bytes));
            }
        }
        return picture;
    });
}

void PublicStore::ping() const {
    (void)read(pool_,
               [](Connection& connection) { return connection.query(query::kPing, {}).next(); });
}

}  // namespace budkavle::store
