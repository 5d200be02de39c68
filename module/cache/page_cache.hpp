// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Pages in memory: bounded in bytes, the least recently asked for go first. A page is given out
// while nothing that it is made of has changed; then one thread makes it anew and the others get
// the old one until it is there. Layer cache. Thread promise: locks inside.
//
//   auto [page, response] = pages.get(key, [&] { return make_the_page(); });
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "cache/cached_page.hpp"
#include "cache/change_ledger.hpp"

namespace budkavle::cache {

struct PageCacheLimits {
    std::size_t bytes = std::size_t{16} * 1024 * 1024;  ///< 0: nothing is kept
    /// How long a request waits for another that makes the same page, before it makes it as well.
    std::chrono::milliseconds patience{2000};
};

struct PageCacheCounts {
    std::uint64_t hits = 0;      ///< still right
    std::uint64_t stale = 0;     ///< old, while a new one was made or could not be
    std::uint64_t fills = 0;     ///< made
    std::uint64_t failures = 0;  ///< making failed
    std::size_t pages = 0;
    std::size_t bytes = 0;
};

/// Thrown by the making of a page that does not exist, or no longer: whoever asked gets it, and
/// what was kept of the page goes. Base of what an application throws then.
struct Absent {};

class PageCache {
public:
    /// `ledger` outlives this.
    PageCache(PageCacheLimits limits, const ChangeLedger& ledger);
    ~PageCache();
    PageCache(const PageCache&) = delete;  // fills under way point at it
    PageCache& operator=(const PageCache&) = delete;

    using Make = std::function<MadePage()>;
    struct Answer {
        CachedPagePtr page;       ///< null: what was made may not be kept
        http::Response response;  ///< then this
        PageInputs inputs;        ///< of either
        UtcTime modified{};       ///< since when the bytes are the page's, where it is known
    };
    /// The page of `key`, made by `make` if need be. What `make` throws is thrown on, to all who
    /// waited for it; the old page stays, and find() still has it, unless it was Absent.
    [[nodiscard]] Answer get(const std::string& key, const Make& make);

    /// As get(), for a maker of copies that reads every page once: never older than the call, not
    /// even while another thread makes it, and a page that nobody else has asked for is not kept.
    [[nodiscard]] Answer get_for_copy(const std::string& key, const Make& make);

    /// The page of `key` if it is kept and right; null if it would have to be made.
    [[nodiscard]] CachedPagePtr find_right(const std::string& key);

    /// The page of `key` if it is kept, right or not; null if not.
    [[nodiscard]] CachedPagePtr find(const std::string& key);

    /// The body of the page of `key`, compressed when first asked for; its size counts from then
    /// on.
    [[nodiscard]] std::shared_ptr<const std::string> body(const std::string& key,
                                                          const CachedPagePtr& page,
                                                          http::Coding coding);

    /// The header fields of an answer with the page of `key` (CachedPage::head); their size counts
    /// from when they are kept.
    [[nodiscard]] http::HeaderList head(const std::string& key, const CachedPagePtr& page,
                                        http::Coding coding,
                                        const std::function<http::HeaderList()>& make);

    [[nodiscard]] PageCacheCounts counts() const;

private:
    struct Fill;
    struct Entry {
        std::string key;
        CachedPagePtr page;
        Epoch epoch = 0;  ///< everything noted up to here has been considered
        std::size_t charged = 0;
    };
    using Order = std::list<Entry>;

    CachedPagePtr find_fresh(const std::string& key);
    Answer fill(const std::string& key, const std::shared_ptr<Fill>& fill, const Make& make);
    CachedPagePtr keep(const std::string& key, MadePage made, Epoch epoch);
    void charge(const std::string& key, const CachedPagePtr& page, std::size_t bytes);
    void drop(Order::iterator entry);
    void shrink();

    const PageCacheLimits limits_;
    const ChangeLedger& ledger_;
    mutable std::mutex mutex_;
    Order order_;  ///< most recently asked for first
    std::unordered_map<std::string, Order::iterator> entries_;
    std::unordered_map<std::string, std::shared_ptr<Fill>> fills_;
    PageCacheCounts counts_;
};

}  // namespace budkavle::cache
