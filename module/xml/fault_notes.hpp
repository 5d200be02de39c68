// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Which broken bodies the log has named lately: a page that is asked for a thousand times names its
// broken post once an hour, not a thousand times; a body that was changed and is still broken is
// named at once. Layer xml; private to it. Thread promise: locks inside.
//
//   if (notes.note(post_id, body, FaultNotes::Clock::now())) { log::write(…); }
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string_view>
#include <utility>

namespace budkavle::xml {

class FaultNotes {
public:
    using Clock = std::chrono::steady_clock;

    /// True if this body of this post has not been noted within kSilence before `now`; then it is
    /// noted. Full, it forgets everything: a line too many is better than one too few.
    [[nodiscard]] bool note(std::uint64_t post_id, std::string_view body, Clock::time_point now);

    static constexpr std::chrono::hours kSilence{1};
    static constexpr std::size_t kLimit = 1000;

private:
    using Key = std::pair<std::uint64_t, std::size_t>;  ///< post and hash of the body's bytes
    std::mutex mutex_;
    std::map<Key, Clock::time_point> noted_;
};

}  // namespace budkavle::xml
