// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Collects rows as SQL text and sends them many at a time: the fastest way in that asks for no
// right beyond INSERT. For tests and measurements. Thread promise: one thread.
//
//   RowWriter tags(connection, "INSERT INTO tags (site_id, slug, name) VALUES ");
//   tags.add("1,'sno','Snö'");  tags.flush();
#pragma once

#include <cstddef>
#include <string>

#include "store/connection.hpp"

namespace budkavle::test {

class RowWriter {
public:
    RowWriter(store::Connection& connection, std::string head)
        : connection_(connection), head_(std::move(head)), text_(head_) {}

    void add(const std::string& row) {
        text_.append(count_ == 0 ? "(" : ",(").append(row).append(")");
        if (++count_ == kRowsPerStatement) {
            flush();
        }
    }
    void flush() {
        if (count_ > 0) {
            connection_.run_schema_text(text_);
        }
        text_ = head_;
        count_ = 0;
    }

private:
    static constexpr std::size_t kRowsPerStatement = 1000;

    store::Connection& connection_;
    std::string head_;
    std::string text_;
    std::size_t count_ = 0;
};

}  // namespace budkavle::test
