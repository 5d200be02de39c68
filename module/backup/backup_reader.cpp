// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "backup/backup_reader.hpp"

#include <zstd.h>

#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "backup/backup_error.hpp"
#include "backup/digest.hpp"
#include "base/c_handle.hpp"

namespace budkavle::backup {
namespace {

using Decompressor = std::unique_ptr<ZSTD_DCtx, ReleaseWith<&ZSTD_freeDCtx>>;

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& fault) {
    throw BackupError(path.string() + " " + fault +
                      "\n  To do:  take another copy of it, or an older backup");
}

/// One reading of one file from its first byte to its last.
class Scan {
public:
    Scan(const std::filesystem::path& path, const Sink& sink)
        : path_(path), sink_(sink), file_(path, std::ios::binary) {
        if (!file_) {
            throw BackupError("cannot read " + path.string() +
                              "\n  To do:  check its name, and that you may read it");
        }
    }

    Head run() {
        std::vector<char> in(ZSTD_DStreamInSize());
        bool is_empty = true;
        while (file_.read(in.data(), static_cast<std::streamsize>(in.size())) ||
               file_.gcount() > 0) {
            is_empty = false;
            decompress({in.data(), static_cast<std::size_t>(file_.gcount())});
        }
        if (missing_ != 0 && !is_empty) {
            refuse(path_, "is cut short: its end is missing.");
        }
        if (!head_) {
            (void)read_head(true);
        }
        const auto ending = parse_ending(held_);
        if (!ending) {
            refuse(path_, "is cut short: its end is missing.");
        }
        if (ending->bytes != digest_.bytes() || ending->sha256 != digest_.hex()) {
            refuse(path_, "was changed since it was made: its checksum is another.");
        }
        return *head_;
    }

private:
    void decompress(std::string_view bytes) {
        ZSTD_inBuffer in{.src = bytes.data(), .size = bytes.size(), .pos = 0};
        // Also with nothing left to read: the decompressor may hold more than it had room for.
        bool is_full = true;
        while (in.pos < in.size || is_full) {
            ZSTD_outBuffer target{.dst = out_.data(), .size = out_.size(), .pos = 0};
            const std::size_t left = ZSTD_decompressStream(decompressor_.get(), &target, &in);
            if (ZSTD_isError(left) != 0) {
                refuse(path_, head_ ? "was changed since it was made: it cannot be unpacked."
                                    : "is no backup of Budkavle.");
            }
            missing_ = left;
            is_full = target.pos == target.size;
            take({out_.data(), target.pos});
            if (target.pos == 0 && in.pos == in.size) {
                return;
            }
        }
    }

    /// What may be the last line is held back: it proves the rest and is no part of it.
    void take(std::string_view plain) {
        held_ += plain;
        if ((!head_ && !read_head(false)) || held_.size() <= kEndingBytes) {
            return;
        }
        const std::string_view ready(held_.data(), held_.size() - kEndingBytes);
        digest_.add(ready);
        sink_(ready);
        held_.erase(0, ready.size());
    }

    /// True once the first line is known. Throws if it is not ours.
    bool read_head(bool is_all) {
        const std::size_t end = held_.find('\n');
        if (end == std::string::npos && held_.size() < kHeadLimitBytes && !is_all) {
            return false;
        }
        head_ = parse_head(std::string_view(held_).substr(0, end));
        if (!head_) {
            refuse(path_,
                   "is no backup of Budkavle, or one of a newer Budkavle than this program.");
        }
        return true;
    }

    const std::filesystem::path& path_;
    const Sink& sink_;
    std::ifstream file_;
    Decompressor decompressor_{ZSTD_createDCtx()};
    std::vector<char> out_ = std::vector<char>(ZSTD_DStreamOutSize());
    std::size_t missing_ = 1;  ///< 0: a compressed frame is complete
    std::string held_;
    std::optional<Head> head_;
    Digest digest_;
};

}  // namespace

Head check_backup(const std::filesystem::path& path) {
    const Sink nowhere = [](std::string_view) {};
    return Scan(path, nowhere).run();
}

void read_backup(const std::filesystem::path& path, const Sink& sink) {
    (void)Scan(path, sink).run();
}

}  // namespace budkavle::backup
