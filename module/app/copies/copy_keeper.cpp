// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/copies/copy_keeper.hpp"

#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "app/copies/copy_notes.hpp"
#include "base/error.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"

namespace budkavle::app {

namespace {

using namespace std::chrono_literals;

/// How long an idle keeper sleeps when nothing wakes it.
constexpr std::chrono::milliseconds kIdle{500};
/// Between tries to become the keeper, and after a failure.
constexpr std::chrono::milliseconds kPause{1000};
/// Of the second in which a change must reach the copies, the watcher takes a fifth at the most.
constexpr std::chrono::milliseconds kRenewLimit{400};
/// Copies taken away one by one; more are taken away all together, which takes no time.
constexpr std::size_t kOneByOne = 500;
/// Merging is moving files, which a busy disk may take milliseconds for.
constexpr std::size_t kMergedAtOnce = 20;
/// As "nice 10": whoever serves readers goes first.
constexpr int kNiceness = 10;
/// After so long without a change the disk is waited for, so that a restart of the machine need not
/// make everything anew.
constexpr std::chrono::seconds kQuiet{10};

/// A post may have been withdrawn, or its words changed.
bool may_take_away(const cache::Change& change) {
    return !change.is_outer_only && !(change.span && model::is_empty(*change.span));
}

}  // namespace

CopyKeeper::~CopyKeeper() {
    thread_.request_stop();
    ledger_.wake();
}

void CopyKeeper::start() {
    thread_ = std::jthread([this](const std::stop_token& stop) {
        // Of this thread alone (setpriority(2), "C library/kernel differences").
        setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNiceness);
        run(stop);
    });
}

void CopyKeeper::run(const std::stop_token& stop) {
    bool is_keeper = false;
    while (!stop.stop_requested()) {
        try {
            if (!is_keeper) {
                const bool may_begin = watcher_.state() || !watcher_.is_database_up();
                if (!may_begin || !copies_.try_acquire()) {
                    ledger_.wait(ledger_.epoch(), may_begin ? kPause : kRenewLimit);
                    continue;
                }
                take_over();
                is_keeper = true;
            }
            follow_changes();
            if (!work_on()) {
                settle();
                ledger_.wait(seen_, kIdle);
            }
        } catch (const std::exception& error) {
            metrics::count(metrics::Counter::copies_errors);
            log::write(log::Channel::app, log::Level::error, "copies not kept",
                       {{"error", error.what()}});
            ledger_.wait(ledger_.epoch(), kPause);
        }
    }
}

void CopyKeeper::take_over() {
    seen_ = ledger_.epoch();
    const auto now = watcher_.state();
    if (!now) {
        // Nobody can say what changed meanwhile. The module answers, with these if need be.
        change();
        copies_.set_aside_all();
        return;
    }
    if (trust_what_stands(*now)) {
        write_unavailable_pages();
    } else {
        begin_anew();
    }
}

/// True if the copies agree with a state from which all changes are known.
bool CopyKeeper::trust_what_stands(const ChangeWatcher::State& now) {
    const std::optional<std::string>& text = copies_.stamp();
    const auto stamp = text ? parse_stamp(*text) : std::nullopt;
    if (!stamp || stamp->fingerprint != source_.fingerprint()) {
        return false;
    }
    const auto noted = store_.changes_since(stamp->counters, now.counters);
    if (!noted) {
        return false;
    }
    std::vector<cache::Change> changes;
    for (const auto& list : {*noted, store_.boundaries_between(stamp->seen_at, now.seen_at)}) {
        for (const store::Change& change : list) {
            changes.push_back({.site = change.site, .span = change.span});
        }
    }
    log::write(log::Channel::app, log::Level::notice, "copies taken over",
               {{"changes", std::to_string(changes.size())}});
    is_settled_ = true;
    apply(changes);
    return true;
}

void CopyKeeper::begin_anew() {
    log::write(log::Channel::app, log::Level::notice, "copies are made anew");
    change();
    copies_.set_aside_all();
    forget_kept();  // it may show what was withdrawn meanwhile
    queue_.clear();
    queued_.clear();
    is_full_ = false;
    enqueue_roots();
}

void CopyKeeper::follow_changes() {
    if (copies_.take_rebuild_request()) {
        begin_anew();
    }
    const cache::Epoch now = ledger_.epoch();
    if (now == seen_) {
        return;
    }
    const auto changes = ledger_.changes_since(seen_);
    seen_ = now;
    if (!changes) {
        begin_anew();
        return;
    }
    try {
        apply(*changes);
    } catch (const CopyError&) {
        // What the change touched may still stand: all goes, by a rename that needs no room.
        begin_anew();
        throw;
    }
}

void CopyKeeper::apply(const std::vector<cache::Change>& changes) {
    if (changes.empty()) {
        return;
    }
    const bool is_anything = std::ranges::any_of(
        changes, [](const cache::Change& change) { return !change.site && !change.is_outer_only; });
    if (is_anything) {
        begin_anew();
        return;
    }
    std::vector<cache::CopyAddress> touched;
    std::vector<cache::CopyAddress> touched_outside;
    copies_.for_each([&](const cache::CopyFacts& copy) {
        const auto inputs = parse_tag(copy.tag);
        const auto address = cache::CopyAddress::parse_key(copy.key);
        if (!address) {
            return;
        }
        bool is_outside = false;
        for (const cache::Change& change : changes) {
            if (inputs && !touches(change, *inputs)) {
                continue;
            }
            if (!change.is_outer_only) {
                touched.push_back(*address);
                return;
            }
            is_outside = true;
        }
        if (is_outside) {
            touched_outside.push_back(*address);
        }
    });
    queued_.clear();
    for (const CopyPlace& place : queue_) {
        queued_.insert(place.host + place.path);
    }
    change();
    const bool is_many = touched.size() > kOneByOne;
    if (is_many) {
        take_all_away();
    }
    if (std::ranges::any_of(changes, may_take_away)) {
        forget_kept();  // what is not among the copies now may be there
    }
    if (!is_many) {
        renew_now(touched);
    }
    if (touched_outside.size() > kOneByOne) {
        take_all_away();
    } else {
        for (const cache::CopyAddress& address : touched_outside) {
            copies_.set_aside(address);
            enqueue(place_of(address));
        }
    }
    metrics::count(metrics::Counter::copies_set_aside, touched_outside.size());
    enqueue_roots();
}

