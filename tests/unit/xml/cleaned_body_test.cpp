// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What module/markup makes must pass the check that module/xml sets before it: else good posts
// would be shown as text.
#include <gtest/gtest.h>

#include <string>

#include "markup/clean_body.hpp"
#include "xml/body_markup.hpp"

namespace budkavle {
namespace {

constexpr const char* kEverything = R"(
<h1>Rubrik</h1><p lang="fi" dir="ltr" title="a &quot;b&quot;" class="x">Text <a href="https://x.example/?a=1&b=2:3" title="t"
hreflang="en">länk</a> <a href="/om/">om</a> <a href="#s">s</a> <a href="mailto:a@b.se">m</a> <a href="tel:+46">t</a>
<abbr title="kommun">k</abbr> <b>b</b><i>i</i><u>u</u><s>s</s><em>e</em><strong>s</strong><small>s</small><sub>1</sub>
<sup>2</sup><mark>m</mark><q cite="https://x.example/">q</q><cite>c</cite><code>c</code><kbd>k</kbd><samp>s</samp><var>v</var>
<dfn>d</dfn><time datetime="2025-11-26">i dag</time><del>d</del><ins>i</ins><bdi>b</bdi><bdo dir="rtl">b</bdo>
<span lang="se">á</span><ruby>a<rt>b</rt></ruby><br>ny<wbr>rad</p><hr><blockquote cite="https://x.example/"><p>c</p></blockquote>
<pre>
 kod &lt;p&gt; </pre><ul><li>a<ol start="3" reversed type="a"><li value="4">b</ol></ul><dl><dt>a<dd>b</dl>
<table><caption>T</caption><colgroup><col span="2"></colgroup><thead><tr><th scope="col" id="h" abbr="k">k<th>l<tbody><tr>
<td headers="h" colspan="2" rowspan="1">1</table><details open><summary>s</summary><p>d</p></details><address>a</address>
<figure><img src="https://x.example/a.png" alt="en bild" width="10" height="20"><figcaption>c</figcaption></figure>
<section><p>site:/x och site&#58;/y &nbsp; ' " å 🦌</p></section><script>x</script><p onclick="x" style="y">z</p>)";

std::string fault_of(std::string_view body) {
    const auto fault = xml::find_body_fault(body);
    return fault ? fault->what + " at: " + std::string(body.substr(fault->offset, 80)) : "";
}

TEST(CleanedBody, IsUsableAsItIsStoredAndAsItIsShown) {
    const markup::CleanBody clean = markup::clean_body(kEverything, {});
    EXPECT_EQ(fault_of(markup::ready_html(clean.body, "/norrsele")), "");
    EXPECT_EQ(fault_of(markup::ready_html(clean.body, "http://localhost:8080/norrsele")), "");
}

TEST(CleanedBody, WithAPictureOfTheSiteIsUsable) {
    model::Media media;
    media.hash = "0123456789abcdef0123456789abcdef";
    media.name = "norrsken";
    media.alternative_text = "Norrsken \"över\" <fjället>";
    media.width = 1600;
    media.height = 900;
    for (const unsigned width : {320U, 960U}) {
        media.renditions.push_back({width, width * 9 / 16, "image/webp", 1000});
        media.renditions.push_back({width, width * 9 / 16, "image/jpeg", 1000});
    }
    const auto find = [&](const auto&) { return std::optional(media); };
    const markup::CleanBody clean =
        markup::clean_body("<p><img src=\"media:norrsken\" alt=\"\"></p>", {find, find, find});
    ASSERT_NE(clean.body.find("<img"), std::string::npos);
    EXPECT_EQ(fault_of(markup::ready_html(clean.body, "")), "");
}

}  // namespace
}  // namespace budkavle
