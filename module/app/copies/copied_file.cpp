// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/copies/copied_file.hpp"

#include <cstddef>

#include "app/router.hpp"

namespace budkavle::app {

namespace {

/// What follows the prefix of a site, if `folder` ("/media/") stands in the path.
std::optional<std::string_view> from_folder(std::string_view path, std::string_view folder) {
    const std::size_t at = path.rfind(folder);
    return at == std::string_view::npos ? std::nullopt : std::optional(path.substr(at));
}

}  // namespace

std::optional<CopiedFile> CopiedFile::parse(std::string_view path) {
    for (const std::string_view folder : {"/media/", "/asset/"}) {
        const auto tail = from_folder(path, folder);
        const auto match =
            tail ? find_route(reader_routes(), RouteScope::site, *tail) : std::nullopt;
        if (!match) {
            continue;
        }
        CopiedFile file{match->captures.hash, match->captures.file};
        if (match->route->name == RouteName::asset) {
            return file;
        }
        if (match->route->name == RouteName::media && file.medium()) {
            return file;
        }
    }
    return std::nullopt;
}

}  // namespace budkavle::app
