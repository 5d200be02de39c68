// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// 256 readers at once while posts are published and changed, the database crashes twice and one of two programs is killed: nobody
// sees an error, half a page, two versions on one page, or what was changed more than a second ago.
//   BUDKAVLE_LOAD_SECONDS   how long, instead of 60; at least 20
import assert from "node:assert/strict";
import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect_log, finish, test } from "./support/check.mjs";
import { copies_settled } from "./support/copies.mjs";
import { ask } from "./support/http.mjs";
import { MarkedPosts, versions_in } from "./support/marked_posts.mjs";
import { all_pages, sample_pages } from "./support/pages.mjs";
import { act, act_meanwhile, host, sites, stack } from "./support/stack.mjs";

const clients = 256;
const duration_ms = Math.max(20, Number(process.env.BUDKAVLE_LOAD_SECONDS ?? 60)) * 1000;
const limit_ms = 10000;
const allowed_ms = 1000;
const changing = 4;
const is_debug = Boolean(process.env.BUDKAVLE_LOAD_DEBUG);

const all = await all_pages();
const front = (await sample_pages()).find(({ kind }) => kind === "front").path;
const posts = new MarkedPosts(sites().find(({ path_prefix }) => `${path_prefix}/` === front).slug, allowed_ms);

// --- What is asked for ---

act("start-pair");
for (let number = 0; number < changing; ++number) await posts.publish();
const feed = `${front}rss.xml`;
const archive = `${front}arkiv/`;
const month = posts.posts[0].path.split("/").slice(0, -3).join("/") + "/";
const marked = posts.posts.map(({ path }) => path);
const other = all.filter(({ kind, path }) => kind === "post" && !path.startsWith(front)).slice(0, 12).map(({ path }) => path);
const fronts = all.filter(({ kind }) => kind === "front").map(({ path }) => path);
const pictures = all.filter(({ type, length }) => type === "image/webp" && length < 100000).slice(0, 6).map(({ path }) => path);
const copied = [front, front, ...fronts, feed, archive, month, ...marked, ...other, ...pictures, `${front}sitemap.xml`, "/robots.txt"];
// nginx sends no copy for a query: the program answers.
const asked = [front, feed, archive, month, ...marked, other[0], other[1]];
// A third goes to the program.
const addresses = [];
for (let at = 0; at < 300; ++at) {
  addresses.push(at % 3 ? copied[(at * 7) % copied.length] : `${asked[(at / 3) % asked.length]}?n=${at}`);
}
const codings = ["br", "gzip", undefined];

// --- What comes back ---

const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
const ends = [[/\.xml$/, /<\/(rss|urlset)>\s*$/], [/\/$/, /<\/html>\s*$/]];
const troubles = { error: new Map(), status: new Map(), length: new Map(), content: new Map(), mixed: new Map(), old: new Map() };
const note = (kind, text) => troubles[kind].set(text, (troubles[kind].get(text) ?? 0) + 1);
const latencies = [];
const counts = { copied: 0, asked: 0, compared: 0, looked_into: 0 };
let latest_ms = 0;

/** What one answer of those bytes shows. Looked into once: the same bytes show the same. */
const known = new Map();
const known_limit = 8;
function look_into(address, headers, body) {
  const path = address.split("?")[0];
  const coding = headers["content-encoding"];
  const key = `${path}${address.includes("?") ? "?" : ""} ${coding ?? ""}`;
  const list = known.get(key) ?? [];
  known.set(key, list);
  const seen = list.find((one) => one.body.equals(body));
  if (seen) {
    ++counts.compared;
    return seen;
  }
  ++counts.looked_into;
  if (list.some(({ etag }) => etag === headers.etag)) note("content", `${key}: one ETag, two contents: ${headers.etag}`);
  const found = { body, etag: headers.etag, versions: new Map() };
  try {
    const text = (unpack[coding] ?? ((same) => same))(body).toString("utf8");
    const end = ends.find(([of]) => of.test(path))?.[1];
    if (end && !end.test(text)) note("content", `${key}: cut off`);
    found.versions = versions_in(text);
    if (!found.versions) note("mixed", key);
    found.versions ??= new Map();
  } catch (error) {
    note("content", `${key}: ${error.message}`);
  }
  list.push(found);
  if (list.length > known_limit) list.shift();
  return found;
}

