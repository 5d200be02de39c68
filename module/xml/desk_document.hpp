// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A page of the editors' desk as an XML document: the frame that all of them share, and the content
// that a handler put together. The stylesheets in xslt/admin decide the looks and the words.
// Layer xml. Thread promise: values and a pure function.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "xml/document.hpp"
#include "xml/element.hpp"

namespace budkavle::xml {

/// What happened to what was asked, said once at the top of the page. `key` names its words.
struct NoticeView {
    enum class Kind { done, advice, fault };
    Kind kind = Kind::done;
    std::string key;
    std::string value;  ///< stands where the words have {1}
    std::string href;   ///< where one goes on from there; may be empty
};

struct DeskLinkView {
    std::string key;  ///< names its words
    std::string href;
    bool is_current = false;
};

struct DeskView {
    std::string kind;      ///< of the page: chooses its template
    std::string language;  ///< of the words
    std::string path;      ///< the address
    std::string home_href;
    std::string stylesheet_href;
    std::string script_href;  ///< empty: the page needs none
    std::string editor_stylesheet_href;
    std::string icon_href;
    std::string csrf;       ///< for every form; empty when nobody is signed in
    std::string user_name;  ///< empty: nobody is signed in
    std::string account_href;
    std::string sign_out_href;
    std::string language_href;  ///< of the same page in the other language
    std::string site_slug;      ///< empty: the page is of no site
    std::string site_name;
    std::string site_href;  ///< what readers see
    std::vector<DeskLinkView> menu;
    std::vector<NoticeView> notices;
    std::optional<Element> content;
};

/// <desk>: text is made valid for XML 1.0 on the way in.
[[nodiscard]] Document make_desk(const DeskView& view);

}  // namespace budkavle::xml
