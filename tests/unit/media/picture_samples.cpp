// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "picture_samples.hpp"

#include <vips/vips.h>
#include <zlib.h>

#include <array>
#include <memory>
#include <random>
#include <stdexcept>
#include <vector>

namespace budkavle::test {
namespace {

void put_u32(std::string& out, std::uint64_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
        out.push_back(static_cast<char>((value >> shift) & 0xFFU));
    }
}

std::string chunk(std::string_view type, const std::string& data) {
    std::string body(type);
    body += data;
    std::string result;
    put_u32(result, data.size());
    result += body;
    put_u32(result,
            crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size())));
    return result;
}

/// PNG of these rows, each with its filter byte in front.
std::string png(unsigned width, unsigned height, int channels, const std::string& rows) {
    std::string header;
    put_u32(header, width);
    put_u32(header, height);
    const char colour_type = channels == 1 ? 0 : channels == 3 ? 2 : 6;
    header += {8, colour_type, 0, 0, 0};
    std::string packed(compressBound(rows.size()), '\0');
    uLongf size = packed.size();
    if (compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
                  reinterpret_cast<const Bytef*>(rows.data()), rows.size(), 1) != Z_OK) {
        throw std::runtime_error("zlib");
    }
    packed.resize(size);
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", header) + chunk("IDAT", packed) + chunk("IEND", "");
}

struct Unref {
    void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

Image checked(int result, VipsImage*& image) {
    if (result != 0) {
        throw std::runtime_error(vips_error_buffer());
    }
    return Image(image);
}

Image red_and_blue(unsigned width, unsigned height) {
    std::vector<unsigned char> pixels;
    pixels.reserve(std::size_t{3} * width * height);
    for (unsigned y = 0; y < height; ++y) {
        for (unsigned x = 0; x < width; ++x) {
            const bool is_left = x < width / 2;
            pixels.insert(pixels.end(), {static_cast<unsigned char>(is_left ? 220 : 20), 20,
                                         static_cast<unsigned char>(is_left ? 20 : 220)});
        }
    }
    VipsImage* image =
        vips_image_new_from_memory_copy(pixels.data(), pixels.size(), static_cast<int>(width),
                                        static_cast<int>(height), 3, VIPS_FORMAT_UCHAR);
    Image raw = checked(image == nullptr ? -1 : 0, image);
    VipsImage* srgb = nullptr;
    return checked(vips_copy(raw.get(), &srgb, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr),
                   srgb);
}

std::string saved(VipsImage* image, const char* suffix) {
    void* data = nullptr;
    std::size_t size = 0;
    if (vips_image_write_to_buffer(image, suffix, &data, &size, nullptr) != 0) {
        throw std::runtime_error(vips_error_buffer());
    }
    std::string bytes(static_cast<const char*>(data), size);
    g_free(data);
    return bytes;
}

Pixel pixel_at(VipsImage* image, int x, int y) {
    double* values = nullptr;
    int count = 0;
    if (vips_getpoint(image, &values, &count, x, y, nullptr) != 0) {
        throw std::runtime_error(vips_error_buffer());
    }
    Pixel pixel{static_cast<int>(values[0]), static_cast<int>(values[count > 2 ? 1 : 0]),
                static_cast<int>(values[count > 2 ? 2 : 0]),
                count > 3 ? static_cast<int>(values[3]) : 255};
    g_free(values);
    return pixel;
}

}  // namespace

void start_vips() {
    setenv("VIPS_WARNING", "0", 1);  // it warns of every AVIF, also of its own
    static const int result = vips_init("media_test");
    if (result != 0) {
        throw std::runtime_error("libvips does not start");
    }
}

std::string soft_jpeg(unsigned width, unsigned height) {
    constexpr int kCellPixels = 64;
    VipsImage* made = nullptr;
    const Image clouds =
        checked(vips_perlin(&made, static_cast<int>(width), static_cast<int>(height), "cell_size",
                            kCellPixels, "uchar", TRUE, nullptr),
                made);
    void* data = nullptr;
    std::size_t size = 0;
    if (vips_jpegsave_buffer(clouds.get(), &data, &size, nullptr) != 0) {
        throw std::runtime_error(vips_error_buffer());
    }
    std::string bytes(static_cast<const char*>(data), size);
    g_free(data);
    return bytes;
}

std::string flat_png(unsigned width, unsigned height, int channels) {
    std::string row(1, '\0');
    for (unsigned x = 0; x < width; ++x) {
        row += {30, 90, 80};
        if (channels == 4) {
            row += x < width / 2 ? '\0' : '\xFF';
        }
    }
    std::string rows;
    for (unsigned y = 0; y < height; ++y) {
        rows += row;
    }
    return png(width, height, channels, rows);
}

