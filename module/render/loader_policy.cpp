// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/loader_policy.hpp"

#include <fcntl.h>
#include <libxml/uri.h>
#include <libxslt/documents.h>
#include <libxslt/security.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/c_handle.hpp"
#include "base/error.hpp"
#include "render/sheet_rules.hpp"
#include "render/string_documents.hpp"
#include "render/words_function.hpp"
#include "render/xslt_errors.hpp"

namespace budkavle::render {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kOurScheme = "budkavle";
constexpr std::string_view kThemeScheme = "theme";
/// NONET and nothing else that reads: never NOENT, DTDLOAD, DTDATTR, XINCLUDE or HUGE.
constexpr int kParseFlags = XML_PARSE_NONET | XML_PARSE_NOCDATA;

using UriHandle = std::unique_ptr<xmlURI, ReleaseWith<&xmlFreeURI>>;

thread_local ReadScope* current_scope = nullptr;

bool is_inside(const fs::path& file, const fs::path& folder) {
    return !folder.empty() &&
           std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first ==
               folder.end();
}

fs::path resolve(const fs::path& path) {
    std::error_code failure;
    fs::path resolved = fs::canonical(path, failure);
    return failure ? fs::path() : resolved;
}

void complain(const std::string& address, int line, std::string text) {
    if (XsltErrorCapture* capture = maybe_current_capture()) {
        capture->add({address, line, std::move(text)});
    }
}

/// The bytes of a regular file that is not too large. The path is resolved: a link there now is a
/// swap.
std::optional<std::string> read_bytes(const fs::path& path, std::string& problem) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    if (descriptor < 0) {
        problem = std::string("cannot be opened: ") + std::system_category().message(errno);
        return std::nullopt;
    }
    struct stat status {};
    std::string bytes;
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        problem = "is no regular file";
    } else if (static_cast<std::size_t>(status.st_size) > kSheetLimitBytes) {
        problem = "is larger than " + std::to_string(kSheetLimitBytes) + " bytes";
    } else {
        std::array<char, 16384> buffer{};
        ssize_t count = 0;
        while (bytes.size() <= kSheetLimitBytes &&
               (count = ::read(descriptor, buffer.data(), buffer.size())) > 0) {
            bytes.append(buffer.data(), static_cast<std::size_t>(count));
        }
        if (count < 0) {
            problem = std::string("cannot be read: ") + std::system_category().message(errno);
        }
    }
    (void)::close(descriptor);  // read only: nothing can be lost
    return problem.empty() ? std::optional(std::move(bytes)) : std::nullopt;
}

xml::DocHandle parse(const std::string& bytes, const std::string& address, xmlDict* maybe_names) {
    const xml::ParserHandle parser(xmlNewParserCtxt());
    if (!parser) {
        throw std::bad_alloc();
    }
    if (maybe_names != nullptr) {  // libxslt compares names by address: one dictionary for all
        xmlDictFree(parser->dict);
        parser->dict = maybe_names;
        (void)xmlDictReference(maybe_names);
    }
    xml::DocHandle document(xmlCtxtReadMemory(parser.get(), bytes.data(),
                                              static_cast<int>(bytes.size()), address.c_str(),
                                              nullptr, kParseFlags));
    if (document && (document->intSubset != nullptr || document->extSubset != nullptr)) {
        complain(address, 1, "a document type is not allowed here; write characters as &#160;");
        return nullptr;
    }
    return document;
}

extern "C" xmlDocPtr load_for_libxslt(const xmlChar* address, xmlDictPtr names, int, void* context,
                                      xsltLoadType type) noexcept {
    try {
        const std::string text(reinterpret_cast<const char*>(address));
        if (type == XSLT_LOAD_DOCUMENT) {
            auto* transform = static_cast<xsltTransformContextPtr>(context);
            const TransformWords* all = TransformWords::maybe_of(transform);
            xml::DocHandle words =
                all == nullptr ? nullptr : copy_string_document(all->documents(), text, names);
            if (!words) {
                complain(text, 0, text + " is not among the strings: document() reads no other");
            }
            return words.release();
        }
        return current_scope == nullptr ? nullptr
                                        : read_sheet(*current_scope, text, names).release();
    } catch (...) {  // a C callback's edge: libxslt reports what could not be loaded
        return nullptr;
    }
}

