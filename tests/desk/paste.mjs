// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What other programs put on the clipboard comes out clean, and the server would take nothing of it away.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { cleaned } from "./support/cleaner.mjs";
import { finish, test } from "./support/check.mjs";
import { random_text } from "./support/random_text.mjs";
import { open_bench } from "./support/browser.mjs";

const bench = await open_bench();
const paste = (html) => bench.page.evaluate((text) => globalThis.bench.paste(text), html);
const fixture = (name) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");

/** Each with the pictures that come along as files and those that are lost. */
const sources = [
  ["word", "Word", 0, 1], ["word-web", "Word in the browser", 0, 0], ["outlook", "Outlook", 0, 1], ["google-docs", "Google Docs", 1, 0],
  ["libreoffice", "LibreOffice", 0, 1], ["excel", "Excel", 0, 0], ["web-page", "a web page", 0, 1],
];

for (const [name, program, files, lost] of sources) {
  await test(`a paste from ${program} comes out clean`, async () => {
    const pasted = await paste(fixture(`${name}.html`));
    assert.equal(`${pasted.body}\n`, fixture(`${name}.expected.html`));
    assert.equal(pasted.files.length, files, "pictures in the clipboard");
    assert.equal(pasted.lost, lost, "pictures that did not come along");
    const [judged] = cleaned([pasted.body]);
    assert.equal(judged.dropped, "", "the server takes something away");
  });
}

await test("a paste is clean whatever is in it", async () => {
  const hostile = ["<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<p style=\"background:url(javascript:alert(1))\">a</p>", "<a href=\" jAvascript:alert(1)\">a</a>",
    "<iframe src=//x></iframe>", "<table><tr><td><form action=//x><input></form>", "<math><mtext><style><img src=x onerror=alert(1)>", "<p>a<!--[if IE]><b>b", "<ul><ul><ul></ul>", "<li>a<li>b",
    "<td>a", "<h1><h2>a", "</p></div>", "<b><p>a</b>b", "\u0000", "<o:p><w:sdt>a</w:sdt></o:p>"];
  for (const html of hostile) {
    const { body } = await paste(html);
    assert.doesNotMatch(body, /alert|onerror|iframe|form|style|svg/i, html);
    assert.equal(cleaned([body])[0].dropped, "", html);
  }
});

await test("a paste of random markup is what the server takes", async () => {
  const pasted = [];
  for (let seed = 1; seed <= 100; ++seed) pasted.push((await paste(random_text(seed))).body);
  cleaned(pasted).forEach(({ dropped }, at) => assert.equal(dropped, "", `seed ${at + 1}`));
});

await test("addresses that mail programs wrap are unwrapped", async () => {
  const plain = (address) => bench.page.evaluate((one) => globalThis.bench.plain_address(one), address);
  assert.equal(await plain("https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Furldefense.com%2Fv3%2F__https%3A%2F%2Fwww.example.se%2Fa__%3B!!x&data=1"), "https://www.example.se/a");
  assert.equal(await plain("https://www.google.se/url?sa=t&url=https%3A%2F%2Fwww.example.se%2F%3Fid%3D4%26utm_medium%3Dx"), "https://www.example.se/?id=4");
  assert.equal(await plain("https://www.example.se/a?q=https://b.example.se"), "https://www.example.se/a?q=https://b.example.se");
  assert.equal(await plain("mailto:a@example.se"), "mailto:a@example.se");
});

await test("what a person types as an address means what it looks like", async () => {
  const typed = (text) => bench.page.evaluate((one) => globalThis.bench.typed_address(one), text);
  for (const [text, address] of [["kim@example.se", "mailto:kim@example.se"], ["example.se/sida", "https://example.se/sida"], ["/kontakt/", "/kontakt/"],
    ["javascript:alert(1)", null], ["", null], ["https://", null], ["www.example.se", "https://www.example.se"], ["https://a@example.se/", null], ["#fot", null]]) {
    assert.equal(await typed(text), address, text);
  }
});

await bench.close();
finish();
