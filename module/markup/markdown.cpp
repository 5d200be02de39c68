// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <cstdlib>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>

#include "base/c_handle.hpp"
#include "markup/clean_body.hpp"

namespace budkavle::markup {
namespace {

using ParserHandle = std::unique_ptr<cmark_parser, ReleaseWith<&cmark_parser_free>>;
using NodeHandle = std::unique_ptr<cmark_node, ReleaseWith<&cmark_node_free>>;
using TextHandle = std::unique_ptr<char, ReleaseWith<&std::free>>;

/// Raw HTML may pass, for clean_body follows.
constexpr int kOptions = CMARK_OPT_UNSAFE | CMARK_OPT_VALIDATE_UTF8;

/// One text at a time: while the library reads a text it keeps the characters that its extensions
/// ask for ("~", ":", "|") in a table of the whole process, and takes them out at the end, under
/// the hands of any other thread. A text takes well under a millisecond, and only editors send any.
std::mutex& library_lock() {
    static std::mutex lock;
    return lock;
}

}  // namespace

std::string markdown_to_html(std::string_view markdown) {
    if (markdown.size() > kBodyLimitBytes) {
        throw std::length_error("The text has " + std::to_string(markdown.size() / 1024) +
                                " KiB; at most " + std::to_string(kBodyLimitBytes / 1024) +
                                " KiB can be kept. Divide it.");
    }
    const std::lock_guard hold(library_lock());
    cmark_gfm_core_extensions_ensure_registered();
    const ParserHandle parser(cmark_parser_new(kOptions));
    if (!parser) {
        throw std::bad_alloc();
    }
    for (const char* name : {"table", "strikethrough", "autolink"}) {
        cmark_syntax_extension* extension = cmark_find_syntax_extension(name);
        if (extension == nullptr ||
            cmark_parser_attach_syntax_extension(parser.get(), extension) == 0) {
            throw std::runtime_error(std::string("cmark-gfm has no extension ") + name);
        }
    }
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    const NodeHandle document(cmark_parser_finish(parser.get()));
    if (!document) {
        throw std::bad_alloc();
    }
    const TextHandle html(cmark_render_html(document.get(), kOptions,
                                            cmark_parser_get_syntax_extensions(parser.get())));
    if (!html) {
        throw std::bad_alloc();
    }
    return html.get();
}

}  // namespace budkavle::markup
