// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One response: status, header fields, bytes. Layer http; no I/O. Thread promise: one thread; the
// body is shared and never changes, so a cache may keep it.
#pragma once

#include <memory>
#include <string>

#include "http/header_list.hpp"
#include "http/status.hpp"

namespace budkavle::http {

struct Response {
    Status status = Status::ok;
    HeaderList headers;
    std::shared_ptr<const std::string> body;  ///< null: no body
};

}  // namespace budkavle::http
