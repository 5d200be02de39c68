// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What posts are sorted by: categories, tags, series, and the names under them. Layer store. Thread
// promise: locks inside, as EditorStore; each change is one transaction with its audit entry, and
// is told to readers.
//
//   subjects.change(site, SubjectKind::category, subject, "/kategori/skola/", "anna");
//
// Throws StoreError; Kind::constraint if a name or a slug is taken.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/id.hpp"

namespace budkavle::store {

class ConnectionPool;

enum class SubjectKind { category, tag, series, author };

/// As in the audit trail: "category", …
[[nodiscard]] std::string_view to_text(SubjectKind kind) noexcept;
[[nodiscard]] std::optional<SubjectKind> parse_subject_kind(std::string_view text) noexcept;

struct Subject {
    std::uint64_t id = 0;  ///< 0: not stored yet
    std::string slug;
    std::string name;
    std::string description;       ///< of categories and series
    std::uint64_t post_count = 0;  ///< whether readers see them or not
};

/// Both below the site, as "/kategori/skola/".
struct MovedPath {
    std::string from;
    std::string to;
};

class SubjectStore {
public:
    /// `node` as of EditorStore.
    SubjectStore(ConnectionPool& pool, std::string node) : pool_(pool), node_(std::move(node)) {}

    /// All of a site, by name.
    [[nodiscard]] std::vector<Subject> list(model::SiteId site, SubjectKind kind) const;
    /// Stores a new one; a slug is made of its name. Its id.
    std::uint64_t add(model::SiteId site, SubjectKind kind, std::string_view name,
                      std::string_view who) const;
    /// Name, slug and description as in `subject`. `moved`: the address that it had, if readers
    /// knew one, redirects to the new one from now on. False: there is none of that id.
    bool change(model::SiteId site, SubjectKind kind, const Subject& subject,
                const std::optional<MovedPath>& moved, std::string_view who) const;
    /// Gives all posts of `from` to `to`, and removes `from`. False: one of them is not there.
    bool merge(model::SiteId site, SubjectKind kind, const Subject& from, const Subject& to,
               const std::optional<MovedPath>& moved, std::string_view who) const;
    /// False: some post has it, or it is not there.
    bool remove(model::SiteId site, SubjectKind kind, const Subject& subject,
                std::string_view who) const;

private:
    ConnectionPool& pool_;
    std::string node_;
};

}  // namespace budkavle::store
