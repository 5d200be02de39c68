// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/copy_store.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "cache/copy_stamp.hpp"
#include "cache/copy_state_files.hpp"

namespace budkavle::cache {

CopyStore::CopyStore(CopySettings settings)
    : settings_(std::move(settings)),
      root_(Folder::open_root(settings_.folder)),
      lock_(root_),
      journal_(root_) {
}

void CopyStore::require_keeper() const {
    if (!is_keeper()) {
        throw CopyError(CopyError::Kind::permanent,
                        "copies: " + root_.path() + ": another process keeps them");
    }
}

bool CopyStore::try_acquire() {
    if (!lock_.try_acquire()) {
        return false;
    }
    if (!is_loaded_) {
        load();
        is_loaded_ = true;
    }
    return true;
}

void CopyStore::load() {
    const std::optional<CopyStamp> stamp = read_stamp(root_);
    CopyJournal::Loaded loaded = journal_.load();
    if (stamp && loaded.is_whole) {
        index_ = std::move(loaded.index);
        stamp_ = stamp->text;
        stamp_outlives_power_cut_ = stamp->outlives_power_cut;
        return;
    }
    stamp_outlives_power_cut_ = true;  // a stamp that does not hold shall not come back either
    set_aside_all();
    for (const std::string& key : loaded.withdrawn) {
        if (const auto address = CopyAddress::parse_key(key)) {
            remove(*address);
        }
    }
}

void CopyStore::begin_changes() {
    require_keeper();
    if (!stamp_ && !stamp_outlives_power_cut_) {
        return;
    }
    root_.remove(std::string(kStampName));
    if (stamp_outlives_power_cut_) {
        root_.sync();
    }
    stamp_.reset();
    stamp_outlives_power_cut_ = false;
}

void CopyStore::commit(std::string_view stamp_text, Outlives outlives) {
    begin_changes();
    if (!is_sound_) {
        throw CopyError(CopyError::Kind::permanent,
                        "copies: " + root_.path() +
                            ": a file that is no longer right could not be removed; set all aside");
    }
    journal_.agree_with(index_);
    const bool waits = outlives == Outlives::power_cut;
    write_stamp(root_, {std::string(stamp_text), journal_.bytes(), waits});
    stamp_ = stamp_text;
    stamp_outlives_power_cut_ = waits;
}

std::optional<CopyFacts> CopyStore::find_page(const CopyAddress& address) const {
    return index_.find(address.key());
}

void CopyStore::for_each(const std::function<void(const CopyFacts&)>& visit) const {
    index_.for_each(visit);
}

std::optional<KeptCopy> CopyStore::find_kept(const CopyAddress& address) const {
    const auto read_from = [&](std::string_view place) -> std::optional<KeptCopy> {
        const auto top = root_.find(place);
        const auto folder = top ? top->find_below(address.folders()) : std::nullopt;
        auto file = folder ? folder->read(std::string(address.file_name())) : std::nullopt;
        if (!file || file->bytes.empty()) {  // an empty one was left by a power cut
            return std::nullopt;
        }
        return KeptCopy{std::move(file->bytes), file->facts.mtime, place == kPagesName};
    };
    // In the order in which copies move, so that one on its way is not missed.
    auto found = read_from(kPagesName);
    if (!found) {
        std::vector<std::string> asides = list_asides(root_);
        std::ranges::reverse(asides);
        for (auto name = asides.begin(); !found && name != asides.end(); ++name) {
            found = read_from(*name);
        }
    }
    return found ? found : read_from(kKeptName);
}

}  // namespace budkavle::cache
