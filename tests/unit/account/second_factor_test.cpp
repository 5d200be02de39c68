// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "account/second_factor.hpp"

#include <gtest/gtest.h>

#include <set>

#include "account/token.hpp"

namespace budkavle::account {
namespace {

using namespace std::chrono;

const Secret kRfcSecret("12345678901234567890");

UtcTime at(std::int64_t second) {
    return UtcTime(seconds(second));
}

TEST(Totp, GivesTheCodesOfTheRfc) {
    // RFC 6238 appendix B, SHA-1; six digits are the last six of eight.
    const std::pair<std::int64_t, const char*> vectors[] = {{59, "287082"},
                                                            {1'111'111'109, "081804"},
                                                            {1'111'111'111, "050471"},
                                                            {1'234'567'890, "005924"},
                                                            {2'000'000'000, "279037"},
                                                            {20'000'000'000, "353130"}};
    for (const auto& [second, code] : vectors) {
        EXPECT_EQ(totp_code(kRfcSecret, totp_step_at(at(second))), code) << second;
        EXPECT_EQ(find_totp_step(kRfcSecret, code, at(second), 0), totp_step_at(at(second)));
    }
}

TEST(Totp, TakesTheStepBeforeAndAfterAndNoOther) {
    const UtcTime now = at(1'234'567'890);  // the first second of step 41152263
    const std::uint64_t step = totp_step_at(now);
    for (const UtcTime time : {now, now + seconds(29)}) {
        EXPECT_EQ(find_totp_step(kRfcSecret, totp_code(kRfcSecret, step - 2), time, 0),
                  std::nullopt);
        EXPECT_EQ(find_totp_step(kRfcSecret, totp_code(kRfcSecret, step - 1), time, 0), step - 1);
        EXPECT_EQ(find_totp_step(kRfcSecret, totp_code(kRfcSecret, step), time, 0), step);
        EXPECT_EQ(find_totp_step(kRfcSecret, totp_code(kRfcSecret, step + 1), time, 0), step + 1);
        EXPECT_EQ(find_totp_step(kRfcSecret, totp_code(kRfcSecret, step + 2), time, 0),
                  std::nullopt);
    }
    EXPECT_EQ(find_totp_step(kRfcSecret, totp_code(kRfcSecret, 0), at(0), 0), std::nullopt)
        << "step 0 counts as used";
}

TEST(Totp, TakesNoCodeTwiceNorAnEarlierOne) {
    const UtcTime now = at(1'234'567'890);
    const std::uint64_t step = totp_step_at(now);
    EXPECT_EQ(find_totp_step(kRfcSecret, totp_code(kRfcSecret, step), now, step), std::nullopt);
    EXPECT_EQ(find_totp_step(kRfcSecret, totp_code(kRfcSecret, step - 1), now, step), std::nullopt);
    EXPECT_EQ(find_totp_step(kRfcSecret, totp_code(kRfcSecret, step + 1), now, step), step + 1);
}

TEST(Totp, ReadsACodeWithASpaceAndNothingElse) {
    const UtcTime now = at(59);
    EXPECT_TRUE(find_totp_step(kRfcSecret, "287 082", now, 0));
    for (const char* wrong :
         {"", "28708", "2870820", "287083", "28708a", "-287082", "２８７０８２"}) {
        EXPECT_FALSE(find_totp_step(kRfcSecret, wrong, now, 0)) << wrong;
    }
}

TEST(TotpSecret, GoesToAnAppAndComesBack) {
    EXPECT_EQ(to_base32(kRfcSecret).reveal(), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    const Secret secret = make_totp_secret();
    EXPECT_EQ(secret.reveal().size(), 20U);
    EXPECT_NE(secret.reveal(), make_totp_secret().reveal());
    EXPECT_EQ(parse_totp_secret(to_base32(secret).reveal()).value().reveal(), secret.reveal());
    EXPECT_EQ(parse_totp_secret("gezd gnbv gy3t qojq GEZD GNBV GY3T QOJQ").value().reveal(),
              kRfcSecret.reveal());
    for (const char* wrong : {"", "GEZDGNBV", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGE", "1890????"}) {
        EXPECT_FALSE(parse_totp_secret(wrong)) << wrong;
    }
}

TEST(TotpSecret, HasAnAddressForTheQrCode) {
    EXPECT_EQ(totp_address(kRfcSecret, "Norrsele kommun", "åsa@norrsele.se").reveal(),
              "otpauth://totp/Norrsele%20kommun:%C3%A5sa%40norrsele.se"
              "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Norrsele%20kommun");
}

TEST(RecoveryCodes, AreTenDifferentOnes) {
    std::set<std::string> codes;
    for (const Secret& code : make_recovery_codes()) {
        codes.insert(plain_code(code.reveal()));
    }
    EXPECT_EQ(codes.size(), 10U);
}

}  // namespace
}  // namespace budkavle::account
