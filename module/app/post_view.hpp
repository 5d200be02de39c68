// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// From a stored post to what a page shows of it: addresses, dates in words, ready bytes.
// Layer app. Thread promise: pure functions.
#pragma once

#include <string>

#include "app/services.hpp"
#include "model/post.hpp"
#include "xml/page_view.hpp"

namespace budkavle::app {

/// What a page shows of a post's body.
enum class BodyPart { whole, lead_if_any };

/// Path of a post or page with the site's prefix: "/norrsele/2015/11/26/slug/".
[[nodiscard]] std::string post_path(const Services& services, const model::Site& site,
                                    const model::PostLink& post,
                                    model::PostKind kind = model::PostKind::post);

/// What a link to the post says: its title, or for a post without one its date and first words.
[[nodiscard]] std::string post_label(const Services& services, const model::Site& site,
                                     const model::PostLink& post);

/// A link to the post, in the post's language.
[[nodiscard]] xml::LinkView neighbour_link(const Services& services, const model::Site& site,
                                           const model::PostLink& post);

/// A post as a line of an index: address, title, date.
[[nodiscard]] xml::PostView post_link_view(const Services& services, const model::Site& site,
                                           const model::PostLink& post);

[[nodiscard]] xml::PostView post_view(const Services& services, const model::Site& site,
                                      const model::Post& post, BodyPart part);
/// The same with absolute addresses in the body.
[[nodiscard]] xml::PostView feed_post_view(const Services& services, const model::Site& site,
                                           const model::Post& post);

/// Date of a post as the site's style has it.
[[nodiscard]] std::string post_date(const Services& services, const model::Site& site, UtcTime time,
                                    std::string_view language);

/// Language by its tag; Swedish for one that we have no words for.
[[nodiscard]] text::Language language_or_swedish(std::string_view tag) noexcept;

}  // namespace budkavle::app
