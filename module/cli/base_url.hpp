// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A site's public address, taken apart into what requests are matched by. Layer cli. Thread
// promise: pure function.
//
//   parse_base_url("https://www.norrsele.se/kommunchefen/")  ->  host "www.norrsele.se", path
//   "/kommunchefen"
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace budkavle::cli {

struct BaseUrl {
    std::string text;  ///< as stored: scheme and host in lower case, no slash at the end
    std::string
        host;  ///< lower case, with a port that is not the scheme's own, as http::Request::host
    std::string path_prefix;  ///< "/kommunchefen", or empty
};

/// Nothing if `text` is not an http or https address of a host and, if any, a plain path.
[[nodiscard]] std::optional<BaseUrl> parse_base_url(std::string_view text);

}  // namespace budkavle::cli
