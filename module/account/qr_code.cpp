// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "account/qr_code.hpp"

#include <qrencode.h>

#include <memory>

#include "base/c_handle.hpp"
#include "base/error.hpp"

namespace budkavle::account {
namespace {

using QrHandle = std::unique_ptr<QRcode, ReleaseWith<&QRcode_free>>;

}  // namespace

QrCode make_qr_code(const Secret& text) {
    const std::string& bytes = text.reveal();
    if (bytes.empty() || bytes.size() > kQrTextLimitBytes) {
        throw RenderError("a QR code holds 1 to " + std::to_string(kQrTextLimitBytes) +
                          " bytes, not " + std::to_string(bytes.size()));
    }
    constexpr int kSmallestThatFits = 0;
    const QrHandle code(QRcode_encodeData(static_cast<int>(bytes.size()),
                                          reinterpret_cast<const unsigned char*>(bytes.data()),
                                          kSmallestThatFits, QR_ECLEVEL_M));
    if (!code) {
        throw RenderError("the QR code could not be made: there is too little memory");
    }
    const auto width = static_cast<std::size_t>(code->width);
    QrCode made;
    made.rows.reserve(width);
    for (std::size_t y = 0; y < width; ++y) {
        std::string row;
        for (std::size_t x = 0; x < width; ++x) {
            // The lowest bit of each byte is the module (qrencode.h, QRcode).
            row += (code->data[y * width + x] & 1U) != 0 ? '1' : '0';
        }
        made.rows.push_back(std::move(row));
    }
    return made;
}

}  // namespace budkavle::account
