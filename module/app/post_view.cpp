// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/post_view.hpp"

#include "app/router.hpp"
#include "base/utf8.hpp"
#include "markup/clean_body.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kLabelBytes = 72;

/// What every form of a post shows.
xml::PostView named_view(const Services& services, const model::Site& site,
                         const model::PostLink& post, model::PostKind kind) {
    xml::PostView view;
    view.id = post.id.value;
    view.href = post_path(services, site, post, kind);
    view.absolute_href = site.base_url + view.href.substr(site.path_prefix.size());
    view.guid = "urn:x-budkavle:" + site.slug + ":" + std::to_string(post.id.value);
    view.language = post.language;
    view.title = post.title;
    view.label = post_label(services, site, post);
    view.is_date_heading = site.date_style.place == model::DateStyle::Place::as_heading;
    view.published = {services.dates.iso_local(post.published),
                      post_date(services, site, post.published, post.language)};
    view.published_rfc5322 = to_rfc5322(post.published);
    return view;
}

xml::PostView shared_view(const Services& services, const model::Site& site,
                          const model::Post& post) {
    xml::PostView view = named_view(services, site, post, post.kind);
    if (post.updated) {
        const auto language = language_or_swedish(post.language);
        view.updated = {services.dates.iso_local(*post.updated),
                        services.dates.long_date(
                            *post.updated, language,
                            {.has_weekday = false, .has_den = false, .is_capitalised = false})};
    }
    view.author = post.author_name;
    view.summary = post.summary.empty() ? post.plain_start : post.summary;
    for (const model::Category& category : post.categories) {
        view.categories.push_back(
            {.href = site.path_prefix + url_for(RouteName::category, {.slug = category.slug}),
             .text = category.name});
    }
    for (const model::Tag& tag : post.tags) {
        view.tags.push_back({.href = site.path_prefix + url_for(RouteName::tag, {.slug = tag.slug}),
                             .text = tag.name});
    }
    if (post.series) {
        view.series = {.link = {.href = site.path_prefix +
                                        url_for(RouteName::series, {.slug = post.series->slug}),
                                .text = post.series->name},
                       .part = post.series->place};
    }
    return view;
}

}  // namespace

text::Language language_or_swedish(std::string_view tag) noexcept {
    return text::find_language(tag).value_or(text::Language::sv);
}

std::string post_date(const Services& services, const model::Site& site, UtcTime time,
                      std::string_view language) {
    const model::DateStyle& style = site.date_style;
    return services.dates.long_date(time, language_or_swedish(language),
                                    {.has_weekday = style.has_weekday,
                                     .has_den = style.has_den,
                                     .is_capitalised = style.is_capitalised});
}

std::string post_path(const Services& services, const model::Site& site,
                      const model::PostLink& post, model::PostKind kind) {
    if (kind == model::PostKind::page) {
        return site.path_prefix + url_for(RouteName::static_page, {.slug = post.slug});
    }
    const text::LocalTime day = services.dates.to_local(post.published);
    return site.path_prefix +
           url_for(RouteName::post,
                   {.year = day.year, .month = day.month, .day = day.day, .slug = post.slug});
}

std::string post_label(const Services& services, const model::Site& site,
                       const model::PostLink& post) {
    if (post.title) {
        return *post.title;
    }
    std::string label = post_date(services, site, post.published, post.language);
    if (!post.plain_start.empty()) {
        std::string_view start = utf8_prefix(post.plain_start, kLabelBytes);
        if (start.size() < post.plain_start.size()) {
            start = start.substr(0, start.rfind(' '));  // npos keeps the whole
        }
        label += ": ";
        label += start;
    }
    return label;
}

xml::LinkView neighbour_link(const Services& services, const model::Site& site,
                             const model::PostLink& post) {
    xml::LinkView link;
    link.href = post_path(services, site, post);
    link.text = post_label(services, site, post);
    link.language = post.language;
    return link;
}

xml::PostView post_link_view(const Services& services, const model::Site& site,
                             const model::PostLink& post) {
    return named_view(services, site, post, model::PostKind::post);
}

xml::PostView post_view(const Services& services, const model::Site& site, const model::Post& post,
                        BodyPart part) {
    xml::PostView view = shared_view(services, site, post);
    view.has_more = part == BodyPart::lead_if_any && post.lead.has_value();
    view.body = markup::ready_html(view.has_more ? *post.lead : post.body, site.path_prefix);
    return view;
}

xml::PostView feed_post_view(const Services& services, const model::Site& site,
                             const model::Post& post) {
    xml::PostView view = shared_view(services, site, post);
    view.body = markup::absolute_html(post.body, site.base_url);
    return view;
}

}  // namespace budkavle::app
