// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/compression.hpp"

#include <brotli/encode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <memory>

#include "base/c_handle.hpp"
#include "base/error.hpp"

namespace budkavle::cache {
namespace {

struct Levels {
    int gzip;
    int brotli;
    int zstd;
};

// Processor time and size of pages of 19.5 kB and 200 kB in Swedish (tests/bench: compression_cost;
// two busy cores of an AMD EPYC, November 2026):
//   gzip 5      0.4 ms   7128 bytes     5 ms  61 kB   | gzip 9      0.4 ms   7097      9 ms  60 kB
//   Brotli 5    0.3 ms   6878           3 ms  29 kB   | Brotli 9    0.7 ms   6853     33 ms  28 kB
//   Zstandard 6 0.3 ms   7152           2 ms  29 kB   | Zstandard 9 0.3 ms   7093      2 ms  29 kB
// Brotli 11 would save another tenth, but takes 28 and 143 ms: with some thousand copies to write
// again when a menu changes, that is minutes in which they are old.
constexpr Levels kOnRequest{.gzip = 5, .brotli = 5, .zstd = 6};
constexpr Levels kStored{.gzip = 9, .brotli = 9, .zstd = 9};

/// The library reads text (zlib's interface of 1995 has neither const nor char).
Bytef* as_input(std::string_view bytes) noexcept {
    return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
}

const std::uint8_t* as_bytes(std::string_view bytes) noexcept {
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

/// A zlib stream that writes gzip. zlib keeps a pointer to `stream_`, so it stays where it is.
class GzipStream {
public:
    explicit GzipStream(int level) {
        // 15 bits of window, the most there is; 16 more ask for gzip's header. 8 is the usual
        // memory.
        constexpr int kWindowBitsOfGzip = 15 + 16;
        constexpr int kMemoryLevel = 8;
        if (level < 1 || deflateInit2(&stream_, level, Z_DEFLATED, kWindowBitsOfGzip, kMemoryLevel,
                                      Z_DEFAULT_STRATEGY) != Z_OK) {
            throw RenderError("gzip: the stream could not be opened");
        }
        constexpr int kUnknownSystem = 255;  // RFC 1952 section 2.3.1
        header_.os = kUnknownSystem;
        if (deflateSetHeader(&stream_, &header_) != Z_OK) {
            static_cast<void>(deflateEnd(&stream_));
            throw RenderError("gzip: the header was refused");
        }
    }
    GzipStream(const GzipStream&) = delete;
    GzipStream& operator=(const GzipStream&) = delete;
    GzipStream(GzipStream&&) = delete;
    GzipStream& operator=(GzipStream&&) = delete;
    // It says whether output was left unread, which is no news to us.
    ~GzipStream() { static_cast<void>(deflateEnd(&stream_)); }

    std::string finish(std::string_view bytes) {
        std::string coded(deflateBound(&stream_, bytes.size()), '\0');
        if (std::max(bytes.size(), coded.size()) > std::numeric_limits<uInt>::max()) {
            throw RenderError("gzip: more bytes than one call takes");
        }
        stream_.next_in = as_input(bytes);
        stream_.avail_in = static_cast<uInt>(bytes.size());
        stream_.next_out = reinterpret_cast<Bytef*>(coded.data());
        stream_.avail_out = static_cast<uInt>(coded.size());
        if (deflate(&stream_, Z_FINISH) != Z_STREAM_END) {
            throw RenderError("gzip: the stream did not end");
        }
        coded.resize(stream_.total_out);
        return coded;
    }

private:
    z_stream stream_{};
    gz_header header_{};  // no time, no name, no comment
};

std::string brotli(std::string_view bytes, int level) {
    if (level < BROTLI_MIN_QUALITY || level > BROTLI_MAX_QUALITY) {
        throw RenderError("Brotli: no such level");
    }
    // A window that just holds the page: encoder and browser set aside no more than is used.
    const int window =
        std::clamp(static_cast<int>(std::bit_width(bytes.size())), 16, BROTLI_DEFAULT_WINDOW);
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string coded(size, '\0');
    if (BrotliEncoderCompress(level, window, BROTLI_MODE_TEXT, bytes.size(), as_bytes(bytes), &size,
                              reinterpret_cast<std::uint8_t*>(coded.data())) != BROTLI_TRUE) {
        throw RenderError("Brotli: the bytes could not be compressed");
    }
    coded.resize(size);
    return coded;
}

std::size_t checked(std::size_t result) {
    if (ZSTD_isError(result) != 0) {
        throw RenderError(std::string("Zstandard: ") + ZSTD_getErrorName(result));
    }
    return result;
}

std::string zstd(std::string_view bytes, int level) {
    constexpr int kStrongestLevel =
        19;  // above it windows grow beyond what browsers take: RFC 9659
    if (level < 1 || level > kStrongestLevel) {
        throw RenderError("Zstandard: no such level");
    }
    const std::unique_ptr<ZSTD_CCtx, ReleaseWith<&ZSTD_freeCCtx>> context(ZSTD_createCCtx());
    if (context == nullptr) {
        throw std::bad_alloc();
    }
    checked(ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level));
    std::string coded(ZSTD_compressBound(bytes.size()), '\0');
    coded.resize(checked(
        ZSTD_compress2(context.get(), coded.data(), coded.size(), bytes.data(), bytes.size())));
    return coded;
}

int level_of(http::Coding coding, const Levels& levels) noexcept {
    switch (coding) {
        case http::Coding::gzip:
            return levels.gzip;
        case http::Coding::br:
            return levels.brotli;
        case http::Coding::zstd:
            return levels.zstd;
        case http::Coding::identity:
            break;
    }
    return 0;
}

}  // namespace

std::string compress(std::string_view bytes, http::Coding coding, Effort effort) {
    return compress_at_level(bytes, coding,
                             level_of(coding, effort == Effort::stored ? kStored : kOnRequest));
}

std::string compress_at_level(std::string_view bytes, http::Coding coding, int level) {
    switch (coding) {
        case http::Coding::gzip:
            return GzipStream(level).finish(bytes);
        case http::Coding::br:
            return brotli(bytes, level);
        case http::Coding::zstd:
            return zstd(bytes, level);
        case http::Coding::identity:
            break;
    }
    return std::string(bytes);
}

}  // namespace budkavle::cache
