// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/copy_stamp.hpp"

#include <fstream>

#include "cache/copy_state_files.hpp"

namespace budkavle::cache {
namespace {

constexpr const char* kBootIdFile = "/proc/sys/kernel/random/boot_id";
constexpr std::string_view kFormat = "budkavle-copies 1 ";
constexpr std::string_view kAnyBoot = "any";

/// Empty where the system does not tell.
std::string boot_id() {
    std::string id;
    std::ifstream(kBootIdFile) >> id;
    return id;
}

std::string head_of(std::string_view boot, std::uint64_t index_bytes) {
    return std::string(kFormat).append(boot) + " " + std::to_string(index_bytes) + "\n";
}

}  // namespace

std::optional<CopyStamp> read_stamp(const Folder& root) {
    const auto file = root.read(std::string(kStampName));
    const auto index = root.find_file(std::string(kIndexName));
    if (!file || !index) {
        return std::nullopt;
    }
    const std::string this_boot = boot_id();
    for (const std::string_view boot : {kAnyBoot, std::string_view(this_boot)}) {
        const std::string head = head_of(boot, index->bytes);
        if (!boot.empty() && file->bytes.starts_with(head)) {
            return CopyStamp{file->bytes.substr(head.size()), index->bytes, boot == kAnyBoot};
        }
    }
    return std::nullopt;
}

void write_stamp(const Folder& root, const CopyStamp& stamp) {
    const std::string boot = boot_id();
    const bool waits = stamp.outlives_power_cut || boot.empty();
    if (waits) {
        root.sync_all();
    }
    const std::string name(kStampName);
    const std::string head = head_of(waits ? kAnyBoot : std::string_view(boot), stamp.index_bytes);
    root.write_beside(name, head + stamp.text, {.is_durable = waits});
    root.show(name);
    if (waits) {
        root.sync();
    }
}

}  // namespace budkavle::cache
