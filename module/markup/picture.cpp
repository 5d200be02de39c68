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
constexpr std::string_view kAvif = "image/avif";
constexpr std::string_view kWebp = "image/webp";
/// The one size for what knows no srcset: wide enough for a sharp picture in the column, not for a
/// wall.
constexpr unsigned kFallbackWidth = 960;
/// The default look: a column of 38 rem, from which pictures stand out by 4 rem on both sides where
/// there is room.
constexpr const char* kSizes = "(min-width: 58rem) 46rem, (min-width: 42rem) 38rem, 100vw";

std::string_view extension_of(std::string_view media_type) {
    if (media_type == kAvif) {
        return ".avif";
    }
    if (media_type == kWebp) {
        return ".webp";
    }
    return media_type == "image/png" ? ".png" : ".jpg";
}

std::string address_of(const model::Media& medium, const model::Rendition& rendition) {
    return "site:/media/" + medium.hash + "/" + medium.name + "-" +
           std::to_string(rendition.width) + std::string(extension_of(rendition.media_type));
}

enum class Form { avif, webp, plain };  // plain: JPEG or PNG, which every browser shows

Form form_of(const model::Rendition& rendition) {
    if (rendition.media_type == kAvif) {
        return Form::avif;
    }
    return rendition.media_type == kWebp ? Form::webp : Form::plain;
}

std::vector<model::Rendition> renditions_of(const model::Media& medium, Form form) {
    std::vector<model::Rendition> chosen;
    std::ranges::copy_if(medium.renditions, std::back_inserter(chosen), [form](const auto& one) {
        return form_of(one) == form && one.width > 0 && one.height > 0;
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

Node source(std::string_view media_type, const model::Media& medium,
            const std::vector<model::Rendition>& renditions) {
    Node node = element("source");
    node.attributes.push_back({"type", std::string(media_type)});
    node.attributes.push_back(source_set(medium, renditions));
    node.attributes.push_back({"sizes", kSizes});
    return node;
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
    const std::vector<model::Rendition> avif = renditions_of(medium, Form::avif);
    const std::vector<model::Rendition> webp = renditions_of(medium, Form::webp);
    const std::vector<model::Rendition> plain = renditions_of(medium, Form::plain);
    if (medium.kind != model::MediaKind::picture || (webp.empty() && plain.empty())) {
        return std::nullopt;
    }
    std::string alternative(own_alternative);
    if (alternative.empty() && !medium.is_decorative) {
        alternative = medium.alternative_text;
    }
    Node picture = element("picture");
    // A browser takes the first type that it knows.
    if (!avif.empty()) {
        picture.children.push_back(source(kAvif, medium, avif));
    }
    if (!webp.empty() && !plain.empty()) {
        picture.children.push_back(source(kWebp, medium, webp));
    }
    picture.children.push_back(image(medium, plain.empty() ? webp : plain, std::move(alternative)));
    return picture;
}

std::optional<std::string> medium_address(const model::Media& medium) {
    if (medium.kind == model::MediaKind::document) {
        return "site:/media/" + medium.hash + "/" + medium.name + ".pdf";
    }
    for (const Form form : {Form::plain, Form::webp}) {
        const std::vector<model::Rendition> renditions = renditions_of(medium, form);
        if (!renditions.empty()) {
            return address_of(medium, renditions.back());
        }
    }
    return std::nullopt;
}

}  // namespace budkavle::markup
