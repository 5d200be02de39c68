// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Where the copy of a page or feed stands among the files for the web server. Host and path come
// from a request: an address cannot exist unless it is safe as a file name. Layer cache; no I/O.
// Thread promise: value.
//
//   CopyAddress::parse("blogg.exempel.se:8080", "/2015/")->file_name()  ->  "page.html"
//   …of which the folders are {"blogg.exempel.se", "2015"}
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budkavle::cache {

enum class CopyKind { page, rss, sitemap, robots };

class CopyAddress {
public:
    /// The address of the copy for this host and decoded path; nothing for all that has no copy.
    /// - host: lower-case letters, digits, '-' and single dots, none of these marks first, no dot
    ///   last, at most 253 bytes; ":" and digits behind it are cut off.
    /// - path: '/' and at most 8 segments, at most 512 bytes; a segment is [a-z0-9][a-z0-9._-]* of
    ///   at most 128 bytes with no "..". It ends with '/' (a page), or its last segment is rss.xml,
    ///   sitemap.xml or robots.txt. No other segment ends like a file of ours (.html .rss .xml
    ///   .txt, with -gz and -br), so that a folder and a file never want the same name.
    [[nodiscard]] static std::optional<CopyAddress> parse(std::string_view host,
                                                          std::string_view path);
    /// The address that a key() is of.
    [[nodiscard]] static std::optional<CopyAddress> parse_key(std::string_view key);

    [[nodiscard]] std::string_view host() const noexcept;
    [[nodiscard]] std::string_view path() const noexcept;
    [[nodiscard]] CopyKind kind() const noexcept { return kind_; }
    /// Host and path as one text: "blogg.exempel.se/2015/".
    [[nodiscard]] const std::string& key() const noexcept { return key_; }
    /// The folders below pages/ or kept/: the host, then segments. Views into this object.
    [[nodiscard]] std::vector<std::string_view> folders() const;
    /// The name of the plain file; with "-gz" and "-br" behind it, of its compressed forms.
    [[nodiscard]] std::string_view file_name() const noexcept;
    bool operator==(const CopyAddress&) const = default;

private:
    CopyAddress(std::string key, std::size_t host_length, CopyKind kind)
        : key_(std::move(key)), host_length_(host_length), kind_(kind) {}
    std::string key_;
    std::size_t host_length_;
    CopyKind kind_;
};

/// True if a plain copy can have this file name.
[[nodiscard]] bool is_copy_file_name(std::string_view name) noexcept;
/// True for a host as it stands in an address, without port.
[[nodiscard]] bool is_copy_host(std::string_view host) noexcept;

}  // namespace budkavle::cache
