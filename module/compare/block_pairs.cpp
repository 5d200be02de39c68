// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "compare/block_pairs.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "compare/table_shape.hpp"

namespace budkavle::compare {
namespace {

/// A container holds one of these at most, so the old and the new are one block however much their
/// words differ; and so are lines, whose container is known to be the same.
constexpr auto kSingle = std::to_array<std::string_view>(
    {"caption", "colgroup", "figcaption", "summary", "tfoot", "thead"});
/// Share of words in common from which two blocks are the same block, changed.
constexpr double kAlike = 0.35;
constexpr double kSurelyAlike = 2;
/// How far a block may have moved among the unequal ones around it.
constexpr std::size_t kReach = 16;

using Words = std::vector<std::uint32_t>;

void gather_words(Words& words, const Block& block) {
    for (const Word& word : block.words) {
        words.push_back(word.plain);
    }
    for (const Block& inner : block.blocks) {
        gather_words(words, inner);
    }
}

Words words_of(const Block& block) {
    Words words;
    gather_words(words, block);
    std::sort(words.begin(), words.end());
    return words;
}

/// 0: nothing in common; 1: the same words.
double likeness(const Words& before, const Words& after) {
    if (before.empty() && after.empty()) {
        return 1;
    }
    std::size_t common = 0;
    for (auto one = before.begin(), other = after.begin();
         one != before.end() && other != after.end();) {
        if (*one == *other) {
            ++common;
            ++one;
            ++other;
        } else if (*one < *other) {
            ++one;
        } else {
            ++other;
        }
    }
    return 2.0 * static_cast<double>(common) / static_cast<double>(before.size() + after.size());
}

bool may_be_one(const Block& before, const Block& after) {
    if (before.name != after.name) {
        return false;
    }
    if (before.name == "tr") {
        return is_same_row_shape(before, after);
    }
    return before.name != "table" || is_same_table_shape(before, after);
}

double likeness(const Block& before, const Words& old_words, const Block& after,
                const Words& new_words) {
    if (!may_be_one(before, after)) {
        return 0;
    }
    const double like = likeness(old_words, new_words);
    if (before.is_line() ||
        std::find(kSingle.begin(), kSingle.end(), before.name) != kSingle.end()) {
        return kSurelyAlike + like;
    }
    return like >= kAlike ? like : 0;
}

/// Pairs the unequal blocks between two equal ones so that the pairs have most in common, each with
/// one of the kReach or so at its own place: time and memory grow with the number of blocks.
class GapPairing {
public:
    GapPairing(std::span<const Block> before, std::span<const Block> after)
        : before_(before), after_(after) {
        reach_ = std::max(kReach, 2 * (after.size() / std::max<std::size_t>(before.size(), 1) + 1));
        for (const Block& block : before) {
            old_words_.push_back(words_of(block));
        }
        for (const Block& block : after) {
            new_words_.push_back(words_of(block));
        }
    }

    /// Rising in both.
    std::vector<Pair> run() {
        if (before_.empty() || after_.empty()) {
            return {};
        }
        fill();
        std::vector<Pair> pairs;
        for (std::size_t i = before_.size(), j = after_.size(); i > 0 && j > 0;) {
            switch (choice(i, j)) {
                case Choice::pair:
                    pairs.push_back({--i, --j});
                    break;
                case Choice::skip_before:
                    --i;
                    break;
                case Choice::skip_after:
                    --j;
                    break;
            }
        }
        std::reverse(pairs.begin(), pairs.end());
        return pairs;
    }

private:
    enum class Choice : unsigned char { skip_before, skip_after, pair };

    [[nodiscard]] std::size_t first_of(std::size_t i) const {
        const std::size_t centre = i * after_.size() / before_.size();
        return centre > reach_ ? centre - reach_ : 0;
    }
    [[nodiscard]] std::size_t last_of(std::size_t i) const {
        return std::min(i * after_.size() / before_.size() + reach_, after_.size());
    }
    Choice& choice(std::size_t i, std::size_t j) {
        return choices_[i * (2 * reach_ + 1) + (j - first_of(i))];
    }

    void fill() {
        constexpr double kNever = -std::numeric_limits<double>::infinity();
        choices_.assign((before_.size() + 1) * (2 * reach_ + 1), Choice::skip_before);
        std::vector<double> above(after_.size() + 1, kNever);
        std::vector<double> row(after_.size() + 1, kNever);
        for (std::size_t i = 0; i <= before_.size(); ++i) {
            std::fill(row.begin(), row.end(), kNever);
            for (std::size_t j = first_of(i); j <= last_of(i); ++j) {
                double best = i == 0 && j == 0 ? 0 : kNever;
                Choice chosen = i > 0 ? Choice::skip_before : Choice::skip_after;
                if (i > 0) {
                    best = std::max(best, above[j]);
                }
                if (j > 0 && row[j - 1] > best) {
                    best = row[j - 1];
                    chosen = Choice::skip_after;
                }
                if (i > 0 && j > 0) {
                    const double like = likeness(before_[i - 1], old_words_[i - 1], after_[j - 1],
                                                 new_words_[j - 1]);
                    if (like > 0 && above[j - 1] + like > best) {
                        best = above[j - 1] + like;
                        chosen = Choice::pair;
                    }
                }
                row[j] = best;
                choice(i, j) = chosen;
            }
            std::swap(above, row);
        }
    }

    std::span<const Block> before_;
    std::span<const Block> after_;
    std::size_t reach_ = kReach;
    std::vector<Words> old_words_;
    std::vector<Words> new_words_;
    std::vector<Choice> choices_;
};

/// The steps from one pair to the next.
void append_gap(std::vector<Step>& steps, std::span<const Block> before,
                std::span<const Block> after) {
    for (const Block& block : before) {
        steps.push_back({&block, nullptr});
    }
    for (const Block& block : after) {
        steps.push_back({nullptr, &block});
    }
}

std::vector<std::uint32_t> keys_of(const std::vector<Block>& blocks) {
    std::vector<std::uint32_t> keys;
    keys.reserve(blocks.size());
    for (const Block& block : blocks) {
        keys.push_back(block.key);
    }
    return keys;
}

}  // namespace

std::vector<Step> pair_blocks(const std::vector<Block>& before, const std::vector<Block>& after,
                              bool is_by_place, Work& work) {
    std::vector<Step> steps;
    if (is_by_place) {
        for (std::size_t i = 0; i < before.size(); ++i) {
            steps.push_back({&before[i], &after[i]});
        }
        return steps;
    }
    std::vector<Pair> equal = common_sequence(keys_of(before), keys_of(after), work);
    equal.push_back({before.size(), after.size()});
    Pair from;
    for (const Pair& to : equal) {
        const auto old_gap = std::span(before).subspan(from.before, to.before - from.before);
        const auto new_gap = std::span(after).subspan(from.after, to.after - from.after);
        Pair done;
        for (const Pair& pair : GapPairing(old_gap, new_gap).run()) {
            append_gap(steps, old_gap.subspan(done.before, pair.before - done.before),
                       new_gap.subspan(done.after, pair.after - done.after));
            steps.push_back({&old_gap[pair.before], &new_gap[pair.after]});
            done = {pair.before + 1, pair.after + 1};
        }
        append_gap(steps, old_gap.subspan(done.before), new_gap.subspan(done.after));
        if (to.before < before.size()) {
            steps.push_back({&before[to.before], &after[to.after]});
        }
        from = {to.before + 1, to.after + 1};
    }
    return steps;
}

}  // namespace budkavle::compare
