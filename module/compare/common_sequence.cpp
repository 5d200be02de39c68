// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "compare/common_sequence.hpp"

#include <algorithm>
#include <optional>

namespace budkavle::compare {
namespace {

using Index = std::ptrdiff_t;
constexpr Index kNowhere = -1;

/// A stretch of each sequence.
struct Area {
    Index before_from, before_to, after_from, after_to;
    [[nodiscard]] Index before_size() const { return before_to - before_from; }
    [[nodiscard]] Index after_size() const { return after_to - after_from; }
};

/// Where the shortest way through an area can be divided in two: a place on it.
struct Middle {
    Index before, after;
};

class Search {
public:
    Search(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after,
           std::size_t step_limit)
        : before_(before), after_(after), steps_left_(step_limit) {}

    std::vector<Pair> run() {
        match({0, static_cast<Index>(before_.size()), 0, static_cast<Index>(after_.size())});
        return std::move(pairs_);
    }
    [[nodiscard]] std::size_t steps_left() const { return steps_left_; }

private:
    [[nodiscard]] bool is_equal(Index before, Index after) const {
        return before_[static_cast<std::size_t>(before)] == after_[static_cast<std::size_t>(after)];
    }

    void add(Index before, Index after) {
        pairs_.push_back({static_cast<std::size_t>(before), static_cast<std::size_t>(after)});
    }

    /// Depth: the differences halve with each level.
    void match(Area area) {
        while (area.before_size() > 0 && area.after_size() > 0 &&
               is_equal(area.before_from, area.after_from)) {
            add(area.before_from++, area.after_from++);
        }
        Index tail = 0;
        while (area.before_size() > 0 && area.after_size() > 0 &&
               is_equal(area.before_to - 1, area.after_to - 1)) {
            --area.before_to;
            --area.after_to;
            ++tail;
        }
        if (area.before_size() > 0 && area.after_size() > 0) {
            if (const std::optional<Middle> middle = find_middle(area)) {
                match({area.before_from, middle->before, area.after_from, middle->after});
                match({middle->before, area.before_to, middle->after, area.after_to});
            }
        }
        for (Index i = 0; i < tail; ++i) {
            add(area.before_to + i, area.after_to + i);
        }
    }

    /// One end's reach: how far along `before` a way with so many differences comes on each
    /// diagonal (before - after).
    class Reach {
    public:
        void begin(Index most) {
            most_ = most;
            places_.assign(static_cast<std::size_t>(2 * most + 3), kNowhere);
        }
        Index& on(Index diagonal) {
            return places_[static_cast<std::size_t>(diagonal + most_ + 1)];
        }

    private:
        std::vector<Index> places_;
        Index most_ = 0;
    };

    /// The farthest place on a diagonal with one difference more, before equal ones are followed.
    static Index step(Reach& reach, Index diagonal, Index differences, Index before_size,
                      Index after_size) {
        if (differences == 0) {
            return 0;
        }
        Index place = kNowhere;
        const Index down = reach.on(diagonal + 1);
        if (down != kNowhere && down - diagonal <= after_size) {
            place = down;
        }
        const Index right = reach.on(diagonal - 1);
        if (right != kNowhere && right + 1 <= before_size) {
            place = std::max(place, right + 1);
        }
        return place;
    }

    /// Both ends walk until they meet. Nothing if the work is used up.
    std::optional<Middle> find_middle(const Area& area) {
        const Index n = area.before_size();
        const Index m = area.after_size();
        const Index delta = n - m;
        const bool is_odd = delta % 2 != 0;
        const Index most = (n + m + 1) / 2;
        // Memory only for as far as the work can lead.
        Index room = 1;
        while (room < most &&
               static_cast<std::size_t>(room) * static_cast<std::size_t>(room) < steps_left_) {
            room *= 2;
        }
        room = std::min(room, most);
        forward_.begin(room);
        backward_.begin(room);
        for (Index d = 0; d <= room; ++d) {
            for (Index k = -d; k <= d; k += 2) {
                Index x = step(forward_, k, d, n, m);
                const Index start = x;
                while (x != kNowhere && x < n && x - k < m &&
                       is_equal(area.before_from + x, area.after_from + x - k)) {
                    ++x;
                }
                forward_.on(k) = x;
                if (!spend(1 + static_cast<std::size_t>(x - start))) {
                    return std::nullopt;
                }
                const Index opposite = delta - k;
                if (is_odd && x != kNowhere && opposite > -d && opposite < d &&
                    backward_.on(opposite) != kNowhere && x + backward_.on(opposite) >= n) {
                    return Middle{area.before_from + x, area.after_from + x - k};
                }
            }
            for (Index k = -d; k <= d; k += 2) {
                Index x = step(backward_, k, d, n, m);
                const Index start = x;
                while (x != kNowhere && x < n && x - k < m &&
                       is_equal(area.before_to - 1 - x, area.after_to - 1 - (x - k))) {
                    ++x;
                }
                backward_.on(k) = x;
                if (!spend(1 + static_cast<std::size_t>(x - start))) {
                    return std::nullopt;
                }
                const Index opposite = delta - k;
                if (!is_odd && x != kNowhere && opposite >= -d && opposite <= d &&
                    forward_.on(opposite) != kNowhere && x + forward_.on(opposite) >= n) {
                    return Middle{area.before_to - x, area.after_to - (x - k)};
                }
            }
        }
        return std::nullopt;
    }

    bool spend(std::size_t steps) {
        steps_left_ -= std::min(steps, steps_left_);
        return steps_left_ > 0;
    }

    std::span<const std::uint32_t> before_;
    std::span<const std::uint32_t> after_;
    std::size_t steps_left_;
    std::vector<Pair> pairs_;
    Reach forward_;
    Reach backward_;
};

}  // namespace

std::vector<Pair> common_sequence(std::span<const std::uint32_t> before,
                                  std::span<const std::uint32_t> after, Work& work) {
    const std::size_t limit = work.steps_left / 2;
    Search search(before, after, limit);
    std::vector<Pair> pairs = search.run();
    work.steps_left -= limit - search.steps_left();
    return pairs;
}

}  // namespace budkavle::compare
