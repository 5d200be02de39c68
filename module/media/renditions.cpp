// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/renditions.hpp"

#include <vips/vips.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <memory>
#include <vector>

#include "base/c_handle.hpp"
#include "media/file_format.hpp"
#include "media/media_limits.hpp"
#include "media/webp_container.hpp"

namespace budkavle::media {
namespace {

/// GObject's unref takes a void*, so this is a struct rather than ReleaseWith.
struct ImageRelease {
    void operator()(VipsImage* image) const noexcept { g_object_unref(image); }
};
using ImageHandle = std::unique_ptr<VipsImage, ImageRelease>;

constexpr int kPhotographQuality = 80;
constexpr int kTransparentQuality = 85;
/// As good to the eye as WebP at 80 (measured: PSNR within a decibel of it, at 85 % of the bytes).
constexpr int kAvifQuality = 60;
/// Of 0 to 9. Measured on photographs: 0 is 0.5 dB worse at the same size and four times faster, 4
/// is 0.4 dB better and nine times slower.
constexpr int kAvifEffort = 2;
constexpr int kPngCompression = 7;
/// Orientations 5 to 8 of Exif swap the sides.
constexpr int kFirstSidewaysOrientation = 5;

/// Any failure of libvips: the picture is not what it says.
struct Broken {};

/// `image` by reference: it is set by the very call whose result stands beside it.
ImageHandle checked(int result, VipsImage*& image) {
    if (result != 0) {
        throw Broken{};
    }
    return ImageHandle(image);
}

std::string checked_bytes(int result, void* data, std::size_t size) {
    if (result != 0) {
        throw Broken{};
    }
    std::string bytes(static_cast<const char*>(data), size);
    g_free(data);
    return bytes;
}

std::string save_webp(VipsImage* image, bool is_graphic, bool has_transparency) {
    void* data = nullptr;
    std::size_t size = 0;
    const int result =
        is_graphic
            ? vips_webpsave_buffer(image, &data, &size, "lossless", TRUE, "strip", TRUE, nullptr)
            : vips_webpsave_buffer(image, &data, &size, "Q",
                                   has_transparency ? kTransparentQuality : kPhotographQuality,
                                   "strip", TRUE, nullptr);
    return without_metadata_chunks(checked_bytes(result, data, size)).value();
}

std::string save_jpeg(VipsImage* image) {
    void* data = nullptr;
    std::size_t size = 0;
    const int result =
        vips_jpegsave_buffer(image, &data, &size, "Q", kPhotographQuality, "optimize_coding", TRUE,
                             "interlace", TRUE, "strip", TRUE, nullptr);
    return checked_bytes(result, data, size);
}

std::string save_png(VipsImage* image) {
    void* data = nullptr;
    std::size_t size = 0;
    const int result = vips_pngsave_buffer(image, &data, &size, "compression", kPngCompression,
                                           "strip", TRUE, nullptr);
    return checked_bytes(result, data, size);
}

/// AVIF is beside the others, never instead: nothing if it cannot be made.
std::string save_avif(VipsImage* image) {
    void* data = nullptr;
    std::size_t size = 0;
    const int result = vips_heifsave_buffer(image, &data, &size, "Q", kAvifQuality, "compression",
                                            VIPS_FOREIGN_HEIF_COMPRESSION_AV1, "effort",
                                            kAvifEffort, "strip", TRUE, nullptr);
    if (result != 0) {
        vips_error_clear();
        return {};
    }
    std::string bytes = checked_bytes(result, data, size);
    return detect_format(bytes) == FileFormat::avif ? bytes : std::string();
}

/// The whole picture in memory. Not straight from the file through the scaler: that shows a damaged
/// part in black and says nothing (libvips 8.14, "error in tile").
ImageHandle load(const std::string& upload) {
    VipsImage* image =
        vips_image_new_from_buffer(upload.data(), upload.size(), "", "access",
                                   VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
    const ImageHandle stream = checked(image == nullptr ? -1 : 0, image);
    image = vips_image_copy_memory(stream.get());
    return checked(image == nullptr ? -1 : 0, image);
}

/// The picture scaled down to `width`, upright and in sRGB with 8 bits; kept in memory.
ImageHandle upright_srgb(VipsImage* original, unsigned width) {
    VipsImage* image = nullptr;
    const ImageHandle scaled = checked(
        vips_thumbnail_image(original, &image, static_cast<int>(width), "height", VIPS_MAX_COORD,
                             "size", VIPS_SIZE_DOWN, "export_profile", "srgb", nullptr),
        image);
    image = nullptr;
    const ImageHandle srgb =
        checked(vips_colourspace(scaled.get(), &image, VIPS_INTERPRETATION_sRGB, nullptr), image);
    image = vips_image_copy_memory(srgb.get());
    return checked(image == nullptr ? -1 : 0, image);
}

/// True if any pixel lets something shine through.
bool has_transparency(VipsImage* image) {
    if (vips_image_hasalpha(image) == 0) {
        return false;
    }
    VipsImage* extracted = nullptr;
    const ImageHandle alpha =
        checked(vips_extract_band(image, &extracted, image->Bands - 1, nullptr), extracted);
    double least = 0;
    if (vips_min(alpha.get(), &least, nullptr) != 0) {
        throw Broken{};
    }
    constexpr double kOpaque = 255;
    return least < kOpaque;
}

ImageHandle without_alpha(ImageHandle image) {
    if (vips_image_hasalpha(image.get()) == 0) {
        return image;
    }
    VipsImage* extracted = nullptr;
    return checked(vips_extract_band(image.get(), &extracted, 0, "n", image->Bands - 1, nullptr),
                   extracted);
}

ImageHandle scaled_to(VipsImage* image, unsigned width) {
    VipsImage* scaled = nullptr;
    return checked(vips_thumbnail_image(image, &scaled, static_cast<int>(width), "height",
                                        VIPS_MAX_COORD, "size", VIPS_SIZE_DOWN, nullptr),
                   scaled);
}

/// Adds WebP, the fallback and where it pays AVIF of every width to `picture`.
class RenditionMaker {
public:
    RenditionMaker(ImageHandle largest, FileFormat source, DecodedPicture& picture)
        : has_transparency_(has_transparency(largest.get())),
          largest_(has_transparency_ ? std::move(largest) : without_alpha(std::move(largest))),
          // Drawings and screenshots come as PNG and are smaller so; photographs saved as PNG are
          // not.
          is_graphic_(source == FileFormat::png && !has_transparency_ &&
                      save_png(largest_.get()).size() <= save_jpeg(largest_.get()).size()),
          wants_avif_(!is_graphic_ && !has_transparency_ &&
                      std::uint64_t(largest_->Xsize) * std::uint64_t(largest_->Ysize) <=
                          kAvifPixelLimit),
          picture_(picture) {}

    void make(unsigned width) {
        const auto largest_width = static_cast<unsigned>(largest_->Xsize);
        const ImageHandle smaller =
            width < largest_width ? scaled_to(largest_.get(), width) : nullptr;
        VipsImage* const image = smaller ? smaller.get() : largest_.get();
        std::string webp = save_webp(image, is_graphic_, has_transparency_);
        webp_bytes_ += webp.size();
        add(picture_.renditions, image, std::move(webp));
        add(picture_.renditions, image,
            is_graphic_ || has_transparency_ ? save_png(image) : save_jpeg(image));
        if (wants_avif_) {
            make_avif(image);
        }
    }

    /// All sizes or none: a browser that takes AVIF looks for its size among these alone.
    void finish() {
        if (wants_avif_ &&
            static_cast<double>(avif_bytes_) <= kAvifShare * static_cast<double>(webp_bytes_)) {
            std::ranges::move(avif_, std::back_inserter(picture_.renditions));
        }
    }

private:
    void make_avif(VipsImage* image) {
        std::string avif = save_avif(image);
        wants_avif_ = !avif.empty();
        avif_bytes_ += avif.size();
        add(avif_, image, std::move(avif));
    }

    static void add(std::vector<model::RenditionData>& list, const VipsImage* image,
                    std::string bytes) {
        model::RenditionData rendition;
        rendition.facts = {.width = static_cast<unsigned>(image->Xsize),
                           .height = static_cast<unsigned>(image->Ysize),
                           .media_type = std::string(media_type(detect_format(bytes))),
                           .byte_count = bytes.size()};
        rendition.bytes = std::move(bytes);
        list.push_back(std::move(rendition));
    }

    bool has_transparency_;
    ImageHandle largest_;
    bool is_graphic_;
    bool wants_avif_;
    std::vector<model::RenditionData> avif_;
    std::size_t avif_bytes_ = 0;
    std::size_t webp_bytes_ = 0;
    DecodedPicture& picture_;
};

/// The upright size, from the header alone.
DecodedPicture read_header(const std::string& upload) {
    const ImageHandle header(vips_image_new_from_buffer(upload.data(), upload.size(), "", "access",
                                                        VIPS_ACCESS_SEQUENTIAL, nullptr));
    if (header == nullptr) {
        throw Broken{};
    }
    DecodedPicture picture;
    picture.width = static_cast<unsigned>(header->Xsize);
    picture.height = static_cast<unsigned>(header->Ysize);
    if (vips_image_get_orientation(header.get()) >= kFirstSidewaysOrientation) {
        std::swap(picture.width, picture.height);
    }
    return picture;
}

HelperReply decode(const std::string& upload, const UploadLimits& limits) {
    DecodedPicture picture = read_header(upload);
    const std::uint64_t pixels = std::uint64_t{picture.width} * picture.height;
    if (const std::uint64_t limit = std::min(limits.pixels, kPixelLimit); pixels > limit) {
        return Refusal(MediaProblem::has_too_many_pixels, limit, pixels);
    }
    if (const unsigned side = std::min(picture.width, picture.height); side < limits.side_pixels) {
        return Refusal(MediaProblem::is_too_small, limits.side_pixels, side);
    }
    const unsigned largest = std::min(picture.width, kWidths.back());
    if (const std::uint64_t height = std::uint64_t{picture.height} * largest / picture.width;
        height > kHeightLimit) {
        return Refusal(MediaProblem::is_too_tall, kHeightLimit, height);
    }
    RenditionMaker maker(upright_srgb(load(upload).get(), largest), detect_format(upload), picture);
    for (const unsigned width : kWidths) {
        if (width < largest) {
            maker.make(width);
        }
    }
    maker.make(largest);
    maker.finish();
    return picture;
}

/// Every loader and saver once, on a few pixels.
void warm_up() {
    VipsImage* black = nullptr;
    constexpr int kSide = 8;
    const ImageHandle image = checked(vips_black(&black, kSide, kSide, "bands", 3, nullptr), black);
    for (const std::string& bytes :
         {save_jpeg(image.get()), save_png(image.get()), save_webp(image.get(), false, false),
          save_webp(image.get(), true, false)}) {
        static_cast<void>(decode(bytes, {}));
    }
    static_cast<void>(save_avif(image.get()));
}

}  // namespace

bool start_decoder() {
    // No file of its own: large pictures stay in memory, no code is made at run time.
    setenv("VIPS_DISC_THRESHOLD", "4g", 1);
    setenv("VIPS_NOVECTOR", "1", 1);
    if (vips_init("budkavle-media") != 0) {
        return false;
    }
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    for (const char* loader :
         {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"}) {
        vips_operation_block_set(loader, FALSE);
    }
    try {
        warm_up();
    } catch (const Broken&) {
        return false;
    }
    return true;
}

HelperReply make_renditions(const std::string& upload, const UploadLimits& limits) {
    try {
        return decode(upload, limits);
    } catch (const Broken&) {
        const bool is_out_of_memory = std::strstr(vips_error_buffer(), "out of memory") != nullptr;
        return is_out_of_memory ? MediaProblem::needs_too_much_memory : MediaProblem::is_broken;
    } catch (const std::bad_alloc&) {
        return MediaProblem::needs_too_much_memory;
    }
}

}  // namespace budkavle::media
