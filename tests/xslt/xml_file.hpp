// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Questions to XML files, for the audits of the stylesheets and their strings. Belongs to tests.
// One thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "xml/xml_handles.hpp"

namespace budkavle::audit {

/// An XML file of the project. Throws std::runtime_error if it is not well-formed.
class XmlFile {
public:
    explicit XmlFile(const std::filesystem::path& file);

    [[nodiscard]] const std::filesystem::path& file() const noexcept { return file_; }
    /// The string values of all nodes that an XPath 1.0 expression finds; `xsl` is the prefix of
    /// XSLT.
    [[nodiscard]] std::vector<std::string> find(const std::string& xpath) const;
    /// "page/list.xsl:12: value" of each node found: what a failing audit shows.
    [[nodiscard]] std::vector<std::string> places(const std::string& xpath) const;

private:
    std::filesystem::path file_;
    xml::DocHandle doc_;
};

[[nodiscard]] std::filesystem::path xslt_folder();

/// All stylesheets of the readers' pages: of xslt/ and of conf/themes/.
[[nodiscard]] const std::vector<XmlFile>& all_sheets();
/// Those of the editors' desk.
[[nodiscard]] const std::vector<XmlFile>& desk_sheets();

}  // namespace budkavle::audit