std::string noisy_png(unsigned width, unsigned height) {
    std::mt19937 random(4711);
    std::string rows(std::size_t{height} * (1 + std::size_t{3} * width), '\0');
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i] =
            i % (1 + std::size_t{3} * width) == 0 ? '\0' : static_cast<char>(random() & 0xFFU);
    }
    return png(width, height, 3, rows);
}

std::string bomb_png(unsigned width, unsigned height) {
    return png(width, height, 1, std::string(1000 * 1000, '\0'));
}

std::string red_and_blue_jpeg(unsigned width, unsigned height) {
    return saved(red_and_blue(width, height).get(), ".jpg[Q=95]");
}

std::string wide_gamut_jpeg(unsigned width, unsigned height) {
    const Image image = red_and_blue(width, height);
    void* profile = nullptr;
    VipsBlob* blob = nullptr;
    std::size_t size = 0;
    if (vips_profile_load("p3", &blob, nullptr) != 0) {
        throw std::runtime_error(vips_error_buffer());
    }
    profile = const_cast<void*>(vips_blob_get(blob, &size));
    vips_image_set_blob_copy(image.get(), VIPS_META_ICC_NAME, profile, size);
    vips_area_unref(VIPS_AREA(blob));
    return saved(image.get(), ".jpg[Q=95]");
}

std::string cmyk_jpeg(unsigned width, unsigned height) {
    const Image image = red_and_blue(width, height);
    VipsImage* cmyk = nullptr;
    const Image converted =
        checked(vips_icc_export(image.get(), &cmyk, "output_profile", "cmyk", nullptr), cmyk);
    return saved(converted.get(), ".jpg[Q=95]");
}

std::string with_exif(const std::string& jpeg, std::uint16_t orientation) {
    // TIFF header, big-endian; IFD0 with orientation, make and the GPS IFD; GPS IFD with a latitude
    // reference.
    const auto u16 = [](std::uint32_t value) {
        return std::string{static_cast<char>(value >> 8U), static_cast<char>(value & 0xFFU)};
    };
    const auto u32 = [](std::uint32_t value) {
        std::string out;
        put_u32(out, value);
        return out;
    };
    constexpr std::uint32_t kMakeOffset = 8 + 2 + 3 * 12 + 4;
    const std::string make = std::string(kCameraName) + std::string(1, '\0');
    const auto gps_offset = static_cast<std::uint32_t>(kMakeOffset + make.size() + make.size() % 2);
    std::string tiff = std::string("MM\0*", 4) + u32(8) + u16(3);
    tiff += u16(0x010F) + u16(2) + u32(static_cast<std::uint32_t>(make.size())) + u32(kMakeOffset);
    tiff += u16(0x0112) + u16(3) + u32(1) + u16(orientation) + u16(0);
    tiff += u16(0x8825) + u16(4) + u32(1) + u32(gps_offset);
    tiff += u32(0) + make + std::string(make.size() % 2, '\0');
    const std::uint32_t latitude_offset = gps_offset + 2 + 2 * 12 + 4;
    tiff += u16(2) + u16(0x0001) + u16(2) + u32(2) + std::string("N\0\0\0", 4);
    tiff += u16(0x0002) + u16(5) + u32(3) + u32(latitude_offset) + u32(0);
    tiff += u32(66) + u32(1) + u32(36) + u32(1) + u32(24) + u32(1);
    const std::string body = std::string("Exif\0\0", 6) + tiff;
    const std::string segment =
        "\xFF\xE1" + u16(static_cast<std::uint32_t>(body.size() + 2)) + body;
    return jpeg.substr(0, 2) + segment + jpeg.substr(2);
}

std::string webp_of(const std::string& picture) {
    VipsImage* loaded = vips_image_new_from_buffer(picture.data(), picture.size(), "", nullptr);
    const Image image = checked(loaded == nullptr ? -1 : 0, loaded);
    return saved(image.get(), ".webp");
}

Look look_at(const std::string& picture) {
    VipsImage* loaded = vips_image_new_from_buffer(picture.data(), picture.size(), "", nullptr);
    const Image image = checked(loaded == nullptr ? -1 : 0, loaded);
    const int width = image->Xsize;
    const int height = image->Ysize;
    return {.width = static_cast<unsigned>(width),
            .height = static_cast<unsigned>(height),
            .left = pixel_at(image.get(), width / 4, height / 2),
            .right = pixel_at(image.get(), 3 * width / 4, height / 2),
            .has_exif = vips_image_get_typeof(image.get(), VIPS_META_EXIF_NAME) != 0,
            .has_profile = vips_image_get_typeof(image.get(), VIPS_META_ICC_NAME) != 0,
            .has_alpha = vips_image_hasalpha(image.get()) != 0};
}

}  // namespace budkavle::test
