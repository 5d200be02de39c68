// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// From rows to model values: one reader per kind of row, its columns looked up once per result.
// Layer store, for stores only. Thread promise: one thread.
//
//   RowReader rows = connection.query(query::kPublicSites, {});
//   for (const SiteColumns columns(rows); rows.next();) { sites.push_back(columns.site()); }
#pragma once

#include <string>
#include <vector>

#include "model/media.hpp"
#include "model/post.hpp"
#include "model/site.hpp"
#include "store/row_reader.hpp"

namespace budkavle::store {

class SiteColumns {
public:
    explicit SiteColumns(const RowReader& rows);
    [[nodiscard]] model::Site site() const;  ///< without gate_rules, which readers may not see

private:
    const RowReader& rows_;
    IntegerColumn id_;
    TextColumn slug_, name_, tagline_, organisation_, organisation_url_, language_, base_url_,
        host_, path_prefix_, theme_, accent_light_, accent_dark_, page_owner_,
        responsible_publisher_, contact_url_;
    IntegerColumn posts_per_page_;
    TextColumn date_place_;
    IntegerColumn has_weekday_, has_den_, is_capitalised_;
    TextColumn list_form_, banner_level_, banner_text_, banner_href_, banner_href_text_;
};

/// All settings, of queries by the editors' account.
class EditorSiteColumns {
public:
    explicit EditorSiteColumns(const RowReader& rows);
    [[nodiscard]] model::Site site() const;

private:
    const RowReader& rows_;
    SiteColumns site_;
    TextColumn gate_rules_;
};

class PostLinkColumns {
public:
    explicit PostLinkColumns(const RowReader& rows);
    [[nodiscard]] model::PostLink link() const;

private:
    const RowReader& rows_;
    IntegerColumn id_;
    TextColumn slug_, title_, plain_start_, language_;
    TimeColumn published_;
};

class PostColumns {
public:
    explicit PostColumns(const RowReader& rows);
    [[nodiscard]] model::Post post() const;  ///< without its categories, tags and series

private:
    const RowReader& rows_;
    PostLinkColumns link_;
    TextColumn kind_, summary_, lead_, body_, author_name_;
    TimeColumn updated_;
};

class CategoryColumns {
public:
    explicit CategoryColumns(const RowReader& rows);
    [[nodiscard]] model::Category category() const;

private:
    const RowReader& rows_;
    IntegerColumn id_;
    TextColumn slug_, name_, description_;
};

class TagColumns {
public:
    explicit TagColumns(const RowReader& rows);
    [[nodiscard]] model::Tag tag() const;

private:
    const RowReader& rows_;
    IntegerColumn id_;
    TextColumn slug_, name_;
};

[[nodiscard]] model::PostKind parse_kind(std::string_view text);
[[nodiscard]] std::string_view to_text(model::PostKind kind) noexcept;

/// "[3,1,2]": ids as the list parameter of a query.
template <class Items, class IdOf>
[[nodiscard]] std::string id_list(const Items& items, const IdOf& id_of) {
    std::string list = "[";
    for (const auto& item : items) {
        list.append(list.size() > 1 ? "," : "").append(std::to_string(id_of(item).value));
    }
    return list.append("]");
}

}  // namespace budkavle::store
