// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The same answers through nginx, Apache with mod_proxy_fcgi, mod_fcgid and plain CGI, and lighttpd.
import assert from "node:assert/strict";
import { gunzipSync } from "node:zlib";
import { finish, test } from "./support/check.mjs";
import { ask } from "./support/http.mjs";
import { all_pages, sample_pages } from "./support/pages.mjs";
import { base, servers, stack } from "./support/stack.mjs";

const all = await all_pages();
const pages = await sample_pages();
const post = pages.find(({ kind }) => kind === "post").path;
const front = pages.find(({ kind }) => kind === "front").path;
const picture = all.find(({ type }) => type === "image/webp").path;
const rules = all.find(({ type }) => (type ?? "").startsWith("text/css")).path;
const feed = all.find(({ path }) => path.endsWith("/rss.xml")).path;
const sitemap = all.find(({ path }) => path.endsWith("/sitemap.xml")).path;
const sample = [...pages.map(({ path }) => path), picture, rules, feed, sitemap, "/robots.txt",
  `${front}finns-inte/`, `${front}2015/13/`, `${post}?x=1`, `${front}rss.xml?%C3%A5=%C3%A4`];

await test("every page, feed, picture and error is the same to the byte on all servers", async () => {
  for (const path of sample) {
    const [first, ...others] = await Promise.all(servers.map(({ port }) => ask(port, path)));
    others.forEach((other, at) => {
      const where = `${path} through ${servers[at + 1].name}`;
      assert.equal(other.status, first.status, where);
      // An error page names its request, which differs.
      if (first.status < 400) assert.ok(other.body.equals(first.body), `${where} differs in its body`);
      // A copy has its web server's own ETag; with a query Budkavle itself answers on all of them.
      for (const name of ["content-type", "cache-control", "content-security-policy", ...(path.includes("?") ? ["etag"] : [])]) {
        assert.equal(other.headers[name], first.headers[name], `${where}: ${name}`);
      }
    });
  }
});

