// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/xmp_title.hpp"

#include <algorithm>
#include <array>

namespace budkavle::media {
namespace {

struct Entity {
    std::string_view written;
    char character;
};

std::string resolved(std::string_view text) {
    constexpr std::array kEntities{Entity{"&amp;", '&'}, Entity{"&lt;", '<'}, Entity{"&gt;", '>'},
                                   Entity{"&quot;", '"'}, Entity{"&apos;", '\''}};
    std::string plain;
    while (!text.empty()) {
        const auto* const entity = std::ranges::find_if(
            kEntities, [text](const Entity& one) { return text.starts_with(one.written); });
        const bool is_entity = entity != kEntities.end();
        plain.push_back(is_entity ? entity->character : text.front());
        text.remove_prefix(is_entity ? entity->written.size() : 1);
    }
    return plain;
}

}  // namespace

std::string find_xmp_title(std::string_view packet) {
    constexpr std::string_view kOpen = "<dc:title";
    constexpr std::string_view kItem = "<rdf:li";
    const std::size_t start = packet.find(kOpen);
    if (start == std::string_view::npos) {
        return {};
    }
    const std::string_view title = packet.substr(start, packet.find("</dc:title>", start) - start);
    const std::size_t item = title.find(kItem);
    const std::size_t text = item == std::string_view::npos ? item : title.find('>', item);
    if (text == std::string_view::npos || title[text - 1] == '/') {
        return {};
    }
    const std::size_t end = title.find('<', text);
    return end == std::string_view::npos ? std::string()
                                         : resolved(title.substr(text + 1, end - text - 1));
}

}  // namespace budkavle::media
