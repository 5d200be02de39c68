// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "test_server.hpp"

namespace budkavle::test {

DatabaseServer& server() {
    static DatabaseServer the_server;
    return the_server;
}

}  // namespace budkavle::test
