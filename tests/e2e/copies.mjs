// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The copies on disk, as nginx and Apache send them: the same headers as Budkavle's own, nothing else of the folder, and a page
// when Budkavle is gone. The copies of this test belong to a host of its own.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { expect_log, finish, test } from "./support/check.mjs";
import { ask as ask_host, ask_raw, status_of } from "./support/http.mjs";
import { all_pages } from "./support/pages.mjs";
import { act, host as real_host, copy_servers as servers, stack } from "./support/stack.mjs";

const host = "kopior.example";
const mark = "a copy of the test";
const secret = "not for readers";
const all = await all_pages();
const path_of = (right) => all.find(right)?.path ?? assert.fail("the demonstration blogs have no such page: mend this test");
const front = path_of(({ kind }) => kind === "front");
const post = path_of(({ kind }) => kind === "post");
const picture = path_of(({ type }) => type === "image/webp");
const look = path_of(({ path }) => path.endsWith("/site.css"));
const icon = path_of(({ path }) => path.endsWith("/icon.svg"));
const some_hash = "0123456789abcdef";

const ask = (port, path, { headers = {}, ...options } = {}) => ask_host(port, path, { headers: { host, ...headers }, ...options });

/** Writes beside and renames, as Budkavle does. */
function place(file, bytes) {
  const path = `${stack.copies}/${file}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${dirname(path)}/.new`, bytes);
  renameSync(`${dirname(path)}/.new`, path);
}
function place_coded(file, bytes) {
  place(file, bytes);
  place(`${file}-gz`, gzipSync(bytes));
  place(`${file}-br`, brotliCompressSync(bytes));
}

// What is asked for, the file that answers, and an address where Budkavle itself answers with the same kind of thing.
const kinds = [
  { path: front, file: `pages/${host}${front}page.html`, own: front },
  { path: post, file: `pages/${host}${post}page.html`, own: post },
  { path: "/", file: `pages/${host}/page.html`, own: "/" },
  { path: `${front}rss.xml`, file: `pages/${host}${front}rss.xml.rss`, own: `${front}rss.xml` },
  { path: `${front}sitemap.xml`, file: `pages/${host}${front}sitemap.xml.xml`, own: `${front}sitemap.xml` },
  { path: "/robots.txt", file: `pages/${host}/robots.txt.txt`, own: "/robots.txt" },
  { path: `${front}asset/${some_hash}/site.css`, file: `asset/${some_hash}/site.css`, own: look },
  { path: `/asset/${some_hash}/icon.svg`, file: `asset/${some_hash}/icon.svg`, own: icon },
  { path: `${front}media/${some_hash}/what-ever-320.webp`, file: `media/${some_hash}/320.webp`, own: picture, is_picture: true },
];
for (const kind of kinds) {
  kind.bytes = Buffer.from(`${mark}: ${kind.path} `.repeat(50));
  (kind.is_picture ? place : place_coded)(kind.file, kind.bytes);
}
const kept_only = `${front}2001/`;
place_coded(`kept/${host}${kept_only}page.html`, `${mark}, kept`);
place(`kept/${host}/503.html`, `${mark}, come again`);
if (!existsSync(`${stack.copies}/kept/503.html`)) place("kept/503.html", `${mark}, come again to whatever host`);
const come_again = readFileSync(`${stack.copies}/kept/503.html`);
for (const folder of ["", "pages/", `pages/${host}/`, `pages/${host}${front}`, "kept/"]) place(`${folder}.secret`, secret);

// These tell of one file or one moment, or of the connection.
const own_fields = ["etag", "date", "last-modified", "content-length", "connection", "keep-alive", "transfer-encoding", "vary"];
const shared_fields = (headers) => Object.entries(headers).filter(([name]) => !own_fields.includes(name)).sort();

