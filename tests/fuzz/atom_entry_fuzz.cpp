// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Any bytes as an Atom entry: read or refused with words, and what is read is text.
#include "base/utf8.hpp"
#include "fuzz/fuzz_input.hpp"
#include "xml/atom_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using budkavle::test::require;
    const auto reading = budkavle::xml::read_atom_entry(budkavle::test::to_text(data, size));
    require(reading.entry.has_value() == reading.fault.empty());
    if (reading.entry) {
        require(!reading.entry->content || budkavle::is_valid_utf8(reading.entry->content->markup));
        require(!reading.entry->title || budkavle::is_valid_utf8(reading.entry->title->text));
    }
    return 0;
}