/** The posts that a page must show, with the version that it must have reached. */
function check_versions(address, versions, start) {
  for (const [number, version] of versions) {
    const required = posts.required(number, start) ?? 0;
    if (version < required) {
      note("old", address.split("?")[0] + (address.includes("?") ? "?" : ""));
      if (is_debug) console.log(`    ${Math.round(start - began)}: ${address}: post ${number} is ${version}, not ${required}, ${Math.round(start - posts.outdated_since(number, version))} ms`);
    }
    const outdated = posts.outdated_since(number, version);
    if (outdated !== undefined && !posts.outages.some(({ from, to }) => from < start && to + 2 * allowed_ms > outdated)) latest_ms = Math.max(latest_ms, start - outdated);
  }
  const path = address.split("?")[0];
  if (path !== front && path !== feed) return;
  const newest = posts.posts.findLastIndex((_, number) => posts.required(number, start));
  if (newest >= 0 && !versions.has(newest)) note("old", `${address}: post ${newest} is not there`);
}

// --- The clients ---

const agent = new http.Agent({ keepAlive: true, maxSockets: clients, scheduling: "fifo" });
let is_over = false;
let began = 0;

function one_request(address, coding) {
  return new Promise((resolve) => {
    const start = performance.now();
    const headers = coding ? { host, "accept-encoding": coding } : { host };
    const request = http.get({ host: "127.0.0.1", port: stack.pair, path: address, agent, headers, timeout: limit_ms }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => {
        latencies.push(performance.now() - start);
        ++counts[address.includes("?") ? "asked" : "copied"];
        const body = parts.length === 1 ? parts[0] : Buffer.concat(parts);
        if (response.statusCode !== 200) {
          note("status", `${response.statusCode} ${address}`);
          if (is_debug) console.log(`    ${Math.round(performance.now() - began)}: ${response.statusCode} ${address}`);
        } else {
          if (Number(response.headers["content-length"] ?? -1) !== body.length) note("length", `${address}: ${response.headers["content-length"]}, not ${body.length}`);
          check_versions(address, look_into(address, response.headers, body).versions, start);
        }
        resolve();
      });
      response.on("error", (error) => { note("error", `${error.code} ${error.message} in the answer`); resolve(); });
    });
    request.on("timeout", () => request.destroy(new Error(`no answer within ${limit_ms} ms`)));
    request.on("error", (error) => { note("error", `${error.code ?? ""} ${error.message}`); resolve(); });
  });
}

async function client(number) {
  for (let turn = number * 37; !is_over; ++turn) await one_request(addresses[turn % addresses.length], codings[(turn + number) % codings.length]);
}

// --- What happens meanwhile ---

let changes = 0;
let refused = 0;
async function writer() {
  for (let turn = 0; !is_over; ++turn) {
    const next = pause(1000);
    // Every fifth is a new post.
    await (turn % 5 === 4 ? posts.publish() : posts.change(turn % changing)).then(() => ++changes, () => ++refused);
    await next;
  }
}

const down_ms = 2000;
const restart_database = () =>
  posts.during_outage(async () => {
    await act_meanwhile("database-kill");
    await pause(down_ms);
    await act_meanwhile("database-start");
  });
/** The other one takes the copies over within a second, and follows the changes from then on. */
async function kill_reader() {
  await posts.during_outage(async () => {
    await act_meanwhile("pair-kill");
    await pause(1000);
  });
  await act_meanwhile("pair-again");
}

/** Each at its part of the whole time. */
async function misfortunes() {
  for (const [part, happen] of [[0.2, restart_database], [0.45, kill_reader], [0.7, restart_database]]) {
    await pause(Math.max(0, began + part * duration_ms - performance.now()));
    await happen();
  }
}

