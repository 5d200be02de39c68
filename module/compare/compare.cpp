// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "compare/compare.hpp"

#include "compare/body_blocks.hpp"
#include "compare/difference_writer.hpp"

namespace budkavle::compare {
namespace {

template <class Read>
Comparison compare_with(const Read& read, std::string_view before, std::string_view after) {
    Vocabulary vocabulary;
    const BodyBlocks old_body = read(before, vocabulary);
    const BodyBlocks new_body = read(after, vocabulary);
    Comparison seen;
    seen.html.reserve(before.size() + after.size());
    DifferenceWriter(old_body, new_body, seen).write();
    return seen;
}

}  // namespace

Comparison compare_bodies(std::string_view before, std::string_view after) {
    return compare_with(read_blocks, before, after);
}

Comparison compare_texts(std::string_view before, std::string_view after) {
    return compare_with(read_line, before, after);
}

}  // namespace budkavle::compare
