// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Which site answers an address, and what every page of it shows around its content: menu,
// categories, newest months. Layer app. Thread promise: locks inside.
//
// Where a watcher calls refresh() (app/change_watcher.hpp) what is known is right until it does.
// Without one, as in plain CGI, it is kept for a second at the most. When the database is away the
// last known stays, so that an error page still has the site's own design.
#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/calendar.hpp"
#include "app/month_counts.hpp"
#include "cache/change.hpp"
#include "model/post.hpp"
#include "model/site.hpp"
#include "store/public_store.hpp"
#include "text/date_text.hpp"

namespace budkavle::app {

/// How many of the newest months every page of a site leads to.
inline constexpr std::size_t kMonthsShown = 6;

/// A site with what surrounds every page of it.
struct SiteFrame {
    model::Site site;
    std::vector<model::PostLink> foot_pages;  ///< for the foot, in its order
    std::vector<model::PostLink> pages;       ///< for the menu, in menu order
    std::vector<model::Category> categories;  ///< in the order of the site's language
    std::vector<YearMonth> newest_months;     ///< kMonthsShown of those that have posts, at most
};
using SiteFramePtr = std::shared_ptr<const SiteFrame>;

class SiteDirectory {
public:
    SiteDirectory(const store::PublicStore& store, const text::DateText& dates);

    struct Match {
        SiteFramePtr frame;
        std::string path;  ///< the address below the site's prefix; begins with '/'
    };
    /// The site with the longest prefix of `path` among those of `host`, else among those of any
    /// host. Throws StoreError only if the database is away and nothing is known yet.
    [[nodiscard]] std::optional<Match> find(std::string_view host, std::string_view path) const;
    /// A site by its command-line name.
    [[nodiscard]] SiteFramePtr find_by_slug(std::string_view slug) const;
    /// Every site, in the order of their names on the command line.
    [[nodiscard]] std::vector<SiteFramePtr> all_sites() const;
    /// All sites that answer on `host`, in the order of their names.
    [[nodiscard]] std::vector<SiteFramePtr> sites_of(std::string_view host) const;

    /// All months that have public posts, with how many. Throws StoreError.
    [[nodiscard]] MonthList months(model::SiteId site) const { return months_.of(site); }

    /// Loads anew what the changes touch, and from now on takes what is known to be right until the
    /// next call. Returns the sites whose frame looks different now, gone ones among them. Called
    /// by one thread. Throws StoreError; what is known stays.
    [[nodiscard]] std::vector<model::SiteId> refresh(std::span<const cache::Change> changes);

private:
    using TimePoint = std::chrono::steady_clock::time_point;
    using SiteList = std::shared_ptr<const std::vector<model::Site>>;
    struct KeptFrame {
        SiteFramePtr frame;
        TimePoint loaded;
    };

    [[nodiscard]] SiteList sites() const;
    [[nodiscard]] SiteFramePtr frame_of(const model::Site& site) const;
    [[nodiscard]] SiteFramePtr load_frame(const model::Site& site) const;

    const store::PublicStore& store_;
    const text::DateText& dates_;
    MonthCounts months_;
    mutable std::mutex mutex_;
    mutable SiteList sites_;
    mutable TimePoint sites_loaded_;
    mutable std::map<model::SiteId, KeptFrame> frames_;
    std::atomic<bool> is_watched_ = false;
};

}  // namespace budkavle::app
