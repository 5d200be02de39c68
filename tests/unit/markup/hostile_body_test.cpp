// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Bodies that are meant to run in a reader's browser. The judge of the stored form, which knows
// nothing of the cleaner's rules, must find nothing in any of them, and no word of a script may be
// left as markup.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/markup/cleaning.hpp"

namespace budkavle::markup {
namespace {

const std::vector<std::string>& samples() {
    static const std::vector<std::string> all{
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<script>alert(1)",
        "<img src=x onerror=alert(1)>",
        "<img src=media:12 onerror=alert(1) onload='x'>",
        "<img/src=media:12/onerror=alert(1)>",
        "<img src=\"media:12\" alt='\"><script>alert(1)</script>'>",
        "<img src=media:12 title='</figcaption><script>alert(1)</script>'>",
        "<p onclick=alert(1) OnMouseOver='x'>a</p>",
        "<p/onclick=alert(1)>a</p>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
        "<svg><foreignObject><p onclick=alert(1)>a</p></foreignObject></svg>",
        "<svg><title><style><img src=x onerror=alert(1)></style></title></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--><img src=1 "
        "onerror=alert(1)>'>",
        "<math><annotation-xml "
        "encoding='text/html'><script>alert(1)</script></annotation-xml></math>",
        "<math href='javascript:alert(1)'>a</math>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<template><script>alert(1)</script></template>",
        "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
        "<title><img src=x onerror=alert(1)></title>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>",
        "<plaintext><script>alert(1)</script>",
        "<iframe src='javascript:alert(1)'></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<object data='javascript:alert(1)'><p>a</p></object>",
        "<embed src='javascript:alert(1)'>",
        "<applet code=x></applet>",
        "<link rel=stylesheet href='//evil.example/x.css'>",
        "<style>@import '//evil.example/x.css';</style>",
        "<style><img src='</style><img src=x onerror=alert(1)//'></style>",
        "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
        "<base href='//evil.example/'><a href='x'>a</a>",
        "<form action='javascript:alert(1)'><input type=submit><button "
        "formaction='javascript:alert(1)'>a</button></form>",
        "<isindex action='javascript:alert(1)' type=submit>",
        "<a href='javascript:alert(1)'>a</a>",
        "<a href=' &#14; javascript:alert(1)'>a</a>",
        "<a href='java&#9;script:alert(1)'>a</a>",
        "<a href='java&#10;script&colon;alert(1)'>a</a>",
        "<a href='&#106;avascript&#58;alert(1)'>a</a>",
        "<a href='&#x6A&#x61vascript:alert(1)'>a</a>",
        "<a href='JAVASCRIPT&#0;:alert(1)'>a</a>",
        "<a href='data:text/html;base64,PHNjcmlwdD4='>a</a>",
        "<a href='vbscript:msgbox(1)'>a</a>",
        "<a href='site:/\"><script>alert(1)</script>'>a</a>",
        "<a href='site://evil.example/'>a</a>",
        "<a href='//evil.example\\@good.example'>a</a>",
        "<a href=\"https://x.se/\" target=_blank rel=opener ping='//evil.example' download>a</a>",
        "<a href='/x' href='javascript:alert(1)'>a</a>",
        "<p style='background:url(javascript:alert(1))'>a</p>",
        "<p style='position:fixed;inset:0' id=location name=cookie class=skip>a</p>",
        "<img id=getElementById name=body src=media:12>",
        "<table background='javascript:alert(1)'><tr><td "
        "background='javascript:alert(1)'>a<td>b</table>",
        "<div class='table' role='alert' aria-label='x' tabindex='1' "
        "onfocus=alert(1)><table><tr><td>a<td>b</table></div>",
        "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
        "<details ontoggle=alert(1) open><summary>a</summary>b</details>",
        "<marquee onstart=alert(1)>a</marquee>",
        "<bgsound src='javascript:alert(1)'>",
        "<custom-element onclick=alert(1)>a</custom-element>",
        "<p title='--!><script>'><!-- <img src=x onerror=alert(1)> --!><script>alert(1)</script>",
        "<!--><script>alert(1)</script>-->",
        "<!--[if IE]><script>alert(1)</script><![endif]-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml version='1.0'?><?php echo 1 ?><!DOCTYPE x [<!ENTITY e SYSTEM "
        "'file:///etc/passwd'>]>&e;",
        "<select><template><script>alert(1)</script></template><option><style></option></"
        "select><img src=x onerror=alert(1)></style>",
        "<b><i><p></b></i><table><b><tr><td></b><script>alert(1)</script>",
        "<q cite='javascript:alert(1)'>a</q><del cite='data:x'>b</del>",
        "<p lang='\"><script>alert(1)</script>' dir='\" onclick=\"x'>a</p>",
        "<time datetime='\" onclick=\"alert(1)'>a</time>",
        "&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;script&amp;gt;",
        "<p>]]>&#60;script>alert(1)&#60;/script></p>",
        "\xFF<\xC0script>alert(1)</script>",
        "<img src='site:/media/0123456789abcdef0123456789abcdef/\" onerror=\"alert(1)'>",
    };
    return all;
}

TEST(HostileBody, NothingThatRunsIsLeft) {
    ASSERT_GE(samples().size(), 60U);
    for (const std::string& sample : samples()) {
        for (const std::string& html :
             {sample, "<p>före " + sample + " efter</p>",
              "<table><tr><td>" + sample + "<td>b</table>", "<ul><li>" + sample + "</ul>",
              "<b><a href=/x>" + sample + "</a></b>"}) {
            const std::string body = tests::body_of(html);  // goes before the judge
            // In text every '<' and '"' is escaped, so only tags and attributes can hold these as
            // such; the names of attributes are the judge's.
            for (const char* forbidden : {"<script", "<style", "<svg", "<math", "<iframe", "<form",
                                          "<input", "javascript:alert(1)\"", "data:text"}) {
                EXPECT_EQ(body.find(forbidden), std::string::npos) << html << "\n=> " << body;
            }
        }
    }
}

TEST(HostileBody, TextAroundItStays) {
    EXPECT_EQ(tests::body_of("<p>före <script>x</script>efter <svg><p>bort</p></svg></p>"),
              "<p>före efter</p>");
    EXPECT_EQ(tests::body_of("<form><p>Text i formulär</p><input></form>"),
              "<p>Text i formulär</p>");
}

}  // namespace
}  // namespace budkavle::markup
