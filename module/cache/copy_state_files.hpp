// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What stands at the top of the folder of copies. Names beginning with a dot are never served.
// Layer cache; private to it. Thread promise: constants
// and a pure function.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace budkavle::cache {

inline constexpr std::string_view kPagesName = "pages";
inline constexpr std::string_view kKeptName = "kept";
inline constexpr std::string_view kMediaName = "media";
inline constexpr std::string_view kAssetName = "asset";
inline constexpr std::string_view kLockName = ".lock";
inline constexpr std::string_view kIndexName = ".index";
inline constexpr std::string_view kStampName = ".stamp";
/// Somebody asks the keeper to make everything anew.
inline constexpr std::string_view kRequestName = ".rebuild";
/// ".aside-000001" and so on: a former pages/, on its way into kept/; the greatest is the newest.
inline constexpr std::string_view kAsidePrefix = ".aside-";
/// ".gone-000001" and so on: what nobody shall see again, on its way out.
inline constexpr std::string_view kGonePrefix = ".gone-";
/// What a disk of its own has at its top; nobody's fault, and not touched.
inline constexpr std::string_view kLostName = "lost+found";
/// Not ".gz": nginx takes the type from what follows the last dot ("page.html-gz" is html-gz, which
/// its configuration knows as HTML).
inline constexpr std::string_view kGzipEnding = "-gz";
inline constexpr std::string_view kBrotliEnding = "-br";
/// In kept/ and in each host's folder there.
inline constexpr std::string_view kUnavailableName = "503.html";

/// True for what may stand at the top, with what is being written.
[[nodiscard]] constexpr bool is_ours(std::string_view name) noexcept {
    constexpr std::array kNames = {kPagesName, kKeptName,  kMediaName, kAssetName,  kLostName,
                                   kLockName,  kIndexName, kStampName, kRequestName};
    return std::ranges::find(kNames, name) != kNames.end() || name == "..index.new" ||
           name == "..stamp.new" || name == "..rebuild.new" || name.starts_with(kAsidePrefix) ||
           name.starts_with(kGonePrefix);
}

}  // namespace budkavle::cache
