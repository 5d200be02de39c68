// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/copy_index.hpp"

#include <algorithm>
#include <cstring>
#include <string>

namespace budkavle::cache {
namespace {

/// What stands before the texts of a record.
struct Head {
    std::int64_t mtime_s;
    std::uint32_t bytes;
    std::uint16_t key_length;
    std::uint16_t tag_length;
    std::uint16_t etag_length;
};

CopyFacts facts_of(const char* record) {
    Head head;
    std::memcpy(&head, record, sizeof(head));
    const char* text = record + sizeof(head);
    const std::string_view key(text, head.key_length);
    const std::string_view tag(key.data() + key.size(), head.tag_length);
    const std::string_view etag(tag.data() + tag.size(), head.etag_length);
    return {key, tag, etag, UtcTime(std::chrono::seconds(head.mtime_s)), head.bytes};
}

}  // namespace

CopyIndex::Place CopyIndex::place_of(std::string_view key) const {
    return std::ranges::lower_bound(
        records_, key, {}, [](const Record& record) { return facts_of(record.get()).key; });
}

std::optional<CopyFacts> CopyIndex::find(std::string_view key) const {
    const auto place = place_of(key);
    if (place == records_.end() || facts_of(place->get()).key != key) {
        return std::nullopt;
    }
    return facts_of(place->get());
}

void CopyIndex::set(const CopyFacts& facts) {
    const Head head{facts.mtime.time_since_epoch().count(), facts.bytes,
                    static_cast<std::uint16_t>(facts.key.size()),
                    static_cast<std::uint16_t>(facts.tag.size()),
                    static_cast<std::uint16_t>(facts.etag.size())};
    const std::size_t length =
        sizeof(head) + facts.key.size() + facts.tag.size() + facts.etag.size();
    // NOLINTNEXTLINE(modernize-avoid-c-arrays): one block of bytes
    auto record = std::make_unique_for_overwrite<char[]>(length);
    std::memcpy(record.get(), &head, sizeof(head));
    char* text = record.get() + sizeof(head);
    for (const std::string_view part : {facts.key, facts.tag, facts.etag}) {
        text = std::ranges::copy(part, text).out;
    }
    const auto place = records_.begin() + (place_of(facts.key) - records_.cbegin());
    bytes_ += facts.bytes;
    if (place != records_.end() && facts_of(place->get()).key == facts.key) {
        bytes_ -= facts_of(place->get()).bytes;
        *place = std::move(record);
    } else {
        records_.insert(place, std::move(record));
    }
}

void CopyIndex::erase(Place begin, Place end) {
    for (auto record = begin; record != end; ++record) {
        bytes_ -= facts_of(record->get()).bytes;
    }
    records_.erase(begin, end);
}

bool CopyIndex::erase(std::string_view key) {
    const auto place = place_of(key);
    if (place == records_.end() || facts_of(place->get()).key != key) {
        return false;
    }
    erase(place, place + 1);
    return true;
}

void CopyIndex::erase_host(std::string_view host) {
    // Every key of the host begins "HOST/", and '0' is the byte after '/'.
    erase(place_of(std::string(host) + "/"), place_of(std::string(host) + "0"));
}

void CopyIndex::clear() {
    records_.clear();
    bytes_ = 0;
}

void CopyIndex::for_each(const std::function<void(const CopyFacts&)>& visit) const {
    for (const Record& record : records_) {
        visit(facts_of(record.get()));
    }
}

}  // namespace budkavle::cache
