// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Feeds, site maps and robots.txt as their readers need them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { finish, test } from "./support/check.mjs";
import { ask } from "./support/http.mjs";
import { all_pages, unescape_html } from "./support/pages.mjs";
import { base, stack } from "./support/stack.mjs";

const pages = await all_pages();
const known = new Set(pages.map(({ path }) => path));
const feeds = pages.filter(({ path }) => path.endsWith("/rss.xml"));
const sitemaps = pages.filter(({ path }) => path.endsWith("/sitemap.xml"));
const texts = (xml, name) => [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, "g"))]
  .map(([, text]) => unescape_html(text.replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/, "$1")));
const well_formed = (xml, path) => {
  try {
    execFileSync("xmllint", ["--noout", "--nonet", "-"], { input: xml, stdio: ["pipe", "ignore", "pipe"] });
  } catch (error) {
    assert.fail(`${path}: ${error.stderr}`);
  }
};
// RFC 822 with the four-digit year of RFC 1123, as RSS 2.0 asks.
const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/;

await test("every blog, category, tag and series that pages name has a feed, well-formed", () => {
  assert.ok(feeds.length >= 6, `only ${feeds.length} feeds`);
  for (const { path, body, type } of feeds) {
    assert.match(type, /^application\/rss\+xml/, path);
    well_formed(body, path);
  }
});

await test("a feed is RSS 2.0 with title, link, description, language, and names itself", () => {
  for (const { path, body } of feeds) {
    assert.match(body, /<rss\b[^>]*version="2\.0"/, path);
    for (const name of ["title", "link", "description", "language"]) {
      assert.notEqual((texts(body.split("<item>")[0], name)[0] ?? "").trim(), "", `${path}: ${name}`);
    }
    const self = /<atom:link\b[^>]*rel="self"[^>]*>/.exec(body)?.[0] ?? "";
    assert.equal(/href="([^"]*)"/.exec(self)?.[1], base + path, path);
  }
});

await test("every item has a right date, an absolute link that answers, and a permanent guid of its own", () => {
  for (const { path, body } of feeds) {
    const items = texts(body, "item");
    assert.ok(items.length > 0, `${path} has no item`);
    const guids = new Set();
    for (const item of items) {
      const [guid] = texts(item, "guid");
      assert.ok(guid && !guids.has(guid), `${path}: guid ${guid}`);
      guids.add(guid);
      const [date] = texts(item, "pubDate");
      assert.match(date, rfc822, path);
      assert.equal(new Date(date).toUTCString().slice(0, 3), new Date(Date.parse(date)).toUTCString().slice(0, 3));
      const [link] = texts(item, "link");
      assert.ok(link.startsWith(`${base}/`), `${path}: ${link}`);
      assert.ok(known.has(new URL(link).pathname), `${path}: ${link}`);
      assert.ok(texts(item, "title").length + texts(item, "description").length + texts(item, "content:encoded").length > 0, path);
    }
    for (const date of texts(body, "lastBuildDate")) assert.match(date, rfc822, path);
  }
});

await test("the day of the week in a feed is that of its date", () => {
  const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
  for (const { path, body } of feeds) {
    for (const date of texts(body, "pubDate")) {
      const [, day, month, year] = /, (\d{2}) (\w{3}) (\d{4})/.exec(date);
      const local = new Date(`${day} ${month} ${year} 12:00:00 UTC`);
      assert.equal(date.slice(0, 3), days[local.getUTCDay()], `${path}: ${date}`);
    }
  }
});

await test("the bodies in a feed have absolute addresses only, and no script", () => {
  let addresses = 0;
  for (const { path, body } of feeds) {
    for (const text of [...texts(body, "content:encoded"), ...texts(body, "description")]) {
      for (const [, value] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        assert.match(value, /^(https?:\/\/|mailto:|tel:)/, `${path}: ${value}`);
        ++addresses;
      }
      for (const [, value] of text.matchAll(/\ssrcset="([^"]*)"/g)) {
        for (const one of value.split(",")) assert.match(one.trim(), /^https?:\/\//, `${path}: ${one}`);
      }
      assert.doesNotMatch(text, /<script|javascript:/i, path);
    }
  }
  assert.ok(addresses > 0, "no feed holds an address");
});

await test("two readings of a feed are the same bytes, and the second costs nothing", async () => {
  for (const { path } of feeds) {
    const [one, two] = [await ask(stack.nginx, path), await ask(stack.nginx, path)];
    assert.ok(one.body.equals(two.body), path);
    assert.equal((await ask(stack.nginx, path, { headers: { "if-none-match": one.headers.etag } })).status, 304, path);
  }
});

await test("a site map names every page that is to be found, and only such", () => {
  assert.ok(sitemaps.length >= 3, `${sitemaps.length} site maps`);
  const named = new Set();
  for (const { path, body } of sitemaps) {
    well_formed(body, path);
    assert.match(body, /<urlset\b[^>]*xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9"/, path);
    for (const location of texts(body, "loc")) {
      assert.ok(location.startsWith(base), `${path}: ${location}`);
      named.add(new URL(location).pathname);
    }
    for (const changed of texts(body, "lastmod")) assert.ok(!Number.isNaN(Date.parse(changed)), `${path}: ${changed}`);
  }
  for (const { path, kind } of pages) {
    if (["post", "front", "static"].includes(kind)) assert.ok(named.has(path), `${path} is in no site map`);
  }
  for (const { path, body } of pages) {
    if (/<meta\b[^>]*name="robots"[^>]*noindex/.test(body)) assert.ok(!named.has(path), `${path} is noindex and in a site map`);
  }
});

await test("robots.txt lets readers' search engines in and names the site maps", async () => {
  const text = (await ask(stack.nginx, "/robots.txt")).body.toString("utf8");
  assert.match(text, /^User-agent: \*$/m);
  assert.doesNotMatch(text, /^Disallow: \/$/m);
  for (const { path } of sitemaps) assert.ok(text.includes(`Sitemap: ${base}${path}`), path);
});

await finish();
