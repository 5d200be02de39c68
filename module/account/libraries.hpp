// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The cryptographic library, ready for use. Layer account, private to it. Thread promise: locks
// inside.
#pragma once

namespace budkavle::account {

/// To be called before the first use of libsodium in each function that other layers call; costs
/// nothing the second time. Throws ConfigError if the system has no source of random numbers.
void require_libsodium();

}  // namespace budkavle::account
