// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/transform.hpp"

#include <new>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "base/log.hpp"
#include "render/words_function.hpp"
#include "render/xslt_errors.hpp"

namespace budkavle::render {
namespace {

std::string to_text(const xml::LibraryMessage& message) {
    if (message.file.empty()) {
        return message.text;
    }
    return message.file + ":" + std::to_string(message.line) + ": " + message.text;
}

TransformHandle make_context(const Stylesheet& sheet, xmlDoc& source, const TransformWords& words,
                             const TransformLimits& limits, XsltErrorCapture& capture) {
    TransformHandle context(xsltNewTransformContext(&sheet.handle(), &source));
    if (!context || context->xpathCtxt == nullptr) {
        throw std::bad_alloc();
    }
    capture.watch(*context);
    context->maxTemplateDepth = limits.template_depth;
    context->opLimit = limits.operations;
    context->xpathCtxt->opLimit = limits.operations;
    words.attach(*context);
    return context;
}

}  // namespace

TransformOutcome try_transform(const Stylesheet& sheet, xmlDoc& source,
                               const StringDocuments& strings, const TransformLimits& limits) {
    XsltErrorCapture capture;
    const TransformWords words(strings, source);
    const TransformHandle context = make_context(sheet, source, words, limits, capture);
    TransformOutcome outcome;
    outcome.result.reset(xsltApplyStylesheetUser(&sheet.handle(), &source, nullptr, nullptr,
                                                 nullptr, context.get()));
    // A document may come back although the sheet has failed: only the state tells.
    if (context->state != XSLT_STATE_OK || !outcome.result) {
        const bool is_over = context->opCount >= limits.operations ||
                             context->xpathCtxt->opCount >= limits.operations;
        outcome.result.reset();
        outcome.fault = xml::most_telling(capture.messages());
        outcome.fault.text = "the stylesheet failed" +
                             std::string(is_over ? " at the limit on operations: " : ": ") +
                             outcome.fault.text;
    }
    outcome.messages = capture.messages();
    return outcome;
}

xml::DocHandle transform(const Stylesheet& sheet, xmlDoc& source, const StringDocuments& strings,
                         const TransformLimits& limits) {
    TransformOutcome outcome = try_transform(sheet, source, strings, limits);
    if (!outcome.result) {
        throw RenderError(to_text(outcome.fault));
    }
    for (const xml::LibraryMessage& message : outcome.messages) {
        log::write(log::Channel::render, log::Level::warning, "the stylesheet says",
                   {{"message", to_text(message)}});
    }
    return std::move(outcome.result);
}

}  // namespace budkavle::render
