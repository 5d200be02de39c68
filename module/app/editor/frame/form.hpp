// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The fields of a form that was sent by POST, whichever of the two ways a browser chose.
// Layer app (editor). Thread promise: immutable once made.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"

namespace budkavle::app {

/// A file of a form. `bytes` is a view into the request's body.
struct UploadedFile {
    std::string field;
    std::string name;  ///< as the browser gave it, without folders
    std::string_view bytes;
};

class Form {
public:
    struct Field {
        std::string name;
        std::string value;  ///< UTF-8; lines end with LF alone
    };

    Form() = default;
    explicit Form(std::vector<Field> fields, std::vector<UploadedFile> files = {})
        : fields_(std::move(fields)), files_(std::move(files)) {}

    /// The first field of that name: a view into this object.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const noexcept;
    /// All of that name, in order: the boxes that were ticked.
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
    [[nodiscard]] const std::vector<Field>& fields() const noexcept { return fields_; }
    [[nodiscard]] const std::vector<UploadedFile>& files() const noexcept { return files_; }

private:
    std::vector<Field> fields_;
    std::vector<UploadedFile> files_;
};

/// The form in the body of `request`, which must outlive it. Nothing if the body is no form or does
/// not decode: answer 400.
[[nodiscard]] std::optional<Form> read_form(const http::Request& request);

}  // namespace budkavle::app
