// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// CopyKeeper: one page made and written, with the files that it shows and the pages that it leads
// to.
#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/copies/copy_keeper.hpp"
#include "app/copies/copy_notes.hpp"
#include "app/copies/page_links.hpp"
#include "base/error.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"
#include "cache/compression.hpp"

namespace budkavle::app {

namespace {

constexpr cache::Effort kStored = cache::Effort::stored;

/// A page with its compressed forms, as the store takes it.
struct CodedPage {
    explicit CodedPage(const CopySource::Page& page)
        : gzip(cache::compress(*page.bytes, http::Coding::gzip, kStored)),
          brotli(cache::compress(*page.bytes, http::Coding::br, kStored)),
          tag(to_tag(page.inputs)) {
        content = {.plain = *page.bytes,
                   .gzip = gzip,
                   .brotli = brotli,
                   .last_modified = page.modified,
                   .etag = page.etag,
                   .tag = tag};
    }
    CodedPage(const CodedPage&) = delete;  // content points at it
    CodedPage& operator=(const CodedPage&) = delete;

    std::string gzip;
    std::string brotli;
    std::string tag;
    cache::CopyContent content;
};

/// "/norrsele/2015/11/26/slug/" is below "/norrsele/2015/11/26/".
std::optional<CopyPlace> parent_of(const CopyPlace& place) {
    const std::string_view path = place.path;
    if (path.size() < 2 || !path.ends_with('/')) {
        return std::nullopt;
    }
    const std::size_t slash = path.rfind('/', path.size() - 2);
    return CopyPlace{place.host, std::string(path.substr(0, slash + 1))};
}

void log_failure(std::string_view what, const CopyPlace& place, const std::exception& error) {
    log::write(log::Channel::app, log::Level::warning, what,
               {{"path", place.path}, {"error", error.what()}});
}

}  // namespace

void CopyKeeper::make(const CopyPlace& place) {
    const auto address = cache::CopyAddress::parse(place.host, place.path);
    if (!address) {
        return;
    }
    queued_.insert(place.host + place.path);
    try {
        if (const auto page = source_.fetch(place)) {
            write_page(place, *address, *page);
        } else {
            copies_.remove(*address);
        }
    } catch (const StoreError& error) {
        // The database went away in this very moment. What stood there is not right now, and better
        // than nothing until it is back: the module may answer with it, the web server not.
        copies_.set_aside(*address);
        queue_.push_front(place);
        log_failure("copy not made", place, error);
    } catch (const RenderError& error) {
        copies_.remove(*address);
        log_failure("copy not made", place, error);
    }
}

void CopyKeeper::write_page(const CopyPlace& place, const cache::CopyAddress& address,
                            const CopySource::Page& page) {
    const CodedPage coded(page);
    if (copies_.write(address, coded.content) == cache::CopyOutcome::full && !is_full_) {
        is_full_ = true;
        log::write(log::Channel::app, log::Level::warning,
                   "no room for more copies: pages beyond copies.page_limit or copies.byte_limit "
                   "are made when they are asked for",
                   {{"path", place.path}});
    }
    metrics::count(metrics::Counter::copies_written);
    if (page.media_type.starts_with("text/html")) {
        follow_links(place, *page.bytes);
    }
}

/// Pictures and style sheets that the page shows and documents that it leads to, now; pages that it
/// leads to, later.
void CopyKeeper::follow_links(const CopyPlace& place, const std::string& html) {
    for (std::string& link : find_page_links(html)) {
        CopyPlace target{place.host, std::move(link)};
        if (const auto file = CopiedFile::parse(target.path)) {
            write_file(target, *file);
        } else if (!is_full_) {
            // Nothing links to the page of a day; readers shorten the address of a post to it.
            if (auto above = parent_of(target)) {
                enqueue(std::move(*above));
            }
            enqueue(std::move(target));
        }
    }
}

void CopyKeeper::write_file(const CopyPlace& place, const CopiedFile& file) {
    const auto medium = file.medium();
    if (medium && copies_.has_media(file.hash, medium->width, medium->extension)) {
        return;
    }
    if (!medium && !assets_.insert(file.hash + file.name).second) {
        return;
    }
    const auto page = source_.fetch(place);
    if (!page || !page->is_immutable) {
        return;
    }
    if (medium) {
        copies_.write_media(file.hash, medium->width, medium->extension, *page->bytes);
    } else {
        copies_.write_asset(file.hash, file.name, CodedPage(*page).content);
    }
}

}  // namespace budkavle::app
