// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/site_directory.hpp"

#include <algorithm>
#include <utility>

#include "app/calendar.hpp"
#include "base/error.hpp"
#include "base/log.hpp"
#include "text/collation.hpp"

namespace budkavle::app {

namespace {

constexpr std::chrono::seconds kKeep{1};
constexpr std::size_t kMonthsShown = 6;
constexpr int kMonthsLookedBack = 24;  // a quiet blog still shows where its posts are

bool is_below(std::string_view path, std::string_view prefix) noexcept {
    return path.starts_with(prefix) && (path.size() == prefix.size() || path[prefix.size()] == '/');
}

}  // namespace

SiteDirectory::SiteDirectory(const store::PublicStore& store, const text::DateText& dates)
    : store_(store), dates_(dates) {
}

SiteDirectory::SiteList SiteDirectory::sites() const {
    const TimePoint now = std::chrono::steady_clock::now();
    {
        const std::lock_guard lock(mutex_);
        if (sites_ && now - sites_loaded_ < kKeep) {
            return sites_;
        }
        sites_loaded_ = now;  // one thread loads; the others use what is known until it is done
    }
    try {
        auto fresh = std::make_shared<const std::vector<model::Site>>(store_.load_sites());
        const std::lock_guard lock(mutex_);
        sites_ = fresh;
        return fresh;
    } catch (const StoreError& error) {
        const std::lock_guard lock(mutex_);
        if (!sites_) {
            throw;
        }
        log::write(log::Channel::app, log::Level::warning, "sites not refreshed",
                   {{"error", error.what()}});
        return sites_;
    }
}

SiteFramePtr SiteDirectory::load_frame(const model::Site& site) const {
    auto frame = std::make_shared<SiteFrame>();
    frame->site = site;
    frame->pages = store_.menu_pages(site.id, model::MenuPlace::top);
    frame->foot_pages = store_.menu_pages(site.id, model::MenuPlace::foot);
    frame->categories = store_.categories(site.id);
    const auto language = text::find_language(site.language).value_or(text::Language::sv);
    std::ranges::stable_sort(frame->categories, [language](const auto& left, const auto& right) {
        return text::compare(left.name, right.name, language) < 0;
    });
    if (const auto range = store_.published_range(site.id)) {
        const text::LocalTime newest = dates_.to_local(range->second);
        const YearMonth last{newest.year, newest.month};
        frame->months =
            count_months(store_, dates_, site.id, last.plus(1 - kMonthsLookedBack), last);
        frame->months.resize(std::min(frame->months.size(), kMonthsShown));
    }
    return frame;
}

SiteFramePtr SiteDirectory::frame_of(const model::Site& site) const {
    const TimePoint now = std::chrono::steady_clock::now();
    SiteFramePtr kept;
    {
        const std::lock_guard lock(mutex_);
        KeptFrame& entry = frames_[site.id];
        if (entry.frame && entry.frame->site == site && now - entry.loaded < kKeep) {
            return entry.frame;
        }
        kept = entry.frame;
        entry.loaded = now;
    }
    try {
        SiteFramePtr fresh = load_frame(site);
        const std::lock_guard lock(mutex_);
        frames_[site.id].frame = fresh;
        return fresh;
    } catch (const StoreError& error) {
        log::write(log::Channel::app, log::Level::warning, "site frame not refreshed",
                   {{"site", site.slug}, {"error", error.what()}});
        if (kept) {
            return kept;
        }
        auto bare = std::make_shared<SiteFrame>();  // the design without menus, for the error page
        bare->site = site;
        return bare;
    }
}

std::optional<SiteDirectory::Match> SiteDirectory::find(std::string_view host,
                                                        std::string_view path) const {
    const SiteList all = sites();
    const model::Site* best = nullptr;
    for (const model::Site& site : *all) {
        const bool is_own_host = !site.host.empty() && site.host == host;
        if ((!site.host.empty() && !is_own_host) || !is_below(path, site.path_prefix)) {
            continue;
        }
        const auto rank = [](const model::Site& s) {
            return std::pair(!s.host.empty(), s.path_prefix.size());
        };
        if (best == nullptr || rank(*best) < rank(site)) {
            best = &site;
        }
    }
    if (best == nullptr) {
        return std::nullopt;
    }
    return Match{frame_of(*best), std::string(path.substr(best->path_prefix.size()))};
}

SiteFramePtr SiteDirectory::find_by_slug(std::string_view slug) const {
    const SiteList all = sites();
    const auto site = std::ranges::find(*all, slug, &model::Site::slug);
    return site == all->end() ? nullptr : frame_of(*site);
}

std::vector<SiteFramePtr> SiteDirectory::sites_of(std::string_view host) const {
    const SiteList all = sites();
    std::vector<SiteFramePtr> found;
    for (const model::Site& site : *all) {
        if (site.host.empty() || site.host == host) {
            found.push_back(frame_of(site));
        }
    }
    std::ranges::stable_sort(found, [](const SiteFramePtr& left, const SiteFramePtr& right) {
        return text::compare(left->site.organisation, right->site.organisation,
                             text::Language::sv) < 0;
    });
    return found;
}

}  // namespace budkavle::app
