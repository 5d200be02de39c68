// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "account/libraries.hpp"

#include <sodium.h>

#include "base/error.hpp"

namespace budkavle::account {

void require_libsodium() {
    // 1: it was ready already. Safe from several threads at once (libsodium manual, Usage).
    if (sodium_init() < 0) {
        throw ConfigError(
            "the cryptographic library cannot be used: there is no source of random numbers");
    }
}

}  // namespace budkavle::account
