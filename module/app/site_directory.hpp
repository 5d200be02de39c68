// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Which site answers an address, and what every page of it shows around its content: menu,
// categories, months. Layer app. Thread promise: locks inside.
//
// Kept for a second at the most, so that a change is seen within the budget of DESIGN section 6;
// when the database is away the last known stays, so that an error page still has the site's own
// design.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/post.hpp"
#include "model/site.hpp"
#include "store/public_store.hpp"
#include "text/date_text.hpp"

namespace budkavle::app {

/// A site with what surrounds every page of it.
struct SiteFrame {
    model::Site site;
    std::vector<model::PostLink> foot_pages;  ///< for the foot, in its order
    std::vector<model::PostLink> pages;       ///< for the menu, in menu order
    std::vector<model::Category> categories;  ///< in the order of the site's language
    std::vector<model::MonthCount> months;    ///< the newest that have posts, newest first
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
    /// All sites that answer on `host`, in the order of their names.
    [[nodiscard]] std::vector<SiteFramePtr> sites_of(std::string_view host) const;

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
    mutable std::mutex mutex_;
    mutable SiteList sites_;
    mutable TimePoint sites_loaded_;
    mutable std::map<model::SiteId, KeptFrame> frames_;
};

}  // namespace budkavle::app
