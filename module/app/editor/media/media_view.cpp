// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/media/media_view.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "app/editor/posts/edit_page.hpp"

namespace budkavle::app {

namespace {

constexpr std::string_view kWebp = "image/webp";  // each picture has it, and each browser knows it
constexpr std::uint64_t kKilobyte = 1000;

std::string file_name(const model::Media& medium, const model::Rendition& rendition) {
    return rendition.width == 0 ? medium.name + ".pdf"
                                : medium.name + "-" + std::to_string(rendition.width) + ".webp";
}

/// "1920 × 1080", which needs no words.
std::string pixels_text(unsigned width, unsigned height) {
    return std::to_string(width) + " × " + std::to_string(height);
}

std::string bytes_text(std::uint64_t bytes) {
    return std::to_string((bytes + kKilobyte - 1) / kKilobyte) + " kB";
}

xml::Element sizes_element(const DeskExchange& exchange, const model::Media& medium) {
    xml::Element sizes("sizes");
    for (const model::Rendition& rendition : medium.renditions) {
        if (rendition.media_type != kWebp && rendition.media_type != model::kPdf) {
            continue;  // the same once more, for browsers that know another form
        }
        xml::Element size("size");
        size.set("href", medium_href(exchange, medium, file_name(medium, rendition)))
            .set("bytes", bytes_text(rendition.byte_count));
        if (rendition.width != 0) {
            size.set("pixels", pixels_text(rendition.width, rendition.height));
        }
        sizes.add(std::move(size));
    }
    return sizes;
}

}  // namespace

std::string medium_href(const DeskExchange& exchange, const model::Media& medium,
                        std::string_view rest) {
    return exchange.site_href("media/" + medium.hash + "/" + std::string(rest));
}

std::string bytes_href(const DeskExchange& exchange, const model::Media& medium, unsigned width) {
    const model::Rendition* chosen = nullptr;
    for (const model::Rendition& rendition : medium.renditions) {
        const bool is_it = rendition.media_type == kWebp || rendition.media_type == model::kPdf;
        if (is_it && (chosen == nullptr || rendition.width <= width)) {
            chosen = &rendition;  // by width: each is wider than the one before
        }
    }
    return chosen == nullptr ? std::string()
                             : medium_href(exchange, medium, file_name(medium, *chosen));
}

xml::Element medium_element(const DeskExchange& exchange, const model::Media& medium) {
    const bool is_picture = medium.kind == model::MediaKind::picture;
    xml::Element element("medium");
    element.set("kind", std::string(model::to_text(medium.kind)))
        .set("name", medium.name)
        .set("text", medium.alternative_text)
        .set("href", medium_href(exchange, medium))
        .flag("is-decorative", medium.is_decorative)
        .flag("is-undescribed", !medium.is_described())
        .flag("is-trashed", medium.trashed.has_value())
        .add(time_element(exchange, "created", medium.created))
        .add(sizes_element(exchange, medium));
    if (is_picture) {
        element.set("thumbnail", bytes_href(exchange, medium, kThumbnailWidth))
            .set("picture", bytes_href(exchange, medium, kTextWidth))
            .set("pixels", pixels_text(medium.width, medium.height));
    } else {
        element.set("pages", medium.document.page_count);
    }
    for (const model::DocumentWarning warning : medium.document.warnings) {
        element.add(std::move(xml::Element("warning").set("code", std::string(code_of(warning)))));
    }
    return element;
}

nlohmann::json medium_json(const DeskExchange& exchange, const model::Media& medium) {
    const bool is_picture = medium.kind == model::MediaKind::picture;
    nlohmann::json json{{"id", medium.id.value},
                        {"hash", medium.hash},
                        // A document's link says its title, not its file's name.
                        {"name", is_picture ? medium.name : medium.alternative_text},
                        {"kind", is_picture ? "picture" : "file"},
                        {"alternative_text", is_picture ? medium.alternative_text : ""},
                        {"is_decorative", medium.is_decorative},
                        {"width", medium.width},
                        {"height", medium.height}};
    json[is_picture ? "src" : "href"] = bytes_href(exchange, medium, kTextWidth);
    return json;
}

std::optional<model::Media> with_renditions(const DeskExchange& exchange,
                                            const model::Media& listed) {
    return exchange.services.store.find_media(exchange.site->id, listed.id);
}

}  // namespace budkavle::app
