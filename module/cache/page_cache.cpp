// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/page_cache.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <iterator>
#include <optional>
#include <utility>

#include "base/metrics.hpp"

namespace budkavle::cache {
namespace {

PageCache::Answer answer_with(CachedPagePtr page) {
    const PageInputs inputs = page->inputs();
    const UtcTime modified = page->modified();
    return {std::move(page), {}, inputs, modified};
}

}  // namespace

/// One making of one page, with those who wait for it.
struct PageCache::Fill {
    std::condition_variable done;
    bool is_done = false;
    bool is_overtaken = false;  ///< the page was found to be no more meanwhile: not to be kept
    Answer answer;
    std::exception_ptr failure;
};

PageCache::PageCache(PageCacheLimits limits, const ChangeLedger& ledger)
    : limits_(limits), ledger_(ledger) {
}

PageCache::~PageCache() = default;

/// Moves what is found to the front. The lock is held.
CachedPagePtr PageCache::find_fresh(const std::string& key) {
    const auto found = entries_.find(key);
    if (found == entries_.end()) {
        return nullptr;
    }
    Entry& entry = *found->second;
    const Epoch now = ledger_.epoch();
    if (ledger_.find_last_touch(entry.page->inputs(), entry.epoch)) {
        return nullptr;
    }
    entry.epoch =
        now;  // read before the question, so a change noted meanwhile is asked about again
    order_.splice(order_.begin(), order_, found->second);
    return entry.page;
}

CachedPagePtr PageCache::find_right(const std::string& key) {
    const std::lock_guard lock(mutex_);
    CachedPagePtr page = find_fresh(key);
    if (page) {
        ++counts_.hits;
        metrics::count(metrics::Counter::cache_hits);
    }
    return page;
}

PageCache::Answer PageCache::get(const std::string& key, const Make& make) {
    std::unique_lock lock(mutex_);
    if (auto page = find_fresh(key)) {
        ++counts_.hits;
        metrics::count(metrics::Counter::cache_hits);
        return answer_with(std::move(page));
    }
    const auto under_way = fills_.find(key);
    if (under_way == fills_.end()) {
        auto started = std::make_shared<Fill>();
        fills_.emplace(key, started);
        lock.unlock();
        return fill(key, started, make);
    }
    if (const auto old = entries_.find(key); old != entries_.end()) {
        ++counts_.stale;
        metrics::count(metrics::Counter::cache_stale);
        return answer_with(old->second->page);
    }
    const std::shared_ptr<Fill> awaited = under_way->second;
    if (awaited->done.wait_for(lock, limits_.patience, [&] { return awaited->is_done; })) {
        if (awaited->failure) {
            std::rethrow_exception(awaited->failure);
        }
        ++counts_.hits;
        metrics::count(metrics::Counter::cache_hits);
        return awaited->answer;
    }
    lock.unlock();
    MadePage made = make();
    return {nullptr, std::move(made.response), made.inputs, {}};
}

/// A making that is under way is not waited for, nor its old page taken: it may have begun before
/// the change that the copy is made for.
PageCache::Answer PageCache::get_for_copy(const std::string& key, const Make& make) {
    const auto own = std::make_shared<Fill>();
    bool is_asked_for = false;
    {
        const std::lock_guard lock(mutex_);
        if (auto page = find_fresh(key)) {
            return answer_with(std::move(page));
        }
        is_asked_for = entries_.contains(key) || fills_.contains(key);
        if (is_asked_for) {
            fills_.try_emplace(key, own);
        }
    }
    if (is_asked_for) {
        return fill(key, own, make);
    }
    MadePage made = make();
    return {nullptr, std::move(made.response), made.inputs, ledger_.last_change()};
}

PageCache::Answer PageCache::fill(const std::string& key, const std::shared_ptr<Fill>& fill,
                                  const Make& make) {
    // Before the first question to the database: what changes from here on makes the page old.
    const Epoch epoch = ledger_.epoch();
    std::exception_ptr failure;
    std::optional<MadePage> made;
    bool is_absent = false;
    try {
        made = make();
        is_absent = !made->may_be_kept;
    } catch (const Absent&) {
        failure = std::current_exception();
        is_absent = true;
    } catch (...) {
        failure = std::current_exception();
    }
    Answer answer;
    {
        const std::lock_guard lock(mutex_);
        if (const auto own = fills_.find(key); own != fills_.end() && own->second == fill) {
            fills_.erase(own);
        }
        const auto old = entries_.find(key);
        const bool has_old = old != entries_.end();
        const bool has_newer = has_old && old->second->epoch > epoch;
        if (is_absent && has_old) {
            drop(old->second);
        }
        if (const auto other = fills_.find(key); is_absent && other != fills_.end()) {
            other->second->is_overtaken = true;  // it may have read the page before it went
        }
        if (failure && !is_absent) {
            ++counts_.failures;
            metrics::count(metrics::Counter::cache_fill_failures);
        }
        if (made && made->may_be_kept && has_newer) {
            answer = answer_with(old->second->page);  // made for a copy meanwhile
        } else if (made && made->may_be_kept && limits_.bytes > 0 && !fill->is_overtaken) {
            ++counts_.fills;
            metrics::count(metrics::Counter::cache_fills);
            answer = answer_with(keep(key, std::move(*made), epoch));
        } else if (made) {
            answer = {nullptr, std::move(made->response), made->inputs, {}};
        }
        fill->is_done = true;
        fill->answer = answer;
        fill->failure = failure;
    }
    fill->done.notify_all();
    if (failure) {
        std::rethrow_exception(failure);
    }
    return answer;
}

/// The lock is held.
CachedPagePtr PageCache::keep(const std::string& key, MadePage made, Epoch epoch) {
    const auto old = entries_.find(key);
    UtcTime modified = ledger_.last_change();
    if (old != entries_.end()) {
        const CachedPagePtr& before = old->second->page;
        const auto body = before->body(http::Coding::identity).bytes;
        const bool is_same = made.response.body && *made.response.body == *body;
        if (is_same && before->modified() != UtcTime{}) {
            modified = before->modified();  // what changed did not show
        } else {
            modified = ledger_.find_last_touch(made.inputs, old->second->epoch).value_or(modified);
        }
        drop(old->second);
    }
    auto page = std::make_shared<const CachedPage>(std::move(made.response), made.inputs, modified);
    const std::size_t size = page->size_bytes();
    order_.push_front({key, page, epoch, size});
    entries_[key] = order_.begin();
    counts_.bytes += size;
    shrink();
    return page;
}

/// The lock is held.
void PageCache::drop(Order::iterator entry) {
    counts_.bytes -= entry->charged;
    entries_.erase(entry->key);
    order_.erase(entry);
}

/// The lock is held.
void PageCache::shrink() {
    while (counts_.bytes > limits_.bytes && !order_.empty()) {
        drop(std::prev(order_.end()));
    }
    metrics::set(metrics::Gauge::cache_pages, static_cast<double>(entries_.size()));
    metrics::set(metrics::Gauge::cache_bytes, static_cast<double>(counts_.bytes));
}

CachedPagePtr PageCache::find(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto found = entries_.find(key);
    if (found == entries_.end()) {
        return nullptr;
    }
    ++counts_.stale;
    metrics::count(metrics::Counter::cache_stale);
    return found->second->page;
}

std::shared_ptr<const std::string> PageCache::body(const std::string& key,
                                                   const CachedPagePtr& page, http::Coding coding) {
    CachedPage::Body body = page->body(coding);
    if (body.is_new) {
        charge(key, page, body.bytes->size());
    }
    return std::move(body.bytes);
}

http::HeaderList PageCache::head(const std::string& key, const CachedPagePtr& page,
                                 http::Coding coding,
                                 const std::function<http::HeaderList()>& make) {
    CachedPage::Head head = page->head(coding, make);
    if (head.new_bytes > 0) {
        charge(key, page, head.new_bytes);
    }
    return std::move(head.fields);
}

/// A page that grew and is kept still.
void PageCache::charge(const std::string& key, const CachedPagePtr& page, std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    const auto found = entries_.find(key);
    if (found != entries_.end() && found->second->page == page) {
        counts_.bytes += bytes;
        found->second->charged += bytes;
        shrink();
    }
}

PageCacheCounts PageCache::counts() const {
    const std::lock_guard lock(mutex_);
    PageCacheCounts counts = counts_;
    counts.pages = entries_.size();
    return counts;
}

}  // namespace budkavle::cache
