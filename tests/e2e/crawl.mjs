// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Follows every link of the three blogs, feeds and site maps included.
import assert from "node:assert/strict";
import { finish, test } from "./support/check.mjs";
import { all_pages, attributes, title_of } from "./support/pages.mjs";
import { budkavle, sites } from "./support/stack.mjs";

const posts_of = (site) => JSON.parse(budkavle("post", "list", "--site", site, "--json", "--count", "500"));
const is_public = ({ status, published, expires }) =>
  status === "published" && new Date(published) <= new Date() && (!expires || new Date(expires) > new Date());

const pages = await all_pages();
const html = pages.filter(({ type }) => (type ?? "").startsWith("text/html"));
const list = (found) => found.map(({ status, path, from }) => `${status} ${path} linked from ${from}`).slice(0, 20).join("\n");

await test("every address that a page, a feed or a site map names answers 200", () => {
  const bad = pages.filter(({ status, path }) => status !== 200 && path !== "/robots.txt");
  assert.equal(bad.length, 0, list(bad));
});

await test("the crawl saw every kind of page on three blogs", () => {
  const kinds = new Set(html.map(({ kind }) => kind));
  for (const kind of ["directory", "front", "older", "year", "month", "day", "post", "category", "tag", "series", "archive", "static"]) {
    assert.ok(kinds.has(kind), `no page of kind ${kind} among ${[...kinds].join(" ")}`);
  }
  assert.equal(sites().length, 3);
});

await test("every published post of every blog was reached by links", () => {
  let posts = 0;
  const reached = new Set(pages.map(({ path }) => path));
  for (const { slug } of sites()) {
    for (const post of posts_of(slug)) {
      if (post.kind !== "post" || !is_public(post)) continue;
      ++posts;
      assert.ok(reached.has(new URL(post.url).pathname), `${post.url} was not reached`);
    }
  }
  assert.ok(posts >= 40, `only ${posts} published posts`);
});

await test("no draft, no coming, expired or withdrawn post can be reached", () => {
  const reached = new Set(pages.map(({ path }) => path));
  let hidden = 0;
  for (const { slug } of sites()) {
    for (const post of posts_of(slug)) {
      if (is_public(post)) continue;
      ++hidden;
      if (post.url) assert.ok(!reached.has(new URL(post.url).pathname), `${post.url} is ${post.status} and linked`);
      if (post.title && post.title.length > 12) {
        const showing = html.filter(({ body }) => body.includes(post.title));
        assert.equal(showing.length, 0, `"${post.title}" is ${post.status} and shown on ${showing[0]?.path}`);
      }
    }
  }
  assert.ok(hidden > 0, "the demonstration has no post that is not public");
});

await test("no two pages of a blog have the same title, and none is without", () => {
  const seen = new Map();
  for (const { path, body } of html) {
    const title = title_of(body);
    assert.notEqual(title.trim(), "", `${path} has no title`);
    const key = `${path.split("/")[1]} ${title}`;
    assert.ok(!seen.has(key), `"${title}" is the title of ${seen.get(key)} and of ${path}`);
    seen.set(key, path);
  }
});

await test("every page names its canonical address, and it is its own", () => {
  for (const { path, body } of html) {
    const [canonical] = [...body.matchAll(/<link\b[^>]*rel="canonical"[^>]*>/g)].map(([tag]) => /href="([^"]*)"/.exec(tag)?.[1]);
    if (canonical === undefined) continue; // a page that is not to be indexed may name none
    assert.equal(new URL(canonical).pathname, path);
  }
});

await test("every picture loads, is a picture, and has an alternative text and its size", () => {
  const files = new Map(pages.map((page) => [page.path, page]));
  let pictures = 0;
  for (const { path, body } of html) {
    for (const [tag] of body.matchAll(/<img\b[^>]*>/g)) {
      ++pictures;
      const source = attributes(tag, "src")[0];
      const file = files.get(new URL(source, `http://localhost${path}`).pathname);
      assert.ok(file, `${path} shows ${source}, which was not fetched`);
      assert.match(file.type, /^image\/(avif|webp|jpeg|png)$/, source);
      assert.ok(file.length > 0, `${source} is empty`);
      for (const name of ["alt", "width", "height"]) assert.match(tag, new RegExp(`\\s${name}=`), `${path}: no ${name} on ${tag}`);
    }
  }
  assert.ok(pictures > 0, "no page shows a picture");
});

await test("a front page with its style rules is at most 30 kB", () => {
  for (const { path, length, body } of html.filter(({ kind }) => kind === "front")) {
    const rules = attributes(body, "href", "link").filter((href) => href.endsWith(".css"))
      .reduce((sum, href) => sum + (pages.find((page) => page.path === href)?.length ?? 0), 0);
    // Uncompressed it may be four times as much: text of this kind shrinks to less than a quarter.
    assert.ok(length + rules <= 4 * 30 * 1024, `${path} is ${length} bytes with ${rules} bytes of style rules`);
  }
});

await finish();
