// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/copy_address.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "cache/copy_state_files.hpp"

namespace budkavle::cache {
namespace {

constexpr std::size_t kHostLimitBytes = 253;  // RFC 1035
constexpr std::size_t kPortDigitLimit = 5;
constexpr std::size_t kPathLimitBytes = 512;
constexpr std::size_t kSegmentLimit = 8;
constexpr std::size_t kSegmentLimitBytes = 128;  // far below NAME_MAX, with room for ".….br.new"

struct KindName {
    CopyKind kind;
    std::string_view segment;  ///< the last of the path; empty: the path ends with '/'
    std::string_view file;
};
// The last extension before -gz and -br tells the web server the type.
constexpr std::array kKinds = {
    KindName{CopyKind::page, "", "page.html"},
    KindName{CopyKind::rss, "rss.xml", "rss.xml.rss"},
    KindName{CopyKind::sitemap, "sitemap.xml", "sitemap.xml.xml"},
    KindName{CopyKind::robots, "robots.txt", "robots.txt.txt"},
};
constexpr std::array<std::string_view, 4> kFileEndings = {".html", ".rss", ".xml", ".txt"};
constexpr std::array kCompressedEndings = {kGzipEnding, kBrotliEnding};

bool is_small_letter_or_digit(char c) noexcept {
    return ascii::is_digit(c) || (c >= 'a' && c <= 'z');
}

std::string_view without_port(std::string_view host) noexcept {
    const std::size_t colon = host.find(':');
    if (colon == std::string_view::npos) {
        return host;
    }
    const std::string_view port = host.substr(colon + 1);
    const bool is_port = !port.empty() && port.size() <= kPortDigitLimit &&
                         std::ranges::all_of(port, ascii::is_digit);
    return is_port ? host.substr(0, colon) : std::string_view{};
}

bool is_segment(std::string_view text) noexcept {
    return !text.empty() && text.size() <= kSegmentLimitBytes &&
           is_small_letter_or_digit(text.front()) && text.find("..") == std::string_view::npos &&
           std::ranges::all_of(text, [](char c) {
               return is_small_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
           });
}

/// A slug may well end with "-br": only behind one of our extensions is that a file's name.
bool is_folder_segment(std::string_view text) noexcept {
    std::string_view plain = text;
    for (const std::string_view ending : kCompressedEndings) {
        if (plain.ends_with(ending)) {
            plain.remove_suffix(ending.size());
        }
    }
    return is_segment(text) && std::ranges::none_of(kFileEndings, [plain](std::string_view ending) {
               return plain.ends_with(ending);
           });
}

/// The kind of copy that this path has. A view of the folders stays behind: see folders().
std::optional<CopyKind> find_kind(std::string_view path) {
    if (path.empty() || path.front() != '/' || path.size() > kPathLimitBytes) {
        return std::nullopt;
    }
    std::size_t count = 0;
    std::size_t begin = 1;
    for (std::size_t slash = path.find('/', begin); slash != std::string_view::npos;
         slash = path.find('/', begin)) {
        if (++count > kSegmentLimit || !is_folder_segment(path.substr(begin, slash - begin))) {
            return std::nullopt;
        }
        begin = slash + 1;
    }
    const auto* const found = std::ranges::find(kKinds, path.substr(begin), &KindName::segment);
    return found == kKinds.end() ? std::nullopt : std::optional(found->kind);
}

}  // namespace

bool is_copy_host(std::string_view host) noexcept {
    return !host.empty() && host.size() <= kHostLimitBytes &&
           is_small_letter_or_digit(host.front()) && host.back() != '.' &&
           host.find("..") == std::string_view::npos && std::ranges::all_of(host, [](char c) {
               return is_small_letter_or_digit(c) || c == '.' || c == '-';
           });
}

bool is_copy_file_name(std::string_view name) noexcept {
    return std::ranges::find(kKinds, name, &KindName::file) != kKinds.end();
}

std::optional<CopyAddress> CopyAddress::parse(std::string_view host, std::string_view path) {
    host = without_port(host);
    const std::optional<CopyKind> kind = find_kind(path);
    if (!is_copy_host(host) || !kind) {
        return std::nullopt;
    }
    std::string key(host);
    key += path;
    return CopyAddress(std::move(key), host.size(), *kind);
}

std::optional<CopyAddress> CopyAddress::parse_key(std::string_view key) {
    const std::size_t slash = key.find('/');
    if (slash == std::string_view::npos ||
        key.substr(0, slash).find(':') != std::string_view::npos) {
        return std::nullopt;
    }
    return parse(key.substr(0, slash), key.substr(slash));
}

std::string_view CopyAddress::host() const noexcept {
    return std::string_view(key_).substr(0, host_length_);
}

std::string_view CopyAddress::path() const noexcept {
    return std::string_view(key_).substr(host_length_);
}

std::vector<std::string_view> CopyAddress::folders() const {
    std::vector<std::string_view> names;
    std::string_view rest = key_;
    for (std::size_t slash = rest.find('/'); slash != std::string_view::npos;
         slash = rest.find('/')) {
        names.push_back(rest.substr(0, slash));
        rest.remove_prefix(slash + 1);
    }
    return names;
}

std::string_view CopyAddress::file_name() const noexcept {
    return std::ranges::find(kKinds, kind_, &KindName::kind)->file;
}

}  // namespace budkavle::cache
