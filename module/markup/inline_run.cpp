// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/inline_run.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace budkavle::markup {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
/// Two of these side by side read the same as one; of others (two quotations) they do not.
constexpr std::array<std::string_view, 4> kMergeable{"strong", "em", "a", "s"};

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/// Bytes of the white space at `at`, or 0.
std::size_t space_length(std::string_view text, std::size_t at) {
    if (is_space(text[at])) {
        return 1;
    }
    return text.substr(at).starts_with(kNoBreakSpace) ? kNoBreakSpace.size() : 0;
}

/// Holds white space back until it is known what follows, and puts it where it began.
class SpaceKeeper {
public:
    explicit SpaceKeeper(Run& out) : out_(out) {}

    void add(const Atom& atom) {
        out_.push_back(atom);
        if (atom.kind == Atom::Kind::line_break) {
            forget(true);
        } else if (atom.kind == Atom::Kind::picture) {
            settle();
        } else if (atom.kind == Atom::Kind::text) {
            out_.back().text.clear();
            add_text(atom.text, out_.size() - 1);
        }
    }

private:
    void add_text(std::string_view text, std::size_t index) {
        for (std::size_t at = 0; at < text.size();) {
            if (const std::size_t length = space_length(text, at)) {
                hold(text.substr(at, length), index);
                at += length;
            } else {
                settle();
                out_[index].text += text[at++];
            }
        }
    }
    void hold(std::string_view space, std::size_t index) {
        if (is_at_start_) {
            return;
        }
        if (held_.empty()) {
            held_ = space;
            held_at_ = index;
        } else {
            held_ = " ";
        }
    }
    void settle() {
        if (!held_.empty()) {
            out_[held_at_].text += held_ == kNoBreakSpace ? held_ : " ";
        }
        forget(false);
    }
    void forget(bool is_at_start) {
        held_.clear();
        is_at_start_ = is_at_start;
    }

    Run& out_;
    std::string held_;
    std::size_t held_at_ = 0;
    bool is_at_start_ = true;
};

bool is_mergeable(const Frame& left, const Frame& right) {
    return left.name == right.name && left.attributes == right.attributes &&
           std::ranges::find(kMergeable, left.name) != kMergeable.end();
}

bool is_same_element(const Atom& left, const Atom& right, std::size_t depth) {
    return left.chain.size() > depth && right.chain.size() > depth &&
           (left.chain[depth] == right.chain[depth] ||
            is_mergeable(*left.chain[depth], *right.chain[depth]));
}

Node to_leaf(const Atom& atom) {
    Node node;
    switch (atom.kind) {
        case Atom::Kind::text:
            return text_node(atom.text);
        case Atom::Kind::line_break:
            return element("br");
        case Atom::Kind::picture:
            return atom.picture;
        case Atom::Kind::more:
            node.kind = Node::Kind::more;
    }
    return node;
}

std::vector<Node> build(std::span<const Atom> atoms, std::size_t depth) {
    std::vector<Node> nodes;
    for (std::size_t from = 0; from < atoms.size();) {
        const Atom& first = atoms[from];
        std::size_t to = from + 1;
        if (first.chain.size() == depth) {
            Node leaf = to_leaf(first);
            if (leaf.kind == Node::Kind::text && !nodes.empty() &&
                nodes.back().kind == Node::Kind::text) {
                nodes.back().text += leaf.text;
            } else {
                nodes.push_back(std::move(leaf));
            }
        } else {
            while (to < atoms.size() && is_same_element(first, atoms[to], depth)) {
                ++to;
            }
            Node wrapper = element(first.chain[depth]->name);
            wrapper.attributes = first.chain[depth]->attributes;
            wrapper.children = build(atoms.subspan(from, to - from), depth + 1);
            nodes.push_back(std::move(wrapper));
        }
        from = to;
    }
    return nodes;
}

void trim_breaks(Run& part) {
    const auto is_break = [](const Atom& atom) { return atom.kind == Atom::Kind::line_break; };
    const auto is_seen = [](const Atom& atom) {
        return atom.kind == Atom::Kind::text || atom.kind == Atom::Kind::picture;
    };
    const auto first = std::ranges::find_if(part, is_seen);
    const auto last = std::find_if(part.rbegin(), part.rend(), is_seen).base();
    Run kept;
    for (auto atom = part.begin(); atom != part.end(); ++atom) {
        if (!is_break(*atom) || (atom >= first && atom < last)) {
            kept.push_back(std::move(*atom));
        }
    }
    part = std::move(kept);
}

/// A space between words, or a read-more mark: it has no look of its own.
bool is_between(const Atom& atom) {
    return atom.kind == Atom::Kind::more || (atom.kind == Atom::Kind::text && atom.text == " ");
}

/// What stands between words is in those elements that go on over it: no element holds a mere
/// space, and no mark parts one.
void place_between(Run& run) {
    for (std::size_t i = 0; i < run.size(); ++i) {
        if (!is_between(run[i])) {
            continue;
        }
        const auto next =
            std::find_if_not(run.begin() + static_cast<std::ptrdiff_t>(i), run.end(), is_between);
        run[i].chain.clear();
        if (i == 0 || next == run.end()) {
            continue;
        }
        const Chain& before = run[i - 1].chain;
        std::size_t depth = 0;
        while (is_same_element(run[i - 1], *next, depth)) {
            ++depth;
        }
        run[i].chain.assign(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(depth));
    }
}

}  // namespace

Run normalised(const Run& run) {
    Run out;
    out.reserve(run.size());
    SpaceKeeper keeper(out);
    for (const Atom& atom : run) {
        keeper.add(atom);
    }
    std::erase_if(
        out, [](const Atom& atom) { return atom.kind == Atom::Kind::text && atom.text.empty(); });
    place_between(out);
    return out;
}

std::vector<Run> split_at_double_breaks(Run run) {
    std::vector<Run> parts(1);
    std::size_t breaks = 0;
    for (Atom& atom : run) {
        if (atom.kind == Atom::Kind::line_break) {
            ++breaks;
        } else if (atom.kind != Atom::Kind::more) {
            if (breaks > 1) {
                parts.emplace_back();
            }
            breaks = 0;
        }
        parts.back().push_back(std::move(atom));
    }
    for (Run& part : parts) {
        trim_breaks(part);
    }
    std::erase_if(parts, [](const Run& part) { return part.empty(); });
    return parts;
}

std::vector<Node> to_nodes(const Run& run) {
    return build(run, 0);
}

bool is_only_pictures(const Run& run) {
    return std::ranges::any_of(run,
                               [](const Atom& atom) { return atom.kind == Atom::Kind::picture; }) &&
           std::ranges::none_of(run,
                                [](const Atom& atom) { return atom.kind == Atom::Kind::text; });
}

bool is_blank(const Run& run) {
    return std::ranges::all_of(run, [](const Atom& atom) {
        return atom.kind == Atom::Kind::more || atom.kind == Atom::Kind::line_break ||
               (atom.kind == Atom::Kind::text && atom.text.empty());
    });
}

void unwrap(Run& run, std::string_view name) {
    for (Atom& atom : run) {
        std::erase_if(atom.chain, [name](const auto& frame) { return frame->name == name; });
    }
}

}  // namespace budkavle::markup
