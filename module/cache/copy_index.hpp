// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What is in pages/, in memory: one record a copy, sorted by address, as one block of memory each
// (50,000 copies with addresses of 60 bytes are 8 MB; strings in a hash table were 15). Sorted, so
// that a host is one range. Layer cache; private to it. Thread promise: one thread.
//
//   index.set({.key = address.key(), .tag = "1 1447000000 1448000000", .etag = "\"ab-12\""});
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/utc_time.hpp"

namespace budkavle::cache {

/// One copy in pages/. The views last until the index next changes.
struct CopyFacts {
    std::string_view key;     ///< CopyAddress::key()
    std::string_view tag;     ///< the keeper's own: what the page is made of
    std::string_view etag;    ///< with its quotes
    UtcTime mtime{};          ///< of the files
    std::uint32_t bytes = 0;  ///< of the plain file and its compressed forms
};

class CopyIndex {
public:
    [[nodiscard]] std::optional<CopyFacts> find(std::string_view key) const;
    /// Adds or replaces. Texts are at most 65,535 bytes each.
    void set(const CopyFacts& facts);
    bool erase(std::string_view key);
    void erase_host(std::string_view host);
    void clear();
    [[nodiscard]] std::size_t size() const noexcept { return records_.size(); }
    [[nodiscard]] std::uint64_t bytes() const noexcept { return bytes_; }
    /// Calls `visit` with each copy in order of address. It must not change the index.
    void for_each(const std::function<void(const CopyFacts&)>& visit) const;

private:
    using Record = std::unique_ptr<char[]>;  // NOLINT(modernize-avoid-c-arrays): one block of bytes
    using Place = std::vector<Record>::const_iterator;
    [[nodiscard]] Place place_of(std::string_view key) const;
    void erase(Place begin, Place end);
    std::vector<Record> records_;
    std::uint64_t bytes_ = 0;
};

}  // namespace budkavle::cache
