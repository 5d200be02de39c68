// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What stylesheets may read. Inside them there are two addresses only: budkavle:/page.xsl is a file
// of our folder, theme:/theme.xsl one of the theme's own; whatever does not end, symbolic links
// followed, in one of these folders is refused, and so is every other scheme. Relative references
// resolve within them by themselves. Layer render; private to it. Thread promise: immutable; a
// scope belongs to one thread.
//
//   LoaderPolicy policy(our_folder, theme_folder);
//   ReadScope scope(policy);  // from here on this thread's libxslt reads by it
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "xml/xml_handles.hpp"

namespace budkavle::render {

class LoaderPolicy {
public:
    /// `theme_folder` is empty for our own sheets. A folder that there is not has no files.
    LoaderPolicy(const std::filesystem::path& our_folder,
                 const std::filesystem::path& theme_folder);

    /// The file behind an address, resolved; nothing if there is none or it lies outside.
    [[nodiscard]] std::optional<std::filesystem::path> find_file(const std::string& address) const;
    /// An address as a person knows it: the path of the file that it means, or the address itself.
    [[nodiscard]] std::string to_path(const std::string& address) const;

private:
    struct Folder {
        std::filesystem::path given;     ///< as it was named, for messages
        std::filesystem::path resolved;  ///< empty: there is none
    };
    struct Place {
        const Folder* folder;
        std::filesystem::path file;  ///< below the folder, not yet resolved
    };
    [[nodiscard]] std::optional<Place> find_place(const std::string& address) const;

    Folder ours_;
    Folder theme_;
};

inline constexpr std::size_t kSheetLimitBytes = std::size_t{1024} * 1024;
/// An import of an import of an import, each twice, would never end.
inline constexpr std::size_t kReadLimit = 500;

/// While it lives, stylesheets that this thread compiles read by this policy.
class ReadScope {
public:
    explicit ReadScope(const LoaderPolicy& policy) noexcept;
    ~ReadScope();
    ReadScope(const ReadScope&) = delete;  // it marks one stretch of one thread
    ReadScope& operator=(const ReadScope&) = delete;

    [[nodiscard]] const LoaderPolicy& policy() const noexcept { return policy_; }
    /// Counts one file read; false when there have been too many.
    [[nodiscard]] bool count_read() noexcept { return ++reads_ <= kReadLimit; }
    /// One of the sheets that were read declares <bk:body form="parsed"/>.
    [[nodiscard]] bool wants_parsed_bodies() const noexcept { return wants_parsed_bodies_; }
    void note_parsed_bodies() noexcept { wants_parsed_bodies_ = true; }

private:
    const LoaderPolicy& policy_;
    std::size_t reads_ = 0;
    bool wants_parsed_bodies_ = false;
    ReadScope* outer_;
};

/// The bytes of the file behind an address. Nothing, with a message in the thread's
/// XsltErrorCapture, if it may not be read, is no regular file or is larger than kSheetLimitBytes.
[[nodiscard]] std::optional<std::string> read_file(const LoaderPolicy& policy,
                                                   const std::string& address);

/// Parses the file behind an address with our own flags: no network, no entities, no DTD at all.
/// Null, with a message in the thread's XsltErrorCapture, if it may not be read or is not
/// well-formed. `maybe_names` is the dictionary to share.
[[nodiscard]] xml::DocHandle read_document(const LoaderPolicy& policy, const std::string& address,
                                           xmlDict* maybe_names);

/// The same for a stylesheet, by the scope's policy: counted, and held to the rules of sheet_rules.
[[nodiscard]] xml::DocHandle read_sheet(ReadScope& scope, const std::string& address,
                                        xmlDict* maybe_names);

/// Sets libxslt's loader and security preferences for the process. For prepare_libraries().
void install_loader();

}  // namespace budkavle::render
