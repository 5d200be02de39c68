// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// CopyStore: pictures, documents and assets, which never change at their address.
#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/error.hpp"
#include "cache/copy_state_files.hpp"
#include "cache/copy_store.hpp"
#include "cache/copy_triple.hpp"

namespace budkavle::cache {
namespace {

constexpr std::size_t kHashMinimum = 8;
constexpr std::size_t kHashMaximum = 64;
constexpr std::size_t kNameLimitBytes = 64;
constexpr unsigned kWidthLimit = 99'999;  // pixels
constexpr std::array<std::string_view, 4> kPictureExtensions = {"avif", "webp", "jpg", "png"};
constexpr std::string_view kDocumentExtension = "pdf";
constexpr std::array<std::string_view, 2> kAssetEndings = {".css", ".svg"};

bool is_hash(std::string_view text) noexcept {
    return text.size() >= kHashMinimum && text.size() <= kHashMaximum &&
           std::ranges::all_of(text,
                               [](char c) { return ascii::is_digit(c) || (c >= 'a' && c <= 'f'); });
}

/// The file name of a picture or document (whose width is 0); empty for what is neither.
std::string media_name(std::string_view hash, unsigned width, std::string_view extension) {
    const bool is_picture =
        width != 0 && width <= kWidthLimit &&
        std::ranges::find(kPictureExtensions, extension) != kPictureExtensions.end();
    const bool is_document = width == 0 && extension == kDocumentExtension;
    if (!is_hash(hash) || (!is_picture && !is_document)) {
        return {};
    }
    return std::to_string(width).append(".").append(extension);
}

bool is_asset_name(std::string_view name) noexcept {
    return name.size() <= kNameLimitBytes && !name.starts_with('.') && !name.starts_with('-') &&
           std::ranges::any_of(
               kAssetEndings, [name](std::string_view ending) { return name.ends_with(ending); }) &&
           std::ranges::all_of(name, [](char c) {
               return ascii::is_digit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '.';
           });
}

void require(const Folder& root, bool is_name) {
    if (!is_name) {
        throw CopyError(
            CopyError::Kind::permanent,
            "copies: " + root.path() + ": asked for a picture, document or asset of no such name");
    }
}

/// Everything on the disk before its name is: it would never be written again.
void write_for_good(const Folder& folder, const std::string& name, std::string_view bytes) {
    folder.write_beside(name, bytes, {.is_durable = true});
    folder.show(name);
}

}  // namespace

std::uint64_t CopyStore::immutable_bytes() {
    if (!immutable_bytes_) {
        immutable_bytes_ = 0;
        for (const std::string_view name : {kMediaName, kAssetName}) {
            if (const auto folder = root_.find(name)) {
                *immutable_bytes_ += count_copies(*folder).bytes;
            }
        }
    }
    return *immutable_bytes_;
}

CopyOutcome CopyStore::write_media(std::string_view hash, unsigned width,
                                   std::string_view extension, std::string_view bytes) {
    require_keeper();
    const std::string name = media_name(hash, width, extension);
    require(root_, !name.empty());
    if (has_media(hash, width, extension)) {
        return CopyOutcome::same;
    }
    if (index_.bytes() + immutable_bytes() + bytes.size() > settings_.byte_limit) {
        return CopyOutcome::full;
    }
    write_for_good(root_.make(kMediaName).make(hash), name, bytes);
    *immutable_bytes_ += bytes.size();
    return CopyOutcome::written;
}

CopyOutcome CopyStore::write_asset(std::string_view hash, std::string_view file,
                                   const CopyContent& content) {
    require_keeper();
    require(root_, is_hash(hash) && is_asset_name(file));
    const std::string name(file);
    const std::uint64_t bytes = content.plain.size() + content.gzip.size() + content.brotli.size();
    const auto assets = root_.find(kAssetName);
    if (const auto there = assets ? assets->find(hash) : std::nullopt;
        there && there->find_file(name)) {
        return CopyOutcome::same;
    }
    if (index_.bytes() + immutable_bytes() + bytes > settings_.byte_limit) {
        return CopyOutcome::full;
    }
    const Folder folder = root_.make(kAssetName).make(hash);
    if (!content.gzip.empty()) {
        write_for_good(folder, name + std::string(kGzipEnding), content.gzip);
    }
    if (!content.brotli.empty()) {
        write_for_good(folder, name + std::string(kBrotliEnding), content.brotli);
    }
    write_for_good(folder, name, content.plain);  // last: it tells that all are there
    *immutable_bytes_ += bytes;
    return CopyOutcome::written;
}

bool CopyStore::has_media(std::string_view hash, unsigned width, std::string_view extension) const {
    const std::string name = media_name(hash, width, extension);
    const auto media = name.empty() ? std::nullopt : root_.find(kMediaName);
    const auto folder = media ? media->find(hash) : std::nullopt;
    return folder && folder->find_file(name);
}

std::optional<std::string> CopyStore::find_media(std::string_view hash, unsigned width,
                                                 std::string_view extension) const {
    const std::string name = media_name(hash, width, extension);
    const auto media = name.empty() ? std::nullopt : root_.find(kMediaName);
    const auto folder = media ? media->find(hash) : std::nullopt;
    auto file = folder ? folder->read(name) : std::nullopt;
    return file ? std::optional(std::move(file->bytes)) : std::nullopt;
}

void CopyStore::remove_media(std::string_view hash) {
    require_keeper();
    require(root_, is_hash(hash));
    if (const auto media = root_.find(kMediaName)) {
        media->remove_tree(std::string(hash));
        immutable_bytes_.reset();
    }
}

}  // namespace budkavle::cache
