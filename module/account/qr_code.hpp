// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A text as a QR code (ISO/IEC 18004): rows of modules, to be drawn by a stylesheet. Layer account;
// includes base. Thread promise: pure functions.
//
//   for (const std::string& row : make_qr_code(totp_address(…)).rows) { … "1011…" … }
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/secret.hpp"

namespace budkavle::account {

struct QrCode {
    /// As many rows as each has characters: '1' is dark. Without the quiet zone of four modules
    /// that must stand around it.
    std::vector<std::string> rows;
};

inline constexpr std::size_t kQrTextLimitBytes = 1000;

/// The smallest code that holds `text` and can be read with 15 % of it gone (level M).
/// Throws RenderError if it is longer than kQrTextLimitBytes or empty.
[[nodiscard]] QrCode make_qr_code(const Secret& text);

}  // namespace budkavle::account
