// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Storing posts: the new, and the changed with the redirect that keeps its old address alive.
// Layer app (writing). Thread promise: as EditorStore.
//
//   PostWriter writer(store, dates);  writer.change(stored, changed, now, who);
#pragma once

#include <string_view>

#include "base/utc_time.hpp"
#include "store/editor_store.hpp"
#include "text/date_text.hpp"

namespace budkavle::app {

class PostWriter {
public:
    /// Borrows both, which must outlive it.
    PostWriter(const store::EditorStore& store, const text::DateText& dates)
        : store_(store), dates_(dates) {}

    /// Stores a new post and returns it as stored: with its id, and the slug that it got if its own
    /// was taken.
    [[nodiscard]] store::EditablePost add(const store::EditablePost& post,
                                          std::string_view who) const;

    /// Saves `changed` over `stored`. False if somebody saved between. If readers have been able to
    /// see `stored` and its address changes, the old address redirects from now on. `reverted_to`:
    /// the version whose text `changed` has, see revert_text(); empty: none.
    [[nodiscard]] bool change(const store::EditablePost& stored, const store::EditablePost& changed,
                              UtcTime now, std::string_view who,
                              std::string_view reverted_to = {}) const;

private:
    const store::EditorStore& store_;
    const text::DateText& dates_;
};

}  // namespace budkavle::app
