// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "compare/word_changes.hpp"

#include <algorithm>

namespace budkavle::compare {
namespace {

/// Kept words between two changes that are together so many times longer are not worth the jumping
/// to and fro of the eye.
constexpr std::size_t kWorthKeeping = 4;

std::vector<std::uint32_t> keys_of(std::span<const Word> words) {
    std::vector<std::uint32_t> keys;
    keys.reserve(words.size());
    for (const Word& word : words) {
        keys.push_back(word.key);
    }
    return keys;
}

/// Words of both versions between `from` and `to`.
std::size_t length_between(const Pair& from, const Pair& to) {
    return to.before - from.before + to.after - from.after;
}

/// Without the kept stretches of mere words that are too short for their surroundings. `pairs` ends
/// with the ends of both lines.
std::vector<Pair> worth_keeping(const std::vector<Pair>& pairs, std::span<const Word> after) {
    std::vector<Pair> kept;
    Pair free;  // where the change before the next kept stretch begins
    for (std::size_t at = 0; at < pairs.size();) {
        std::size_t end = at + 1;
        while (end < pairs.size() && pairs[end].before == pairs[end - 1].before + 1 &&
               pairs[end].after == pairs[end - 1].after + 1) {
            ++end;
        }
        const bool is_last = end == pairs.size();
        const std::size_t change_before = length_between(free, pairs[at]);
        const Pair next{pairs[end - 1].before + 1, pairs[end - 1].after + 1};
        const std::size_t change_after = is_last ? 0 : length_between(next, pairs[end]);
        const bool is_between =
            change_before > 0 && change_after > 0 &&
            std::all_of(&after[pairs[at].after], &after[pairs[at].after] + (end - at),
                        [](const Word& word) { return word.kind == Word::Kind::word; });
        if (!is_between || (end - at) * kWorthKeeping >= change_before + change_after) {
            kept.insert(kept.end(), pairs.begin() + static_cast<std::ptrdiff_t>(at),
                        pairs.begin() + static_cast<std::ptrdiff_t>(end));
            free = next;
        }
        at = end;
    }
    return kept;
}

}  // namespace

std::vector<ChangedWord> change_words(std::span<const Word> before, std::span<const Word> after,
                                      Work& work) {
    std::vector<Pair> pairs = common_sequence(keys_of(before), keys_of(after), work);
    pairs.push_back({before.size(), after.size()});
    std::vector<ChangedWord> words;
    Pair from;
    for (const Pair& to : worth_keeping(pairs, after)) {
        for (const Word& word : before.subspan(from.before, to.before - from.before)) {
            words.push_back({Change::removed, &word});
        }
        for (const Word& word : after.subspan(from.after, to.after - from.after)) {
            words.push_back({Change::added, &word});
        }
        if (to.after < after.size()) {
            words.push_back({Change::kept, &after[to.after]});
        }
        from = {to.before + 1, to.after + 1};
    }
    return words;
}

}  // namespace budkavle::compare
