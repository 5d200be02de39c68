// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The posts of one subject, newest first: what the pages and feeds of categories and tags share.
// A series gives its feed the same way.
// Layer app. Thread promise: pure functions.
//
//   return show_newest(exchange, to_subject(category), store.newest_posts_in_category(…));
#pragma once

#include <string>
#include <vector>

#include "app/services.hpp"
#include "model/post.hpp"
#include "xml/page_view.hpp"

namespace budkavle::app {

struct SubjectList {
    xml::PageKind kind;
    RouteName page;
    RouteName older;
    RouteName feed;
    std::string slug;
    std::string name;
    std::string description;  ///< may be empty
};

[[nodiscard]] SubjectList to_subject(const model::Category& category);
[[nodiscard]] SubjectList to_subject(const model::Tag& tag);
[[nodiscard]] SubjectList to_subject(const model::Series& series);

/// The subject's own page; `posts` are its newest, one more than a page if there are. Throws
/// NotFound without posts.
[[nodiscard]] http::Response show_newest(const Exchange& exchange, const SubjectList& subject,
                                         const std::vector<model::Post>& posts);
/// The same of the posts before `place`.
[[nodiscard]] http::Response show_before(const Exchange& exchange, const SubjectList& subject,
                                         const model::PostLink& place,
                                         const std::vector<model::Post>& posts);

}  // namespace budkavle::app