for (const { name, port } of servers) {
  await test(`${name}: a copy answers with the headers of Budkavle's own answer, field by field`, async () => {
    for (const { path, bytes, own, is_picture } of kinds) {
      const copy = await ask(port, path);
      assert.equal(copy.status, 200, path);
      assert.ok(copy.body.equals(bytes), `${path}: not the copy`);
      // With a query nothing but Budkavle answers.
      const answer = await ask_host(port, `${own}?`);
      assert.equal(answer.status, 200, own);
      assert.deepEqual(shared_fields(copy.headers), shared_fields(answer.headers), path);
      assert.equal(Number(copy.headers["content-length"]), bytes.length, path);
      // Apache calls the tag of a file that is younger than a second weak.
      assert.match(copy.headers.etag, /^(W\/)?"[^"]+"$/, path);
      assert.ok(Date.parse(copy.headers["last-modified"]) <= Date.now(), path);
      assert.equal(copy.headers.vary, is_picture ? undefined : "Accept-Encoding", path);
      // Budkavle does not compress what is very short, and Apache says Vary also then.
      if (answer.body.length > 1000 || answer.headers.vary) assert.equal(answer.headers.vary, copy.headers.vary, own);
    }
  });

  await test(`${name}: a copy comes in the coding that the client takes, and in none that it refuses`, async () => {
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    const cases = [["gzip, deflate, br, zstd", "br"], ["gzip, deflate, br", "br"], ["gzip, deflate", "gzip"], ["br", "br"], ["deflate,br", "br"],
      ["GZIP", "gzip"], ["br;q=0, gzip", "gzip"], ["br; q=0.000, gzip;q=0.5", "gzip"], ["br;q=0.001", "br"], ["gzip;q=1.0", "gzip"],
      ["gzip;q=0", undefined], ["identity", undefined], ["brx, x-br, gzipped", undefined], ["", undefined]];
    for (const { path, bytes, is_picture } of kinds) {
      const plain = await ask(port, path);
      for (const [accepted, coding] of cases) {
        const { status, headers, body } = await ask(port, path, { headers: { "accept-encoding": accepted } });
        const where = `${path} for "${accepted}"`;
        assert.equal(status, 200, where);
        assert.equal(headers["content-encoding"], is_picture ? undefined : coding, where);
        assert.ok((unpack[headers["content-encoding"]] ?? ((same) => same))(body).equals(bytes), where);
        assert.equal(headers["content-type"], plain.headers["content-type"], where);
        assert.equal(Number(headers["content-length"]), body.length, where);
      }
    }
  });

  await test(`${name}: a coding whose file is missing does not keep the page away`, async () => {
    const path = `${front}plain/`;
    place(`pages/${host}${path}page.html`, mark);
    const { status, headers, body } = await ask(port, path, { headers: { "accept-encoding": "gzip, deflate, br" } });
    assert.equal(status, 200);
    assert.equal(body.toString(), mark);
    assert.equal(headers["content-encoding"], undefined);
    assert.equal(headers.vary, "Accept-Encoding");
    assert.equal(headers["cache-control"], "public, no-cache");
  });

  await test(`${name}: an unchanged copy is a 304, by ETag and by date, and HEAD has no body`, async () => {
    for (const { path } of kinds) {
      for (const accepted of ["identity", "br"]) {
        const { headers } = await ask(port, path, { headers: { "accept-encoding": accepted } });
        const conditions = [{ "if-none-match": headers.etag }, { "if-none-match": `"other", W/${headers.etag.replace("W/", "")}` },
          { "if-modified-since": headers["last-modified"] }];
        for (const condition of conditions) {
          const same = await ask(port, path, { headers: { "accept-encoding": accepted, ...condition } });
          assert.equal(same.status, 304, `${path} ${JSON.stringify(condition)}`);
          assert.equal(same.body.length, 0, path);
          assert.equal(same.headers.etag.replace("W/", ""), headers.etag.replace("W/", ""), path);
          assert.equal(same.headers["cache-control"], headers["cache-control"], path);
          assert.equal(same.headers["content-encoding"], undefined, path);
        }
        const other = await ask(port, path, { headers: { "accept-encoding": accepted, "if-none-match": '"other"' } });
        assert.equal(other.status, 200, path);
        const head = await ask(port, path, { method: "HEAD", headers: { "accept-encoding": accepted } });
        assert.equal(head.status, 200, path);
        assert.equal(head.body.length, 0, path);
        for (const field of ["content-type", "content-length", "content-encoding", "last-modified", "cache-control"]) {
          assert.equal(head.headers[field], headers[field], `${path}: ${field}`);
        }
      }
    }
  });

  await test(`${name}: a part of a copy is not offered, and who asks for one gets the whole`, async () => {
    const { status, headers, body } = await ask(port, front, { headers: { range: "bytes=0-1" } });
    assert.equal(status, 200);
    assert.ok(body.equals(kinds[0].bytes));
    assert.equal(headers["accept-ranges"], undefined);
  });

  await test(`${name}: a changed copy is there with the next request, and a removed one gone`, async () => {
    const path = `${front}2002/`;
    const file = `pages/${host}${path}page.html`;
    // More often than there are workers: each may have kept the file open.
    const times = 12;
    for (const text of [`${mark} 1`, `${mark} 2`, `${mark} 3`]) {
      place_coded(file, text);
      for (let time = 0; time < times; ++time) {
        assert.equal((await ask(port, path)).body.toString(), text);
        const packed = await ask(port, path, { headers: { "accept-encoding": "gzip" } });
        assert.equal(gunzipSync(packed.body).toString(), text);
      }
    }
    rmSync(dirname(`${stack.copies}/${file}`), { recursive: true });
    for (let time = 0; time < times; ++time) assert.doesNotMatch((await ask(port, path)).body.toString(), new RegExp(mark));
  });

  await test(`${name}: a query, another method and another host are Budkavle's to answer`, async () => {
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const cases = [[`${front}?`, {}], [`${front}?x=1`, {}], [`${front}rss.xml?x`, {}], ["/robots.txt?x", {}],
      [front, { method: "POST", body: "a=b", headers: form }], [front, { method: "PUT", body: "x" }], [front, { method: "DELETE" }],
      [`${front}media/${some_hash}/what-320.webp`, { method: "POST", body: "a=b", headers: form }],
      [front, { headers: { host: "another.example" } }], [front, { headers: { host: `x.${host}` } }], [front, { headers: { host: "[::1]" } }]];
    for (const [path, options] of cases) {
      const { status, body } = await ask(port, path, options);
      assert.ok(status >= 200 && status < 500, `${status} ${path}`);
      if (options.method) assert.equal(status, 405, `${options.method} ${path}`);
      assert.doesNotMatch(body.toString(), new RegExp(mark), `${path} ${JSON.stringify(options)}`);
    }
    for (const same of [host.toUpperCase(), `${host}:8080`, `${host}.`]) {
      assert.ok((await ask(port, front, { headers: { host: same } })).body.equals(kinds[0].bytes), same);
    }
  });

  await test(`${name}: no address shows a file of the folder under its own name, a dot file, or what lies above`, async () => {
    // Apache refuses some of them by itself, and says so.
    expect_log(/AH10244|AH00026|AH00036|AH02429|AH00135/);
    const inside = `${host}${front}`;
    const paths = [`${front}page.html`, `${front}page.html-br`, `${front}rss.xml.rss`, `/pages/${inside}`, `/pages/${inside}page.html`,
      `/kept/${host}${kept_only}`, kept_only, "/kept/503.html", "/503.html", "/.secret", `${front}.secret`, `${front}.secret/`, "/pages/.secret", "/../.secret",
      `${front}../.secret`, `${front}..%2f.secret`, `${front}%2e%2e/%2e%2e/.secret`, `${front}%2e%2e/.secret`, "/%2e/.secret", "/..%2f..%2f.secret",
      "/../../../../etc/passwd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", `/media/../.secret`, `/media/${some_hash}/../../.secret`, `/media/${some_hash}/`,
      `/media/${some_hash}/320.webp`, `/media/${some_hash}/x-..%2f.secret-1.png`, `/asset/${some_hash}/`, `/asset/${some_hash}/site.css-br`,
      `/asset/${some_hash}/../../.secret`, `/asset/${some_hash}%2f..%2f..%2f.secret`, "/pages/", "/pages", "/media/", "//", `/${front}`, `${front}/`, `${front}./`,
      `${front}%00`, `${front}page.html%00.html`, "/.no-copy", "/.no-copy-br", "/budkavle-unavailable.html", "/budkavle-unavailable", `/${"b".repeat(300)}/`];
    for (const path of paths) {
      const answer = await ask_raw(port, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      assert.ok([301, 400, 403, 404].includes(status_of(answer)), `${status_of(answer)} ${path}`);
      assert.doesNotMatch(answer, new RegExp(`${mark}|${secret}|root:`), path);
    }
    for (const name_of_host of ["..", "../pages", `${host}/${front}`, `../pages/${host}`, `${host}%2f..`, ".", ".secret", `${host}\\..`, ""]) {
      for (const path of [front, "/"]) {
        const answer = await ask_raw(port, `GET ${path} HTTP/1.1\r\nHost: ${name_of_host}\r\nConnection: close\r\n\r\n`);
        assert.ok(status_of(answer) < 500, `${status_of(answer)} Host: ${name_of_host}`);
        assert.doesNotMatch(answer, new RegExp(`${mark}|${secret}`), `Host: ${name_of_host}`);
      }
    }
  });
}

// mod_fcgid and plain CGI start the program themselves.
const fronted = servers.filter(({ name }) => !/fcgid|CGI/.test(name));
const is_apache = (name) => name.startsWith("Apache");

await test("when Budkavle is killed every copy answers as before", async () => {
  expect_log(/reader\.sock failed \((2|111): |AH02454|AH01079/);
  act("reader-kill");
  for (const { name, port } of fronted) {
    for (const { path, bytes } of kinds) {
      const { status, body } = await ask(port, path);
      assert.equal(status, 200, `${name} ${path}`);
      assert.ok(body.equals(bytes), `${name} ${path}`);
    }
  }
});

await test("lighttpd, which sends no copies, has the page that says to come again", async () => {
  for (const path of [front, `${front}?x`, picture]) {
    const { status, headers, body } = await ask(stack.lighttpd, path);
    assert.equal(status, 503, path);
    assert.match(headers["content-type"], /^text\/html/, path);
    assert.ok(body.equals(come_again), path);
  }
});

await test("an older copy answers where there is no other; Apache sends it with 503", async () => {
  for (const { name, port } of fronted) {
    for (const [path, text] of [[kept_only, `${mark}, kept`], [`${kept_only}?utm=x`, `${mark}, kept`], [`${front}?fbclid=x`, kinds[0].bytes.toString()]]) {
      const { status, headers, body } = await ask(port, path);
      assert.equal(status, is_apache(name) ? 503 : 200, `${name} ${path}`);
      assert.equal(body.toString(), text, `${name} ${path}`);
      assert.equal(headers["content-type"], "text/html; charset=utf-8", name);
      assert.match(headers["content-security-policy"], /default-src 'none'/, name);
      assert.equal(headers["cache-control"], is_apache(name) ? "no-store" : "public, no-cache", name);
      assert.equal(headers["retry-after"] !== undefined, is_apache(name), name);
    }
  }
});

await test("what has no copy at all is a page that says to come again, in the host's own design or in the common one", async () => {
  const unknown = `${front}finns-inte/`;
  const cases = [[unknown, {}], [unknown, { method: "HEAD" }], [`${front}page.html`, {}], [`${front}${"x".repeat(300)}/`, {}],
    [front, { method: "POST", body: "a=b" }], [front, { method: "DELETE" }], [`${front}media/${some_hash}/x-1.png`, {}], ["/budkavle-unavailable.html", {}],
    ["/budkavle-unavailable", {}], [unknown, { headers: { host: "another.example" } }]];
  for (const { name, port } of fronted) {
    for (const [path, options] of cases) {
      const where = `${name}: ${options.method ?? "GET"} ${path}`;
      const { status, headers, body } = await ask(port, path, options);
      assert.equal(status, 503, where);
      const text = options.headers ? come_again : Buffer.from(`${mark}, come again`);
      if (options.method !== "HEAD") assert.ok(body.equals(text), `${where}: ${body.subarray(0, 200)}`);
      assert.equal(headers["content-type"], "text/html; charset=utf-8", where);
      assert.ok(Number(headers["retry-after"]) > 0, where);
      assert.equal(headers["cache-control"], "no-store", where);
      assert.match(headers["content-security-policy"], /default-src 'none'/, where);
      assert.equal(headers["x-content-type-options"], "nosniff", where);
    }
  }
});

await test("editors reach theirs meanwhile", async () => {
  for (const { name, port } of fronted) assert.equal((await ask(port, "/admin/in/")).status, 200, name);
});

await test("when Budkavle is back it answers at once, with its own pages again", async () => {
  act("reader-start");
  for (const { name, port } of fronted) {
    // Budkavle's own limit to start (DESIGN section 6) and some for a busy machine.
    let answer;
    for (let tries = 0; tries < 20; ++tries) {
      answer = await ask(port, `${front}finns-inte/`, { headers: { host: real_host } });
      if (answer.status !== 503) break;
      await pause(100);
    }
    assert.equal(answer.status, 404, name);
    assert.doesNotMatch(answer.body.toString(), new RegExp(mark), name);
    assert.equal((await ask(port, kept_only)).status, 404, name);
  }
});

for (const file of [`pages/${host}`, `kept/${host}`, `media/${some_hash}`, `asset/${some_hash}`]) rmSync(`${stack.copies}/${file}`, { recursive: true });
for (const folder of ["", "pages/", "kept/"]) rmSync(`${stack.copies}/${folder}.secret`);
if (come_again.toString().includes(mark)) rmSync(`${stack.copies}/kept/503.html`);

await finish();