const of = (part) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))];
const listed = (kind) => [...troubles[kind]].sort(([, one], [, two]) => two - one).slice(0, 20).map(([text, count]) => `${count} × ${text}`);

await test(`${clients} readers for ${duration_ms / 1000} s, a change every second, two crashes of the database and one of a program: no error`, async () => {
  expect_log(/\b(error|critical) (store|app|access|wire)\b/);
  expect_log(/\[ERROR\]/);
  expect_log(/(prematurely closed|Connection reset by peer|Broken pipe|connect\(\) .*failed).*pair-sockets\/reader\.sock/);
  await copies_settled();
  for (const address of [...copied, ...asked]) assert.equal((await ask(stack.pair, address)).status, 200, address);
  began = performance.now();
  const work = Array.from({ length: clients }, (_, number) => client(number));
  const writing = writer();
  const happening = misfortunes();
  try {
    await happening;
    await pause(Math.max(0, began + duration_ms - performance.now()));
  } finally {
    is_over = true;
    await Promise.all([...work, writing]);
  }
  const seconds = (performance.now() - began) / 1000;
  latencies.sort((one, two) => one - two);
  console.log(`# ${latencies.length} answers (${counts.asked} by the program), ${Math.round(latencies.length / seconds)} a second; p50 ${of(0.5).toFixed(1)} ms, ` +
    `p99 ${of(0.99).toFixed(1)} ms, max ${of(1).toFixed(0)} ms; ${changes} changes (${refused} while the database was down), the latest seen after ` +
    `${Math.round(latest_ms)} ms; ${counts.looked_into} contents`);
  assert.deepEqual(listed("error"), []);
  assert.deepEqual(listed("status"), []);
  assert.ok(counts.asked > latencies.length / 5, "the program had too little to do: mend this test");
  assert.ok(changes >= duration_ms / 2000, `only ${changes} changes`);
});

await test("every answer is as long as it says, decodes, is whole, and has an ETag of its own", () => {
  assert.deepEqual(listed("length"), []);
  assert.deepEqual(listed("content"), []);
});

await test("no page shows two versions of one post", () => assert.deepEqual(listed("mixed"), []));

await test("no answer shows what was changed more than a second before, and new posts are on the front page and in the feed by then", () =>
  assert.deepEqual(listed("old"), []));

await test("afterwards the copies are what the program makes, with the last version of each post", async () => {
  await pause(allowed_ms);
  await copies_settled();
  for (const path of new Set([...copied, ...posts.posts.map(({ path: one }) => one).filter(Boolean)])) {
    const [copy, own] = [await ask(stack.pair, path), await ask(stack.pair, `${path}?`)];
    assert.equal(copy.status, 200, path);
    assert.ok(copy.body.equals(own.body), `${path}: the copy is not what the program makes`);
    for (const [number, version] of versions_in(copy.body.toString("utf8"))) assert.equal(version, posts.posts[number].changes.at(-1).version, `${path}: post ${number}`);
  }
});

await test("a request that a killed program had in its hands is answered by the other one", async () => {
  // As many as all threads of both programs take, at an address where no copy can stand in. The database keeps them there.
  const statuses = [];
  const missing = (from, count) => Array.from({ length: count }, (_, at) => ask(stack.pair, `${front}finns-inte-${from + at}/`));
  for (let round = 0; round < 6; ++round) {
    // The web server keeps connections to both. Those to the killed one are no use, all at once.
    await Promise.all(missing(100, 64));
    await act_meanwhile("database-hang");
    const asked = missing(0, 16);
    await pause(150);
    await act_meanwhile("pair-kill");
    await act_meanwhile("database-resume");
    statuses.push(...(await Promise.all(asked)).map(({ status }) => status));
    await act_meanwhile("pair-again");
    // Until it takes requests again.
    await pause(1500);
  }
  assert.deepEqual(statuses.filter((status) => status !== 404), []);
});

agent.destroy();
for (const [number, { changes: stored }] of posts.posts.entries()) if (stored.length) await posts.withdraw(number);
act("stop-pair");
await finish();
