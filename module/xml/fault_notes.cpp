// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/fault_notes.hpp"

#include <functional>

namespace budkavle::xml {

bool FaultNotes::note(std::uint64_t post_id, std::string_view body, Clock::time_point now) {
    const Key key{post_id, std::hash<std::string_view>{}(body)};
    const std::lock_guard lock(mutex_);
    const auto found = noted_.find(key);
    if (found != noted_.end() && now - found->second < kSilence) {
        return false;
    }
    if (found == noted_.end() && noted_.size() == kLimit) {
        noted_.clear();
    }
    noted_.insert_or_assign(key, now);
    return true;
}

}  // namespace budkavle::xml
