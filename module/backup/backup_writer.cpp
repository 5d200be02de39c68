// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "backup/backup_writer.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <zstd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>
#include <vector>

#include "backup/backup_error.hpp"
#include "backup/digest.hpp"
#include "base/c_handle.hpp"

namespace budkavle::backup {
namespace {

using Compressor = std::unique_ptr<ZSTD_CCtx, ReleaseWith<&ZSTD_freeCCtx>>;

/// Who may read it: root, or who made it.
constexpr mode_t kMode = 0600;

[[noreturn]] void fail(const std::string& step, const std::filesystem::path& path, int error) {
    throw BackupError(step + " " + path.string() + ": " + std::generic_category().message(error) +
                      "\n  To do:  choose a folder where there is room, and where you may write");
}

int create(const std::filesystem::path& part) {
    const int file =
        open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kMode);
    if (file < 0 && errno == EEXIST) {
        throw BackupError(part.string() +
                          " is there already: another backup is being written, or one was "
                          "interrupted.\n  To do:  remove it if no other backup runs");
    }
    if (file < 0) {
        fail("cannot make", part, errno);
    }
    return file;
}

}  // namespace

struct BackupWriter::Impl {
    explicit Impl(std::filesystem::path wanted)
        : path(std::move(wanted)), part(path.string() + ".part"), out(ZSTD_CStreamOutSize()) {
        if (exists(path)) {
            throw BackupError(path.string() +
                              " is there already, and is not written over.\n  To do:  choose "
                              "another name, or move it away");
        }
        file = create(part);
        ZSTD_CCtx_setParameter(compressor.get(), ZSTD_c_checksumFlag, 1);
    }
    ~Impl() {
        if (file >= 0) {
            close(file);
            unlink(part.c_str());
        }
    }
    Impl(const Impl&) = delete;  // owns a file
    Impl& operator=(const Impl&) = delete;

    void compress(std::string_view bytes, ZSTD_EndDirective directive);
    void write_out(std::size_t count);
    void publish();

    std::filesystem::path path;
    std::filesystem::path part;
    int file = -1;
    Compressor compressor{ZSTD_createCCtx()};
    std::vector<char> out;
    Digest digest;
    std::uint64_t written = 0;
};

void BackupWriter::Impl::compress(std::string_view bytes, ZSTD_EndDirective directive) {
    ZSTD_inBuffer in{.src = bytes.data(), .size = bytes.size(), .pos = 0};
    while (true) {
        ZSTD_outBuffer target{.dst = out.data(), .size = out.size(), .pos = 0};
        const std::size_t left = ZSTD_compressStream2(compressor.get(), &target, &in, directive);
        if (ZSTD_isError(left) != 0) {
            throw BackupError(std::string("Zstandard: ") + ZSTD_getErrorName(left));
        }
        write_out(target.pos);
        const bool is_done = directive == ZSTD_e_end ? left == 0 : in.pos == in.size;
        if (is_done) {
            return;
        }
    }
}

void BackupWriter::Impl::write_out(std::size_t count) {
    std::string_view left(out.data(), count);
    while (!left.empty()) {
        const ssize_t taken = write(file, left.data(), left.size());
        if (taken < 0 && errno != EINTR) {
            fail("cannot write", part, errno);
        }
        if (taken > 0) {
            left.remove_prefix(static_cast<std::size_t>(taken));
            written += static_cast<std::uint64_t>(taken);
        }
    }
}

/// A name that came into being meanwhile stays what it is, where the file system can tell.
void BackupWriter::Impl::publish() {
    if (renameat2(AT_FDCWD, part.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0) {
        return;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        fail("cannot name", path, errno);
    }
    if (exists(path) || rename(part.c_str(), path.c_str()) != 0) {
        fail("cannot name", path, errno);
    }
}

BackupWriter::BackupWriter(std::filesystem::path path, const Head& head)
    : impl_(std::make_unique<Impl>(std::move(path))) {
    add(to_line(head));
}

BackupWriter::~BackupWriter() = default;

void BackupWriter::add(std::string_view sql) {
    impl_->digest.add(sql);
    impl_->compress(sql, ZSTD_e_continue);
}

void BackupWriter::finish() {
    impl_->compress(to_line(Ending{impl_->digest.bytes(), impl_->digest.hex()}), ZSTD_e_end);
    if (fsync(impl_->file) != 0) {
        fail("cannot write", impl_->part, errno);
    }
    impl_->publish();
    close(std::exchange(impl_->file, -1));
}

std::uint64_t BackupWriter::size_bytes() const noexcept {
    return impl_->written;
}

}  // namespace budkavle::backup
