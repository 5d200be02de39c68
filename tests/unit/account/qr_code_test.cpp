// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "account/qr_code.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace budkavle::account {
namespace {

TEST(QrCode, IsASquareWithThreeFinders) {
    const QrCode code = make_qr_code(Secret(
        "otpauth://totp/Norrsele:anna?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Norrsele"));
    const std::size_t width = code.rows.size();
    EXPECT_EQ((width - 17) % 4, 0U) << "no version of a QR code has " << width << " modules";
    const char* finder[] = {"1111111", "1000001", "1011101", "1011101",
                            "1011101", "1000001", "1111111"};
    for (std::size_t y = 0; y < 7; ++y) {
        ASSERT_EQ(code.rows[y].size(), width);
        EXPECT_EQ(code.rows[y].substr(0, 7), finder[y]);
        EXPECT_EQ(code.rows[y].substr(width - 7), finder[y]);
        EXPECT_EQ(code.rows[width - 7 + y].substr(0, 7), finder[y]);
        EXPECT_NE(code.rows[width - 7 + y].substr(width - 7), finder[y]);
    }
    for (const std::string& row : code.rows) {
        EXPECT_EQ(row.find_first_not_of("01"), std::string::npos);
    }
}

TEST(QrCode, GrowsWithItsTextUpToALimit) {
    EXPECT_EQ(make_qr_code(Secret("A")).rows.size(), 21U);
    EXPECT_GT(make_qr_code(Secret(std::string(kQrTextLimitBytes, 'x'))).rows.size(), 100U);
    EXPECT_THROW((void)make_qr_code(Secret(std::string(kQrTextLimitBytes + 1, 'x'))), RenderError);
    EXPECT_THROW((void)make_qr_code(Secret("")), RenderError);
}

}  // namespace
}  // namespace budkavle::account