/// libxslt takes our two schemes for network addresses; the loader decides about the file.
extern "C" int check_address(xsltSecurityPrefsPtr, xsltTransformContextPtr,
                             const char* address) noexcept {
    const std::string_view text(address);
    return text.starts_with("budkavle:") || text.starts_with("theme:") ? 1 : 0;
}

}  // namespace

LoaderPolicy::LoaderPolicy(const fs::path& our_folder, const fs::path& theme_folder)
    : ours_{our_folder, resolve(our_folder)}, theme_{theme_folder, resolve(theme_folder)} {
}

std::optional<LoaderPolicy::Place> LoaderPolicy::find_place(const std::string& address) const {
    const UriHandle uri(xmlParseURI(address.c_str()));
    if (!uri || uri->scheme == nullptr || uri->path == nullptr || uri->server != nullptr) {
        return std::nullopt;
    }
    if (uri->scheme == kOurScheme) {
        return Place{&ours_, fs::path(uri->path).relative_path()};
    }
    if (uri->scheme == kThemeScheme) {
        return Place{&theme_, fs::path(uri->path).relative_path()};
    }
    return std::nullopt;
}

std::optional<fs::path> LoaderPolicy::find_file(const std::string& address) const {
    const std::optional<Place> place = find_place(address);
    if (!place || place->folder->resolved.empty()) {
        return std::nullopt;
    }
    fs::path file = resolve(place->folder->resolved / place->file);
    if (file.empty() || (!is_inside(file, ours_.resolved) && !is_inside(file, theme_.resolved))) {
        return std::nullopt;
    }
    return file;
}

std::string LoaderPolicy::to_path(const std::string& address) const {
    const std::optional<Place> place = find_place(address);
    return place ? (place->folder->given / place->file).string() : address;
}

ReadScope::ReadScope(const LoaderPolicy& policy) noexcept
    : policy_(policy), outer_(std::exchange(current_scope, this)) {
}

ReadScope::~ReadScope() {
    current_scope = outer_;
}

std::optional<std::string> read_file(const LoaderPolicy& policy, const std::string& address) {
    const std::optional<fs::path> file = policy.find_file(address);
    if (!file) {
        complain(address, 0,
                 address + " is no file of the stylesheets' folder or of the theme's own");
        return std::nullopt;
    }
    std::string problem;
    std::optional<std::string> bytes = read_bytes(*file, problem);
    if (!bytes) {
        complain(address, 0, address + " " + problem);
    }
    return bytes;
}

xml::DocHandle read_document(const LoaderPolicy& policy, const std::string& address,
                             xmlDict* maybe_names) {
    const std::optional<std::string> bytes = read_file(policy, address);
    return bytes ? parse(*bytes, address, maybe_names) : nullptr;
}

xml::DocHandle read_sheet(ReadScope& scope, const std::string& address, xmlDict* maybe_names) {
    if (!scope.count_read()) {
        complain(address, 0, "more than " + std::to_string(kReadLimit) + " files are imported");
        return nullptr;
    }
    xml::DocHandle sheet = read_document(scope.policy(), address, maybe_names);
    if (!sheet) {
        return nullptr;
    }
    const SheetFindings findings = inspect_sheet(*sheet);
    if (findings.escape_line > 0) {
        complain(address, findings.escape_line,
                 "disable-output-escaping is not allowed: write elements, not their text");
        return nullptr;
    }
    if (findings.wants_parsed_bodies) {
        scope.note_parsed_bodies();
    }
    return sheet;
}

void install_loader() {
    xsltSetLoaderFunc(&load_for_libxslt);
    xsltSecurityPrefsPtr rights = xsltNewSecurityPrefs();  // libxslt keeps it to the end
    if (rights == nullptr) {
        throw RenderError("libxslt gives no security preferences: out of memory");
    }
    for (const xsltSecurityOption option :
         {XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY,
          XSLT_SECPREF_WRITE_NETWORK}) {
        if (xsltSetSecurityPrefs(rights, option, &xsltSecurityForbid) != 0) {
            throw RenderError("libxslt refuses a security preference");
        }
    }
    if (xsltSetSecurityPrefs(rights, XSLT_SECPREF_READ_NETWORK, &check_address) != 0) {
        throw RenderError("libxslt refuses a security preference");
    }
    xsltSetDefaultSecurityPrefs(rights);
}

}  // namespace budkavle::render
