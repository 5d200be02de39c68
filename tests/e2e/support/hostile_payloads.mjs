// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Markup that would run something in a reader's browser if it got there: each way in, in each wrapping that has ever
// got past a cleaner. Whatever runs says so by alert(). A file of more, a JSON list of texts or of {"payload": text},
// may be named by BUDKAVLE_MORE_PAYLOADS.
import { readFileSync } from "node:fs";

const run = "alert(1)";
const events = ["onload", "onerror", "onclick", "onfocus", "onmouseover", "ontoggle", "onbegin", "onpointerenter", "onanimationstart", "onbeforeinput",
  "onscrollend", "oncontentvisibilityautostatechange"];
const elements = ["img", "svg", "math", "a", "p", "h2", "table", "td", "video", "audio", "iframe", "object", "embed", "input", "details", "marquee", "body",
  "form", "button", "textarea", "select", "style", "link", "base", "meta", "x-y", "figure", "figcaption", "blockquote", "ul", "li"];
const addresses = ["javascript:alert(1)", " javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", "java&#9;script:alert(1)",
  "java&Tab;script:alert(1)", "&#106;avascript:alert(1)", "&#x6A&#x61vascript:alert(1)", "javascript&colon;alert(1)", "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "data:image/svg+xml,<svg onload=alert(1)>",
  "vbscript:msgbox(1)", "view-source:javascript:alert(1)", "blob:x", "feed:javascript:alert(1)", "//example.invalid/a.js", "http:javascript:alert(1)"];
const attributes = ["href", "src", "srcset", "action", "formaction", "xlink:href", "poster", "background", "data", "style", "srcdoc", "ping", "cite",
  "longdesc", "manifest", "dynsrc", "lowsrc", "code", "profile", "usemap"];
// %s is the payload: out of attributes, comments, foreign content, text elements, and tables.
const wrappings = ["%s", "<p>%s</p>", "<table>%s</table>", "<table><tr>%s</tr></table>", "<select>%s</select>", "<svg>%s</svg>", "<math>%s</math>",
  "<svg><foreignObject>%s</foreignObject></svg>", "<math><annotation-xml encoding=\"text/html\">%s</annotation-xml></math>", "<math><mtext><mglyph><style>%s</style></mglyph></mtext></math>",
  "<svg><style>%s</style></svg>", "<svg><title>%s</title></svg>", "<noscript><p title=\"</noscript>%s\"></noscript>", "<noembed>%s</noembed>", "<noframes>%s</noframes>",
  "<xmp>%s</xmp>", "<title>%s</title>", "<textarea>%s</textarea>", "<template>%s</template>", "<!--%s-->", "<!--><%s", "<![CDATA[%s]]>", "<?x %s?>",
  "<p title='\"><%s'>a</p>", "<a href=\"x\" title=\"&quot;&gt;%s\">a</a>", "<pre><code>%s</code></pre>", "<form><form>%s", "<option>%s</option>", "</p>%s", "</body></html>%s",
  "<h2><h3>%s</h3></h2>", "<li>%s</li>", "<dl><dt>%s</dl>", "<figure><figcaption>%s</figcaption></figure>", "<iframe>%s</iframe>", "<style>%s</style>", "<script>%s</script>"];

function* made() {
  for (const element of elements) {
    for (const event of events) yield `<${element} ${event}=${run}>a</${element}>`;
    for (const attribute of attributes) yield `<${element} ${attribute}="${addresses[(element.length + attribute.length) % addresses.length].replaceAll("\"", "&quot;")}">b</${element}>`;
  }
  for (const address of addresses) {
    for (const [before, after] of [["<a href=\"", "\">c</a>"], ["<a href='", "'>c</a>"], ["<img src=\"", "\" alt=\"\">"], ["[d](<", ">)"], ["![e](<", ">)"], ["<", ">"]]) {
      yield before + address + after;
    }
  }
  const cores = [`<img src=x onerror=${run}>`, `<script>${run}</script>`, `<svg/onload=${run}>`, `<a href=javascript:${run} autofocus>f</a>`, `<iframe src=javascript:${run}>`];
  for (const wrapping of wrappings) for (const core of cores) yield wrapping.replace("%s", core);
  for (const core of cores) {
    yield core.replace("<", "<\u0000");
    yield core.replaceAll(" ", "/");
    yield core.replaceAll(" ", "\f");
    yield core.toUpperCase().replaceAll("ALERT", "alert");
    yield core.replace(">", "");
    yield core.replaceAll("<", "&lt;");
    yield core.replaceAll("<", "\uFF1C");
    yield `<${core}`;
    yield `<p ${core}>g</p>`;
  }
}

function more() {
  const file = process.env.BUDKAVLE_MORE_PAYLOADS;
  return file ? JSON.parse(readFileSync(file, "utf8")).map((entry) => entry.payload ?? entry).filter((text) => typeof text === "string") : [];
}

/** Each once. */
export const hostile_payloads = () => [...new Set([...made(), ...more()])];

// Ends whatever a payload has opened, so that the next one is read as it stands.
const ends = "--></textarea></title></style></script></xmp></noembed></noframes></noscript></template></select></iframe></svg></math></table></form>";

/** All of them as one text between a first and a last paragraph. After `<plaintext>` nothing is markup any more. */
export const hostile_text = (parts) => `<p>Början</p>\n${parts.map((part) => part + ends).join("\n")}\n<p>Slut</p><plaintext><img src=x onerror=alert(1)>`;
