// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// EditorStore: sites.
#include <vector>

#include "store/editor_store.hpp"
#include "store/query_text.hpp"
#include "store/row_models.hpp"
#include "store/transaction.hpp"
#include "store/write_record.hpp"

namespace budkavle::store {
namespace {

std::uint64_t flag(bool value) noexcept {
    return value ? 1 : 0;
}

/// All settings, in the order of insert-site.sql and update-site.sql; points into `site`.
std::vector<Value> settings_of(const model::Site& site) {
    using Place = model::DateStyle::Place;
    const std::string_view place =
        site.date_style.place == Place::as_heading ? "as_heading" : "under_heading";
    const std::string_view form = site.list_form == model::ListForm::lead ? "lead" : "full";
    return {site.slug,
            site.name,
            site.tagline,
            site.organisation,
            site.organisation_url,
            site.language,
            site.base_url,
            site.host,
            site.path_prefix,
            site.theme,
            site.accent_light,
            site.accent_dark,
            site.page_owner,
            site.responsible_publisher,
            site.contact_url,
            std::uint64_t{site.posts_per_page},
            place,
            flag(site.date_style.has_weekday),
            flag(site.date_style.has_den),
            flag(site.date_style.is_capitalised),
            form,
            model::to_text(site.banner.level),
            site.banner.text,
            site.banner.href,
            site.banner.href_text,
            site.gate_rules};
}

}  // namespace

EditorStore::EditorStore(ConnectionPool& pool, std::string node)
    : pool_(pool), node_(std::move(node)) {
}

std::vector<model::Site> EditorStore::load_sites() const {
    return read(pool_, [](Connection& connection) {
        RowReader rows = connection.query(query::kEditorSites, {});
        std::vector<model::Site> sites;
        for (const EditorSiteColumns columns(rows); rows.next();) {
            sites.push_back(columns.site());
        }
        return sites;
    });
}

std::optional<model::Site> EditorStore::find_site(std::string_view slug) const {
    return read(pool_, [&](Connection& connection) -> std::optional<model::Site> {
        RowReader rows = connection.query(query::kEditorSiteBySlug, {slug});
        const EditorSiteColumns columns(rows);
        return rows.next() ? std::optional(columns.site()) : std::nullopt;
    });
}

model::SiteId EditorStore::add_site(const model::Site& site, std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        const model::SiteId id{connection.insert(query::kInsertSite, settings_of(site))};
        record_change(connection, node_,
                      {.who = who,
                       .site = id,
                       .action = "add",
                       .subject_kind = "site",
                       .subject_id = id.value,
                       .details = site.slug},
                      kWholeSite);
        return id;
    });
}

void EditorStore::change_site(const model::Site& site, std::string_view who) const {
    (void)write(pool_, [&](Connection& connection) {
        std::vector<Value> values = settings_of(site);
        values.emplace_back(site.id.value);
        const std::uint64_t changed = connection.execute(query::kUpdateSite, values);
        record_change(connection, node_,
                      {.who = who,
                       .site = site.id,
                       .action = "change",
                       .subject_kind = "site",
                       .subject_id = site.id.value,
                       .details = site.slug},
                      kWholeSite);
        return changed;
    });
}

void EditorStore::note_override(model::SiteId site, model::PostId post, std::string_view details,
                                std::string_view who) const {
    (void)write(pool_, [&](Connection& connection) {
        record_silently(connection, {.who = who,
                                     .site = site,
                                     .action = "override",
                                     .subject_kind = "post",
                                     .subject_id = post.value,
                                     .details = details});
        return true;
    });
}

}  // namespace budkavle::store
