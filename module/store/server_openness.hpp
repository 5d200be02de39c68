// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// How far the database server can be reached. Layer store. Thread promise: locks inside.
#pragma once

#include <string>

namespace budkavle::store {

class ConnectionPool;

struct ServerOpenness {
    bool is_closed = false;    ///< no network at all, only the unix socket
    std::string bind_address;  ///< "127.0.0.1", "*", or several with commas
    bool demands_tls = false;  ///< of everybody who does not come over the socket
};

/// Any account may ask. Throws StoreError.
[[nodiscard]] ServerOpenness load_openness(ConnectionPool& pool);

}  // namespace budkavle::store
