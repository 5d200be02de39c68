// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/libraries.hpp"

#include <libexslt/exslt.h>
#include <libxml/parser.h>
#include <libxml/xmlIO.h>
#include <libxslt/security.h>
#include <libxslt/xslt.h>

#include "base/error.hpp"
#include "render/loader_policy.hpp"
#include "render/words_function.hpp"
#include "render/xslt_errors.hpp"

namespace budkavle::render {
namespace {

extern "C" xmlParserInputPtr refuse_entity(const char*, const char*, xmlParserCtxtPtr) noexcept {
    return nullptr;  // a document of ours has no external entities; files are read by loader_policy
}

}  // namespace

void prepare_libraries() {
    xmlInitParser();
    xsltInit();
    exsltCommonRegister();
    // Not exsltStrRegister, exsltDynRegister, exsltRegisterAll: str:padding and str:tokenize make
    // results of any size in one operation, which no limit sees, and dyn:evaluate runs text as
    // XPath.
    exsltSetsRegister();
    xmlSetExternalEntityLoader(&refuse_entity);
    install_loader();
    install_words_function();
    install_error_sink();
}

}  // namespace budkavle::render
