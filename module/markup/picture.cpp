// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/picture.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <vector>

namespace budkavle::markup {
namespace {

constexpr std::string_view kMediaScheme = "media:";
constexpr std::string_view kMediaFolder = "/media/";
constexpr std::size_t kHashDigits = 32;
constexpr std::string_view kWebp = "image/webp";
/// The one size for what knows no srcset: wide enough for a sharp picture in the column, not for a
/// wall.
constexpr unsigned kFallbackWidth = 960;
/// The default look: a column of 38 rem, from which pictures stand out by 4 rem on both sides where
/// there is room.
constexpr const char* kSizes = "(min-width: 58rem) 46rem, (min-width: 42rem) 38rem, 100vw";

std::string_view extension_of(std::string_view media_type) {
    if (media_type == kWebp) {
        return ".webp";
    }
    return media_type == "image/png" ? ".png" : ".jpg";
}

std::string address_of(const model::Media& medium, const model::Rendition& rendition) {
    return "site:/media/" + medium.hash + "/" + medium.name + "-" +
           std::to_string(rendition.width) + std::string(extension_of(rendition.media_type));
}

std::vector<model::Rendition> renditions_of(const model::Media& medium, bool is_webp) {
    std::vector<model::Rendition> chosen;
    std::ranges::copy_if(medium.renditions, std::back_inserter(chosen), [is_webp](const auto& one) {
        return (one.media_type == kWebp) == is_webp && one.width > 0 && one.height > 0;
    });
    std::ranges::sort(chosen, {}, &model::Rendition::width);
    return chosen;
}

/// The widest up to kFallbackWidth, else the narrowest. `renditions` is not empty and sorted.
const model::Rendition& fallback_of(const std::vector<model::Rendition>& renditions) {
    const model::Rendition* best = &renditions.front();
    for (const model::Rendition& one : renditions) {
        if (one.width <= kFallbackWidth) {
            best = &one;
        }
    }
    return *best;
}

Attribute source_set(const model::Media& medium, const std::vector<model::Rendition>& renditions) {
    std::string value;
    for (const model::Rendition& one : renditions) {
        value += value.empty() ? "" : ", ";
        value += address_of(medium, one) + " " + std::to_string(one.width) + "w";
    }
    return {"srcset", std::move(value), true};
}

Node image(const model::Media& medium, const std::vector<model::Rendition>& renditions,
           std::string alternative) {
    const model::Rendition& fallback = fallback_of(renditions);
    Node node = element("img");
    node.attributes.push_back({"src", address_of(medium, fallback), true});
    if (renditions.size() > 1) {
        node.attributes.push_back(source_set(medium, renditions));
        node.attributes.push_back({"sizes", kSizes});
    }
    node.attributes.push_back({"width", std::to_string(fallback.width)});
    node.attributes.push_back({"height", std::to_string(fallback.height)});
    node.attributes.push_back({"alt", std::move(alternative)});
    node.attributes.push_back({"loading", "lazy"});
    node.attributes.push_back({"decoding", "async"});
    return node;
}

/// The 32 hex digits after /media/, wherever the address begins: a picture pasted from the site's
/// own page is its own.
std::string_view hash_in(std::string_view source) {
    const std::size_t at = source.find(kMediaFolder);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = source.substr(at + kMediaFolder.size());
    const std::string_view hash = rest.substr(0, kHashDigits);
    const bool is_hash = rest.size() > kHashDigits && rest[kHashDigits] == '/' &&
                         hash.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    return is_hash ? hash : std::string_view();
}

}  // namespace

std::optional<model::Media> find_medium(std::string_view source, const MediaLookup& lookup) {
    if (source.starts_with(kMediaScheme)) {
        const std::string_view name = source.substr(kMediaScheme.size());
        std::uint64_t id = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), id);
        const bool is_id =
            !name.empty() && error == std::errc() && end == name.data() + name.size();
        if (is_id) {
            return lookup.by_id ? lookup.by_id(model::MediaId{id}) : std::nullopt;
        }
        return lookup.by_name && !name.empty() ? lookup.by_name(name) : std::nullopt;
    }
    const std::string_view hash = hash_in(source);
    return lookup.by_hash && !hash.empty() ? lookup.by_hash(hash) : std::nullopt;
}

std::optional<Node> make_picture(const model::Media& medium, std::string_view own_alternative) {
    const std::vector<model::Rendition> modern = renditions_of(medium, true);
    const std::vector<model::Rendition> plain = renditions_of(medium, false);
    if (modern.empty() && plain.empty()) {
        return std::nullopt;
    }
    std::string alternative(own_alternative);
    if (alternative.empty() && !medium.is_decorative) {
        alternative = medium.alternative_text;
    }
    Node picture = element("picture");
    if (!modern.empty() && !plain.empty()) {
        Node source = element("source");
        source.attributes.push_back({"type", std::string(kWebp)});
        source.attributes.push_back(source_set(medium, modern));
        source.attributes.push_back({"sizes", kSizes});
        picture.children.push_back(std::move(source));
    }
    picture.children.push_back(
        image(medium, plain.empty() ? modern : plain, std::move(alternative)));
    return picture;
}

std::optional<std::string> medium_address(const model::Media& medium) {
    for (const bool is_webp : {false, true}) {
        const std::vector<model::Rendition> renditions = renditions_of(medium, is_webp);
        if (!renditions.empty()) {
            return address_of(medium, renditions.back());
        }
    }
    return std::nullopt;
}

}  // namespace budkavle::markup