/// At once, whatever their number; and all are made again.
void CopyKeeper::take_all_away() {
    std::vector<CopyPlace> places;
    copies_.for_each([&](const cache::CopyFacts& copy) {
        if (const auto address = cache::CopyAddress::parse_key(copy.key)) {
            places.push_back(place_of(*address));
        }
    });
    copies_.set_aside_all();
    enqueue_roots();
    for (CopyPlace& place : places) {
        enqueue(std::move(place));
    }
}

CopyPlace CopyKeeper::place_of(const cache::CopyAddress& address) const {
    return source_.place_of(std::string(address.host()), std::string(address.path()));
}

/// What shows a post that changed: made anew at once, and what takes too long taken away first.
void CopyKeeper::renew_now(const std::vector<cache::CopyAddress>& touched) {
    const SteadyTime deadline = std::chrono::steady_clock::now() + kRenewLimit;
    std::vector<CopyPlace> later;
    for (const cache::CopyAddress& address : touched) {
        CopyPlace place = place_of(address);
        if (std::chrono::steady_clock::now() < deadline && watcher_.is_database_up()) {
            make(place);
        } else if (watcher_.is_database_up()) {
            copies_.remove(address);
            later.push_back(std::move(place));
        } else {
            copies_.set_aside(address);
            later.push_back(std::move(place));
        }
    }
    for (CopyPlace& place : later) {
        enqueue(std::move(place));
    }
}

/// Makes the next of the queue. False if there is none, or if now is not the time.
bool CopyKeeper::work_on() {
    if (queue_.empty() || !watcher_.is_database_up()) {
        return false;
    }
    const CopyPlace place = std::move(queue_.front());
    queue_.pop_front();
    change();
    make(place);
    copies_.merge_some(kMergedAtOnce);
    return true;
}

void CopyKeeper::forget_kept() {
    copies_.forget_kept();
    write_unavailable_pages();
}

void CopyKeeper::write_unavailable_pages() {
    for (const CopySource::UnavailablePage& page : source_.unavailable_pages()) {
        const auto address = cache::CopyAddress::parse(page.place.host, page.place.path);
        if (page.place.host.empty()) {
            copies_.write_unavailable_anywhere(page.html);
        } else if (address) {
            copies_.write_unavailable(*address, page.html);
        }
        follow_links(page.place, page.html);
    }
}

void CopyKeeper::enqueue_roots() {
    for (CopyPlace& root : source_.roots()) {
        enqueue(std::move(root));
    }
}

/// At the end of the queue, unless it is there, stands already, was found to be no page since the
/// last change, or can be no copy.
void CopyKeeper::enqueue(CopyPlace place) {
    const auto address = cache::CopyAddress::parse(place.host, place.path);
    if (address && !copies_.find_page(*address) && queued_.insert(place.host + place.path).second) {
        queue_.push_back(std::move(place));
    }
}

/// From here on the copies are between two states.
void CopyKeeper::change() {
    if (is_settled_) {
        copies_.begin_changes();
        is_settled_ = false;
    }
}

/// What making many copies took. A page that stands needs no note that it was tried; and what
/// became free in the pools of all threads stays with the process unless the library is told
/// (malloc_trim(3)).
void CopyKeeper::give_back_memory() {
    std::erase_if(queued_, [this](const std::string& tried) {
        const std::size_t slash = tried.find('/');
        const auto address =
            slash == std::string::npos
                ? std::nullopt
                : cache::CopyAddress::parse(tried.substr(0, slash), tried.substr(slash));
        return address && copies_.find_page(*address);
    });
    queued_.rehash(0);
    malloc_trim(0);
}

/// Every copy is right and durable: says with which state they agree.
void CopyKeeper::settle() {
    metrics::set(metrics::Gauge::copies_pages, static_cast<double>(copies_.page_count()));
    metrics::set(metrics::Gauge::copies_bytes, static_cast<double>(copies_.byte_count()));
    const auto now = watcher_.state();
    const bool is_complete = queue_.empty() && now && now->epoch == seen_ &&
                             watcher_.is_database_up() && !copies_.merge_some(kMergedAtOnce);
    if (!is_complete || ledger_.epoch() != seen_) {
        return;
    }
    const SteadyTime time = std::chrono::steady_clock::now();
    if (!is_settled_) {
        copies_.commit(to_text({source_.fingerprint(), now->seen_at, now->counters}));
        is_settled_ = true;
        is_durable_ = false;
        settled_at_ = time;
        give_back_memory();
    } else if (!is_durable_ && time - settled_at_ > kQuiet) {
        copies_.commit(to_text({source_.fingerprint(), now->seen_at, now->counters}),
                       cache::Outlives::power_cut);
        is_durable_ = true;
    }
}

}  // namespace budkavle::app
