// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Promises of cache::CopyAddress: what it takes stays in its folder, is not hidden, and no folder
// has the name of a file. Input: the host, a line end, the path.
#include "cache/copy_address.hpp"
#include "fuzz/fuzz_input.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace budkavle;
    const std::string_view text = test::to_text(data, size);
    const std::size_t line_end = text.find('\n');
    const std::string_view host = text.substr(0, line_end);
    const std::string_view path =
        line_end == std::string_view::npos ? std::string_view("/") : text.substr(line_end + 1);
    if (const auto address = cache::CopyAddress::parse(host, path)) {
        test::require(address->path() == path);
        test::require(host.starts_with(address->host()));
        test::require(cache::CopyAddress::parse_key(address->key()) == address);
        test::require(cache::is_copy_file_name(address->file_name()));
        for (const std::string_view folder : address->folders()) {
            test::require(!folder.empty() && folder.front() != '.' && folder.size() < 255);
            test::require(folder.find_first_of(std::string_view("/\\\0:%", 5)) ==
                          std::string_view::npos);
            test::require(!cache::is_copy_file_name(folder) || folder == address->host());
        }
    }
    return 0;
}
