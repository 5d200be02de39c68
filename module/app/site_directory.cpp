// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/site_directory.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "base/log.hpp"
#include "text/collation.hpp"

namespace budkavle::app {

namespace {

constexpr std::chrono::seconds kKeepSites{1};

bool is_below(std::string_view path, std::string_view prefix) noexcept {
    return path.starts_with(prefix) && (path.size() == prefix.size() || path[prefix.size()] == '/');
}

void load_links(const store::PublicStore& store, SiteFrame& frame) {
    const model::Site& site = frame.site;
    frame.pages = store.menu_pages(site.id, model::MenuPlace::top);
    frame.foot_pages = store.menu_pages(site.id, model::MenuPlace::foot);
    frame.categories = store.categories(site.id);
    const auto language = text::find_language(site.language).value_or(text::Language::sv);
    std::ranges::stable_sort(frame.categories, [language](const auto& left, const auto& right) {
        return text::compare(left.name, right.name, language) < 0;
    });
}

/// One question for each month that is shown: how many posts they have is not.
std::vector<YearMonth> newest_months(const store::PublicStore& store, const text::DateText& dates,
                                     model::SiteId site) {
    std::vector<YearMonth> months;
    UtcTime before = model::kFarFuture;
    while (months.size() < kMonthsShown) {
        const std::optional<UtcTime> newest = store.newest_post_time(site, before);
        if (!newest) {
            break;
        }
        const text::LocalTime local = dates.to_local(*newest);
        months.push_back({local.year, local.month});
        before = dates.start_of_day(local.year, local.month, 1);
    }
    return months;
}

/// Whether pages around which these stand look the same.
bool looks_alike(const SiteFrame& left, const SiteFrame& right) {
    const auto same_page = [](const model::PostLink& a, const model::PostLink& b) {
        return a.slug == b.slug && a.title == b.title && a.language == b.language;
    };
    const auto same_category = [](const model::Category& a, const model::Category& b) {
        return a.slug == b.slug && a.name == b.name;
    };
    return left.site == right.site && std::ranges::equal(left.pages, right.pages, same_page) &&
           std::ranges::equal(left.foot_pages, right.foot_pages, same_page) &&
           std::ranges::equal(left.categories, right.categories, same_category) &&
           left.newest_months == right.newest_months;
}

}  // namespace

SiteDirectory::SiteDirectory(const store::PublicStore& store, const text::DateText& dates)
    : store_(store), dates_(dates), months_(store, dates) {
}

SiteDirectory::SiteList SiteDirectory::sites() const {
    {
        const std::lock_guard lock(mutex_);
        if (sites_ && is_watched_) {
            return sites_;  // each request comes here: the clock is not asked
        }
        const TimePoint now = std::chrono::steady_clock::now();
        if (sites_ && now - sites_loaded_ < kKeepSites) {
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
    load_links(store_, *frame);
    frame->newest_months = newest_months(store_, dates_, site.id);
    return frame;
}

std::vector<model::SiteId> SiteDirectory::refresh(std::span<const cache::Change> changes) {
    SiteList known;
    std::map<model::SiteId, KeptFrame> frames;
    {
        const std::lock_guard lock(mutex_);
        known = sites_;
        frames = frames_;
    }
    const auto concerns = [&](model::SiteId site) {
        return std::ranges::any_of(changes, [site](const cache::Change& change) {
            return !change.site || *change.site == site;
        });
    };
    const bool may_sites_differ =
        !known || std::ranges::any_of(changes, [](const cache::Change& c) { return !c.span; });
    const SiteList fresh =
        may_sites_differ ? std::make_shared<const std::vector<model::Site>>(store_.load_sites())
                         : known;
    std::vector<model::SiteId> different;
    for (const model::Site& site : *fresh) {
        const SiteFramePtr before = frames[site.id].frame;
        if (before && before->site == site && !concerns(site.id)) {
            continue;
        }
        const SiteFramePtr after = load_frame(site);
        if (!before || !looks_alike(*before, *after)) {
            different.push_back(site.id);
        }
        frames[site.id].frame = after;
    }
    std::erase_if(frames, [&](const auto& kept) {
        const bool is_gone =
            std::ranges::find(*fresh, kept.first, &model::Site::id) == fresh->end();
        if (is_gone) {
            different.push_back(kept.first);
        }
        return is_gone;
    });
    months_.refresh(changes);
    const std::lock_guard lock(mutex_);
    sites_ = fresh;
    frames_ = std::move(frames);
    is_watched_ = true;
    return different;
}

SiteFramePtr SiteDirectory::frame_of(const model::Site& site) const {
    SiteFramePtr kept;
    {
        const std::lock_guard lock(mutex_);
        KeptFrame& entry = frames_[site.id];
        const bool is_of_site = entry.frame && entry.frame->site == site;
        if (is_of_site && is_watched_) {
            return entry.frame;
        }
        const TimePoint now = std::chrono::steady_clock::now();
        if (is_of_site && now - entry.loaded < kKeepSites) {
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

std::vector<SiteFramePtr> SiteDirectory::all_sites() const {
    std::vector<SiteFramePtr> frames;
    const SiteList all = sites();
    frames.reserve(all->size());
    for (const model::Site& site : *all) {
        frames.push_back(frame_of(site));
    }
    return frames;
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
