// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/row_models.hpp"

#include "base/error.hpp"

namespace budkavle::store {

SiteColumns::SiteColumns(const RowReader& rows)
    : rows_(rows),
      id_(rows.integer_column("id")),
      slug_(rows.text_column("slug")),
      name_(rows.text_column("name")),
      tagline_(rows.text_column("tagline")),
      organisation_(rows.text_column("organisation")),
      organisation_url_(rows.text_column("organisation_url")),
      language_(rows.text_column("language")),
      base_url_(rows.text_column("base_url")),
      host_(rows.text_column("host")),
      path_prefix_(rows.text_column("path_prefix")),
      theme_(rows.text_column("theme")),
      accent_light_(rows.text_column("accent_light")),
      accent_dark_(rows.text_column("accent_dark")),
      page_owner_(rows.text_column("page_owner")),
      responsible_publisher_(rows.text_column("responsible_publisher")),
      contact_url_(rows.text_column("contact_url")),
      posts_per_page_(rows.integer_column("posts_per_page")),
      date_place_(rows.text_column("date_place")),
      has_weekday_(rows.integer_column("has_weekday")),
      has_den_(rows.integer_column("has_den")),
      is_capitalised_(rows.integer_column("is_capitalised")),
      list_form_(rows.text_column("list_form")),
      banner_level_(rows.text_column("banner_level")),
      banner_text_(rows.text_column("banner_text")),
      banner_href_(rows.text_column("banner_href")),
      banner_href_text_(rows.text_column("banner_href_text")) {
}

model::Site SiteColumns::site() const {
    model::Site site;
    site.id.value = rows_.integer(id_);
    site.slug = rows_.text(slug_);
    site.name = rows_.text(name_);
    site.tagline = rows_.text(tagline_);
    site.organisation = rows_.text(organisation_);
    site.organisation_url = rows_.text(organisation_url_);
    site.language = rows_.text(language_);
    site.base_url = rows_.text(base_url_);
    site.host = rows_.text(host_);
    site.path_prefix = rows_.text(path_prefix_);
    site.theme = rows_.text(theme_);
    site.accent_light = rows_.text(accent_light_);
    site.accent_dark = rows_.text(accent_dark_);
    site.page_owner = rows_.text(page_owner_);
    site.responsible_publisher = rows_.text(responsible_publisher_);
    site.contact_url = rows_.text(contact_url_);
    site.posts_per_page = static_cast<unsigned>(rows_.integer(posts_per_page_));
    using Place = model::DateStyle::Place;
    site.date_style.place =
        rows_.view(date_place_) == "as_heading" ? Place::as_heading : Place::under_heading;
    site.date_style.has_weekday = rows_.integer(has_weekday_) != 0;
    site.date_style.has_den = rows_.integer(has_den_) != 0;
    site.date_style.is_capitalised = rows_.integer(is_capitalised_) != 0;
    site.list_form =
        rows_.view(list_form_) == "lead" ? model::ListForm::lead : model::ListForm::full;
    site.banner.level = model::parse_banner_level(rows_.view(banner_level_))
                            .value_or(model::BannerLevel::none);  // an ENUM with no other value
    site.banner.text = rows_.text(banner_text_);
    site.banner.href = rows_.text(banner_href_);
    site.banner.href_text = rows_.text(banner_href_text_);
    return site;
}

EditorSiteColumns::EditorSiteColumns(const RowReader& rows)
    : rows_(rows), site_(rows), gate_rules_(rows.text_column("gate_rules")) {
}

model::Site EditorSiteColumns::site() const {
    model::Site site = site_.site();
    site.gate_rules = rows_.text(gate_rules_);
    return site;
}

PostLinkColumns::PostLinkColumns(const RowReader& rows)
    : rows_(rows),
      id_(rows.integer_column("id")),
      slug_(rows.text_column("slug")),
      title_(rows.text_column("title")),
      plain_start_(rows.text_column("plain_start")),
      language_(rows.text_column("language")),
      published_(rows.time_column("publish_at_utc")) {
}

model::PostLink PostLinkColumns::link() const {
    return {.id = {rows_.integer(id_)},
            .slug = rows_.text(slug_),
            .title = rows_.find_text(title_),
            .plain_start = rows_.text(plain_start_),
            .language = rows_.text(language_),
            .published = rows_.time(published_)};
}

PostColumns::PostColumns(const RowReader& rows)
    : rows_(rows),
      link_(rows),
      kind_(rows.text_column("kind")),
      summary_(rows.text_column("summary")),
      lead_(rows.text_column("lead")),
      body_(rows.text_column("body")),
      author_name_(rows.text_column("author_name")),
      updated_(rows.time_column("updated_utc")) {
}

model::Post PostColumns::post() const {
    model::Post post{link_.link()};
    post.kind = parse_kind(rows_.view(kind_));
    post.updated = rows_.find_time(updated_);
    post.author_name = rows_.find_text(author_name_).value_or("");
    post.summary = rows_.text(summary_);
    post.body = rows_.text(body_);
    post.lead = rows_.find_text(lead_);
    return post;
}

CategoryColumns::CategoryColumns(const RowReader& rows)
    : rows_(rows),
      id_(rows.integer_column("id")),
      slug_(rows.text_column("slug")),
      name_(rows.text_column("name")),
      description_(rows.text_column("description")) {
}

model::Category CategoryColumns::category() const {
    model::Category category;
    category.id.value = rows_.integer(id_);
    category.slug = rows_.text(slug_);
    category.name = rows_.text(name_);
    category.description = rows_.text(description_);
    return category;
}

TagColumns::TagColumns(const RowReader& rows)
    : rows_(rows),
      id_(rows.integer_column("id")),
      slug_(rows.text_column("slug")),
      name_(rows.text_column("name")) {
}

model::Tag TagColumns::tag() const {
    return {{rows_.integer(id_)}, rows_.text(slug_), rows_.text(name_)};
}

model::PostKind parse_kind(std::string_view text) {
    if (text == "post") {
        return model::PostKind::post;
    }
    if (text == "page") {
        return model::PostKind::page;
    }
    throw StoreError(StoreError::Kind::permanent,
                     "unknown kind of post in the database: " + std::string(text));
}

std::string_view to_text(model::PostKind kind) noexcept {
    return kind == model::PostKind::page ? "page" : "post";
}

}  // namespace budkavle::store