for (const { name, port } of servers) {
  await test(`${name}: HEAD says what GET says, without a body`, async () => {
    for (const path of [front, post, feed, picture, `${front}finns-inte/`]) {
      const [head, get] = [await ask(port, path, { method: "HEAD" }), await ask(port, path)];
      assert.equal(head.status, get.status, path);
      assert.equal(head.body.length, 0, path);
      for (const field of ["content-type", "etag", "last-modified", "cache-control"]) {
        assert.equal(head.headers[field], get.headers[field], `${path}: ${field}`);
      }
    }
  });

  await test(`${name}: an unchanged page is a 304 by its ETag and by its date, a changed one is not`, async () => {
    for (const path of [front, post, feed, rules, picture]) {
      const { headers } = await ask(port, path);
      assert.match(headers.etag, /^(W\/)?"[^"]+"$/, `${path} has no ETag`);
      const same = await ask(port, path, { headers: { "if-none-match": headers.etag } });
      assert.equal(same.status, 304, path);
      assert.equal(same.body.length, 0, path);
      assert.equal(same.headers.etag, headers.etag, path);
      const weak = await ask(port, path, { headers: { "if-none-match": `"other", W/${headers.etag.replace(/^W\//, "")}` } });
      assert.equal(weak.status, 304, `${path} with a weak ETag in a list`);
      const other = await ask(port, path, { headers: { "if-none-match": '"other"' } });
      assert.equal(other.status, 200, path);
      if (headers["last-modified"]) {
        const since = await ask(port, path, { headers: { "if-modified-since": headers["last-modified"] } });
        assert.equal(since.status, 304, `${path} by date`);
      }
    }
  });

  await test(`${name}: a compressed page has the same content, and its ETag still gives 304`, async () => {
    const plain = await ask(port, front);
    const packed = await ask(port, front, { headers: { "accept-encoding": "gzip" } });
    assert.equal(packed.headers["content-encoding"], "gzip");
    assert.ok(packed.body.length <= 30 * 1024, `${packed.body.length} bytes on the wire`);
    assert.ok(gunzipSync(packed.body).equals(plain.body));
    assert.match(packed.headers.vary ?? "", /accept-encoding/i);
    const again = await ask(port, front, { headers: { "accept-encoding": "gzip", "if-none-match": packed.headers.etag } });
    assert.equal(again.status, 304);
  });

  await test(`${name}: pages carry the security headers, no cookie and no version of the server`, async () => {
    for (const path of [front, post, `${front}finns-inte/`]) {
      const { headers } = await ask(port, path);
      const policy = headers["content-security-policy"] ?? "";
      assert.match(policy, /default-src 'none'/, path);
      assert.doesNotMatch(policy, /unsafe-|\*/, path);
      assert.match(policy, /frame-ancestors/, path);
      assert.equal(headers["x-content-type-options"], "nosniff", path);
      assert.ok(headers["referrer-policy"], path);
      assert.equal(headers["set-cookie"], undefined, path);
      assert.equal(headers["x-powered-by"], undefined, path);
      assert.doesNotMatch(headers.server ?? "", /\d/, path);
    }
  });

  await test(`${name}: types, lengths and life times are right`, async () => {
    const expected = [[front, /^text\/html; charset=utf-8$/i], [feed, /^application\/rss\+xml; charset=utf-8$/i],
      [sitemap, /^application\/xml(; charset=utf-8)?$/i], [rules, /^text\/css; charset=utf-8$/i], [picture, /^image\/webp$/],
      ["/robots.txt", /^text\/plain; charset=utf-8$/i]];
    for (const [path, type] of expected) {
      const { headers, status } = await ask(port, path);
      assert.equal(status, 200, path);
      assert.match(headers["content-type"], type, path);
    }
    for (const path of [rules, picture]) {
      assert.match((await ask(port, path)).headers["cache-control"], /immutable/, path);
    }
  });

  await test(`${name}: what does not exist, is not an address or is not allowed gets its status and a page`, async () => {
    const cases = [[`${front}finns-inte/`, {}, 404], ["/finns-inte", {}, 404], [`${front}2015/02/30/`, {}, 404],
      [`${front}media/${"0".repeat(64)}/x-320.webp`, {}, 404], [`${front}/2015/`, {}, 404], ["//", {}, 404],
      [front, { method: "POST", body: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } }, 405],
      [front, { method: "DELETE" }, 405], [front, { method: "PUT", body: "x" }, 405]];
    for (const [path, options, status] of cases) {
      const answer = await ask(port, path, options);
      assert.equal(answer.status, status, `${options.method ?? "GET"} ${path}`);
      assert.match(answer.headers["content-type"] ?? "", /^text\/html/, path);
      assert.match(answer.body.toString("utf8"), /<h1\b/, `${path}: the page says what is wrong`);
      if (status === 405) assert.match(answer.headers.allow ?? "", /GET/, path);
    }
  });

  await test(`${name}: an address without its last slash leads to the one with it`, async () => {
    const answer = await ask(port, post.slice(0, -1));
    assert.ok([301, 308].includes(answer.status), `${answer.status}`);
    assert.equal(new URL(answer.headers.location, base).pathname, post);
  });

  await test(`${name}: a query that looks like an option of the program is a query`, async () => {
    for (const query of ["--help", "--config%3D/nowhere", "--version+--check"]) {
      const answer = await ask(port, `${front}?${query}`);
      assert.equal(answer.status, 200, query);
      assert.match(answer.headers["content-type"], /^text\/html/, query);
    }
  });

  await test(`${name}: the admin address answers with a page of its own`, async () => {
    const answer = await ask(port, "/admin/in/");
    assert.equal(answer.status, 200);
    assert.match(answer.body.toString("utf8"), /<h1\b/);
    assert.match(answer.headers["cache-control"] ?? "", /no-store|private/);
  });

  await test(`${name}: a header "Proxy:" and a forged request id change nothing`, async () => {
    const answer = await ask(port, `${front}finns-inte/`, { headers: { proxy: "http://192.0.2.1:1/", "x-request-id": "<b>forged</b>" } });
    assert.equal(answer.status, 404);
    assert.doesNotMatch(answer.body.toString("utf8"), /forged/);
  });

  await test(`${name}: a host that is none is refused, and none of it gets into the page`, async () => {
    const answer = await ask(port, front, { headers: { host: 'a"><b>forged</b>' } });
    assert.ok([400, 404].includes(answer.status), `${answer.status}`);
    assert.doesNotMatch(answer.body.toString("utf8"), /<b>forged/);
  });
}

await test("a compressed front page through nginx is at most 30 kB with its style rules", async () => {
  let sum = 0;
  for (const path of [front, ...all.filter(({ path: one }) => one.startsWith(front) && one.endsWith(".css")).map(({ path: one }) => one)]) {
    sum += (await ask(stack.nginx, path, { headers: { "accept-encoding": "gzip" } })).body.length;
  }
  assert.ok(sum <= 30 * 1024, `${sum} bytes`);
});

await finish();
