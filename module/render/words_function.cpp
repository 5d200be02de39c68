// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/words_function.hpp"

#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>
#include <libxslt/xsltutils.h>

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "render/sheet_rules.hpp"

namespace budkavle::render {
namespace {

std::string_view to_view(const xml::TextHandle& text) noexcept {
    return text ? reinterpret_cast<const char*>(text.get()) : std::string_view();
}

bool is_text_on_top(const xmlXPathParserContext& context) noexcept {
    return context.value != nullptr && context.value->type != XPATH_NODESET &&
           context.value->type != XPATH_XSLT_TREE;
}

extern "C" void say_words(xmlXPathParserContext* context, int argument_count) noexcept {
    constexpr int kArguments = 3;
    if (argument_count != kArguments) {
        xmlXPathSetArityError(context);
        return;
    }
    const xml::TextHandle count(xmlXPathPopString(context));
    const bool is_text = is_text_on_top(*context);
    const xml::TextHandle value(xmlXPathPopString(context));
    const xml::TextHandle key(xmlXPathPopString(context));
    if (xmlXPathCheckError(context)) {
        return;
    }
    const TransformWords* words = TransformWords::maybe_of(xsltXPathGetTransformContext(context));
    try {
        const bool is_sayable = is_text && words != nullptr && words->maybe_sentences() != nullptr;
        const std::string text =
            is_sayable ? words->maybe_sentences()->say(to_view(key), to_view(value), to_view(count))
                       : std::string();
        valuePush(context, xmlXPathNewCString(text.c_str()));
    } catch (...) {  // a C callback's edge
        xmlXPathSetError(context, XPATH_MEMORY_ERROR);
    }
}

}  // namespace

TransformWords::TransformWords(const StringDocuments& strings, const xmlDoc& source)
    : strings_(strings) {
    const xmlNode* root = xmlDocGetRootElement(&source);
    const xml::TextHandle language(root == nullptr ? nullptr
                                                   : xmlGetNoNsProp(root, xml::to_xml("lang")));
    const bool is_desk = root != nullptr && xmlStrEqual(root->name, xml::to_xml("desk")) != 0;
    sentences_ = is_desk ? strings.maybe_desk_sentences(to_view(language))
                         : strings.maybe_sentences(to_view(language));
}

void TransformWords::attach(xsltTransformContext& context) const noexcept {
    // Only read from there. libxslt's field is not const.
    context._private = const_cast<TransformWords*>(this);
}

const TransformWords* TransformWords::maybe_of(const xsltTransformContext* maybe_context) noexcept {
    return maybe_context == nullptr ? nullptr
                                    : static_cast<const TransformWords*>(maybe_context->_private);
}

void install_words_function() {
    if (xsltRegisterExtModuleFunction(xml::to_xml("words"), xml::to_xml(kPageNamespace),
                                      &say_words) != 0) {
        throw RenderError("libxslt refuses the function bk:words");
    }
}

}  // namespace budkavle::render
