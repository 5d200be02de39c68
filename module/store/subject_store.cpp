// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/subject_store.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/error.hpp"
#include "store/plain_slug.hpp"
#include "store/post_links.hpp"
#include "store/query_text.hpp"
#include "store/transaction.hpp"
#include "store/write_record.hpp"

namespace budkavle::store {
namespace {

/// More than a site can have in use: what a page can show.
constexpr std::uint64_t kSubjectLimit = 2000;

struct SubjectQueries {
    SubjectKind kind;
    std::string_view name;
    std::string_view list, insert, update, remove, give, drop_links;
    bool has_description;
};
constexpr std::array kQueries{
    SubjectQueries{SubjectKind::category, "category", query::kSubjectCategories,
                   query::kInsertCategory, query::kUpdateCategory, query::kDeleteUnusedCategory,
                   query::kGivePostsToCategory, query::kDeletePostsOfCategory, true},
    SubjectQueries{SubjectKind::tag, "tag", query::kSubjectTags, query::kInsertTag,
                   query::kUpdateTag, query::kDeleteUnusedTag, query::kGivePostsToTag,
                   query::kDeletePostsOfTag, false},
    SubjectQueries{SubjectKind::series, "series", query::kSubjectSeries, query::kInsertSeries,
                   query::kUpdateSeries, query::kDeleteUnusedSeries, query::kMovePostsToSeries, "",
                   true},
    SubjectQueries{SubjectKind::author, "author", query::kSubjectAuthors, query::kInsertAuthor,
                   query::kUpdateAuthor, query::kDeleteUnusedAuthor, query::kGivePostsToAuthor, "",
                   false}};

const SubjectQueries& queries_of(SubjectKind kind) {
    return kQueries.at(static_cast<std::size_t>(kind));
}

std::vector<Subject> load_subjects(Connection& connection, SubjectKind kind, model::SiteId site) {
    RowReader rows = connection.query(queries_of(kind).list, {site.value, kSubjectLimit});
    const IntegerColumn id = rows.integer_column("id");
    const TextColumn slug = rows.text_column("slug");
    const TextColumn name = rows.text_column("name");
    const TextColumn description = rows.text_column("description");
    const IntegerColumn post_count = rows.integer_column("post_count");
    std::vector<Subject> subjects;
    while (rows.next()) {
        subjects.push_back({rows.integer(id), rows.text(slug), rows.text(name),
                            rows.text(description), rows.integer(post_count)});
    }
    return subjects;
}

bool has(const std::vector<Subject>& subjects, std::uint64_t id) {
    return std::any_of(subjects.begin(), subjects.end(),
                       [id](const Subject& subject) { return subject.id == id; });
}

void lead_on(Connection& connection, model::SiteId site, const MovedPath& moved) {
    connection.execute(query::kDeleteRedirectByPath, {site.value, moved.to});
    connection.execute(query::kUpsertPathRedirect, {site.value, moved.from, moved.to});
}

std::uint64_t last_place(Connection& connection, std::uint64_t series) {
    RowReader rows = connection.query(query::kSeriesNextPlace, {series});
    const IntegerColumn next_place = rows.integer_column("next_place");
    return rows.next() ? rows.integer(next_place) - 1 : 0;
}

void record(Connection& connection, const std::string& node, model::SiteId site, SubjectKind kind,
            std::string_view action, std::uint64_t id, std::string_view details,
            std::string_view who) {
    record_change(connection, node,
                  {.who = who,
                   .site = site,
                   .action = action,
                   .subject_kind = to_text(kind),
                   .subject_id = id,
                   .details = details},
                  kWholeSite);
}

}  // namespace

std::string_view to_text(SubjectKind kind) noexcept {
    return kQueries[static_cast<std::size_t>(kind)].name;
}

std::optional<SubjectKind> parse_subject_kind(std::string_view text) noexcept {
    for (const SubjectQueries& queries : kQueries) {
        if (queries.name == text) {
            return queries.kind;
        }
    }
    return std::nullopt;
}

std::vector<Subject> SubjectStore::list(model::SiteId site, SubjectKind kind) const {
    return read(pool_,
                [&](Connection& connection) { return load_subjects(connection, kind, site); });
}

std::uint64_t SubjectStore::add(model::SiteId site, SubjectKind kind, std::string_view name,
                                std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        lock_site(connection, site);
        std::vector<std::string> taken;
        for (Subject& subject : load_subjects(connection, kind, site)) {
            taken.push_back(std::move(subject.slug));
        }
        const std::string slug = free_slug(plain_slug(name), taken);
        const std::uint64_t id =
            connection.insert(queries_of(kind).insert, {site.value, slug, name});
        record(connection, node_, site, kind, "add", id, name, who);
        return id;
    });
}

bool SubjectStore::change(model::SiteId site, SubjectKind kind, const Subject& subject,
                          const std::optional<MovedPath>& moved, std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        lock_site(connection, site);
        if (!has(load_subjects(connection, kind, site), subject.id)) {
            return false;
        }
        const SubjectQueries& queries = queries_of(kind);
        if (queries.has_description) {
            connection.execute(queries.update, {subject.slug, subject.name, subject.description,
                                                subject.id, site.value});
        } else {
            connection.execute(queries.update,
                               {subject.slug, subject.name, subject.id, site.value});
        }
        if (moved && moved->from != moved->to) {
            lead_on(connection, site, *moved);
        }
        record(connection, node_, site, kind, "change", subject.id, subject.name, who);
        return true;
    });
}

bool SubjectStore::merge(model::SiteId site, SubjectKind kind, const Subject& from,
                         const Subject& to, const std::optional<MovedPath>& moved,
                         std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        lock_site(connection, site);
        const std::vector<Subject> subjects = load_subjects(connection, kind, site);
        if (from.id == to.id || !has(subjects, from.id) || !has(subjects, to.id)) {
            return false;
        }
        const SubjectQueries& queries = queries_of(kind);
        switch (kind) {
            case SubjectKind::author:
                connection.execute(queries.give, {to.id, who, from.id});
                break;
            case SubjectKind::series:
                connection.execute(queries.give, {to.id, last_place(connection, to.id), from.id});
                break;
            case SubjectKind::category:
            case SubjectKind::tag:
                connection.execute(queries.give, {to.id, from.id, to.id});
                connection.execute(queries.drop_links, {from.id});
                break;
        }
        connection.execute(queries.remove, {from.id, site.value});
        if (moved) {
            lead_on(connection, site, *moved);
        }
        record(connection, node_, site, kind, "merge", to.id, from.name + " -> " + to.name, who);
        return true;
    });
}

bool SubjectStore::remove(model::SiteId site, SubjectKind kind, const Subject& subject,
                          std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        lock_site(connection, site);
        if (connection.execute(queries_of(kind).remove, {subject.id, site.value}) == 0) {
            return false;
        }
        record(connection, node_, site, kind, "remove", subject.id, subject.name, who);
        return true;
    });
}

}  // namespace budkavle::store
