// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// HTML in is HTML out: the editor's schema is the allowed markup. Judged by the server's own cleaner.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { open_bench } from "./support/browser.mjs";
import { cleaned } from "./support/cleaner.mjs";
import { random_text } from "./support/random_text.mjs";
import { finish, test } from "./support/check.mjs";

const bench = await open_bench();
const round_trips = (texts) => bench.page.evaluate((all) => all.map((text) => globalThis.bench.round_trip(text)), texts);

/** Stored, through the editor, and cleaned again: it must be the same. `texts` are stored forms by name. */
async function assert_unchanged(texts) {
  const names = Object.keys(texts), written = await round_trips(Object.values(texts));
  const again = cleaned(written);
  for (const [at, name] of names.entries()) {
    assert.equal(again[at].dropped, "", name);
    if (again[at].body === texts[name]) continue;
    // The editor nests bold in a language where the source nested the language in bold: that is the same.
    const [left, right] = await bench.page.evaluate((both) => both.map((html) => globalThis.bench.texts_of(html)), [again[at].body, texts[name]]);
    assert.deepEqual(left, right, `${name}: as the editor wrote it:\n${written[at]}`);
  }
}

function demo_posts() {
  const posts = {};
  for (const site of readdirSync("packaging/demo", { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of readdirSync(`packaging/demo/${site.name}/posts`)) {
      posts[`${site.name}/${file}`] = readFileSync(`packaging/demo/${site.name}/posts/${file}`, "utf8").replace(/^[\s\S]*?\n\n/, "");
    }
  }
  return posts;
}

await test("every post of the demonstration goes through the editor unchanged", async () => {
  const posts = demo_posts(), stored = {};
  const markdown = Object.keys(posts).filter((name) => name.endsWith(".md")), html = Object.keys(posts).filter((name) => name.endsWith(".html"));
  assert.ok(markdown.length > 90 && html.length >= 3, `only ${markdown.length} and ${html.length} posts were found`);
  cleaned(markdown.map((name) => posts[name]), "--markdown").forEach(({ body }, at) => { stored[markdown[at]] = body; });
  cleaned(html.map((name) => posts[name])).forEach(({ body }, at) => { stored[html[at]] = body; });
  await assert_unchanged(stored);
});

/** One for each thing that the stored form may hold. */
const pieces = {
  headings: "<h2>a</h2><h3 lang=fi>b <em>c</em></h3><h4>d</h4>",
  lines: "<p lang=se>a<br>b <strong>c <em>d</em></strong> <s>e</s> <sub>f</sub><sup>g</sup> <code>h</code> <kbd>i</kbd> <mark>j</mark> <cite>k</cite></p>",
  quotes_and_terms: "<p><q cite='https://example.se/'>a</q> <abbr title='Hälso- och sjukvård'>HSL</abbr> <time datetime='2025-11-26'>i dag</time> <del datetime='2025-11-26T10:00:00Z'>a</del> <ins>b</ins></p>",
  links: "<p><a href='https://example.se/?a=1&amp;b=2' hreflang=en>a</a> <a href='site:/kontakt/'>b</a> <a href='mailto:a@example.se'>c <strong>d</strong></a> <a href='../upp'>e</a></p>",
  languages: "<p dir=rtl lang=ar>ا</p><p>a <span lang=fi>b</span> <span dir=rtl>c</span> <em lang=en>d</em></p>",
  lists: "<ul><li>a<ul><li>b<ol start=3 reversed><li value=7>c</li></ol></li></ul></li><li><p>d</p><p>e</p></li><li lang=fi>f</li></ul>",
  items_with_blocks: "<ul><li><blockquote><p>a</p></blockquote></li><li>b<pre>c</pre></li><li><ul><li>d</li></ul></li></ul>",
  quotation: "<blockquote cite='https://example.se/' lang=en><p>a</p><ul><li>b</li></ul><p>c</p></blockquote>",
  preformatted: "<pre>  a &lt;b&gt;\n\n    <em>c</em></pre>",
  rule: "<p>a</p><hr><p>b</p>",
  definitions: "<dl><dt>a</dt><dt>b</dt><dd>c</dd><dd><p>d</p><p>e</p></dd></dl>",
  table: "<table lang=fi><caption>a <em>b</em></caption><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><th>c</th><td lang=se>d<ul><li>e</li></ul></td></tr></tbody><tfoot><tr><td>f</td><td></td></tr></tfoot></table>",
  spans: "<table><tr><td colspan=2>a</td><td rowspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
  table_without_heads: "<table><tr><td>a</td><td>b</td></tr><tr><td><p>c</p><p>d</p></td><td>e</td></tr></table>",
  figure: "<figure lang=se><img src='media:12' alt='a &amp; \"b\"'><figcaption>a <em>b</em> <a href='/x'>c</a></figcaption></figure>",
  linked_figure: "<figure><a href='/karta' hreflang=en><img src='media:12' alt=''></a></figure>",
  two_pictures: "<figure><img src='media:12' alt='a'><img src='media:norrsken' alt='b'><figcaption>c</figcaption></figure>",
  picture_on_a_line: "<p>a <img src='media:12' alt='b'> c <a href='/x'><img src='site:/media/0123456789abcdef0123456789abcdef/x-960.jpg' alt='d'> e</a></p>",
  signs: "<p>&lt;script&gt; &amp;amp; \" ' \u00a0 😀 &lt;!-- site:/x</p>",
  nothing: "",
};

for (const [name, html] of Object.entries(pieces)) {
  await test(`the editor keeps what it is given: ${name.replaceAll("_", " ")}`, async () => {
    const [{ body, dropped }] = cleaned([html]);
    assert.equal(dropped, "", "the piece itself is not allowed");
    await assert_unchanged({ [name]: body });
  });
}

await test("the editor keeps three hundred random texts", async () => {
  const texts = Object.fromEntries(Array.from({ length: 300 }, (_, seed) => [`seed ${seed + 1}`, random_text(seed + 1)]));
  const stored = cleaned(Object.values(texts));
  await assert_unchanged(Object.fromEntries(Object.keys(texts).map((name, at) => [name, stored[at].body])));
});

await test("every element that the server stores is among the pieces", () => {
  const allowed = /Allowed are ([\s\S]*?)\. b, i, strike/.exec(readFileSync("module/markup/clean_body.hpp", "utf8"))[1].replace(/\/\//g, " ");
  const names = [...allowed.matchAll(/\b([a-z]+[0-9]?)\b/g)].map(([, name]) => name).filter((name) => !["table", "with", "its", "parts", "and", "on", "lines", "lang", "dir"].includes(name));
  const stored = cleaned(Object.values(pieces)).map(({ body }) => body).join("");
  assert.ok(names.length > 30, "the list was not found");
  // A source element comes with pictures that have several formats, which only the server knows.
  for (const name of names.filter((one) => one !== "source")) assert.match(stored, new RegExp(`<${name}[ />]`), `no piece holds ${name}`);
});

await test("the read-more mark stays where it is", async () => {
  assert.deepEqual(await round_trips(["<p>a</p>\n<!--more-->\n<p>b</p>", "<p>a<!--more Läs hela--></p><p>b</p>", "<p>a</p><!-- wp:x -->"]),
    ["<p>a</p>\n<!--more-->\n<p>b</p>", "<p>a</p>\n<!--more-->\n<p>b</p>", "<p>a</p>"]);
});

await bench.close();
finish();
