// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Header fields in order, found by name without regard to case (RFC 9110 section 5.1).
// Layer http; no I/O. Thread promise: one thread, or immutable.
//
//   headers.add("Vary", "Accept-Encoding");
//   headers.freeze();  // from now on copies cost next to nothing
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budkavle::http {

struct HeaderField {
    std::string name;
    std::string value;
};

class HeaderList {
public:
    /// Appends a field. CR, LF and NUL in the value become spaces, so no value can start a new
    /// field.
    void add(std::string_view name, std::string_view value);
    /// Replaces all fields of that name by one.
    void set(std::string_view name, std::string_view value);
    /// The first field of that name: a view into this list. The first wins, because web servers
    /// differ in what they do with a second.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const noexcept;
    [[nodiscard]] const std::vector<HeaderField>& fields() const noexcept {
        return frozen_ ? frozen_->fields : fields_;
    }

    /// Writes the lines of the fields once, and shares them and the fields with all copies made
    /// from now on. A copy that is changed gets fields of its own again.
    void freeze();
    /// Appends "Name: value" and CRLF for each field, but not for Status, Content-Length,
    /// Connection and Transfer-Encoding: whoever sends the answer knows these.
    void append_lines(std::string& out) const;

private:
    struct Frozen {
        std::vector<HeaderField> fields;
        std::string lines;
    };
    void thaw();

    std::vector<HeaderField> fields_;  ///< empty while frozen_ is set
    std::shared_ptr<const Frozen> frozen_;
};

}  // namespace budkavle::http
