// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The database goes away, the program is replaced, a stylesheet is half written: readers see a page, and then the site.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { expect_log, finish, test } from "./support/check.mjs";
import { ask } from "./support/http.mjs";
import { sample_pages } from "./support/pages.mjs";
import { act, servers, stack } from "./support/stack.mjs";

const pages = await sample_pages();
const front = pages.find(({ kind }) => kind === "front").path;
const post = pages.find(({ kind }) => kind === "post").path;
const step_ms = 100;

/** Waits until `path` answers with that status; fails after `limit_ms`. */
async function until(port, path, status, limit_ms) {
  let last;
  for (let waited = 0; waited < limit_ms; waited += step_ms) {
    last = (await ask(port, path)).status;
    if (last === status) return waited;
    await pause(step_ms);
  }
  return assert.fail(`${path} still answers ${last} after ${limit_ms} ms, not ${status}`);
}

await test("while the database is down every server says 503 with a page, soon, and when to come again", async () => {
  // What the outage itself makes the programs and the database write.
  expect_log(/\b(error|critical) (store|app|access|wire)\b/);
  expect_log(/\[ERROR\]/);
  act("database-kill");
  for (const { name, port } of servers) {
    for (const path of [front, post]) {
      const start = Date.now();
      const answer = await ask(port, path);
      assert.equal(answer.status, 503, name);
      assert.ok(Date.now() - start < 5000, `${name}: ${Date.now() - start} ms`);
      assert.match(answer.headers["content-type"], /^text\/html/, name);
      assert.match(answer.body.toString("utf8"), /<h1\b/, name);
      assert.ok(Number(answer.headers["retry-after"]) > 0, `${name}: Retry-After ${answer.headers["retry-after"]}`);
      assert.match(answer.headers["cache-control"] ?? "", /no-store|no-cache|max-age=0/, name);
    }
  }
});

await test("50 requests at once during the outage all get their 503 within seconds", async () => {
  const start = Date.now();
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask(stack.nginx, front)));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [503]);
  assert.ok(Date.now() - start < 10000, `${Date.now() - start} ms`);
});

await test("when the database is back the pages are, with no restart of ours", async () => {
  act("database-start");
  for (const { port } of servers) await until(port, front, 200, 10000);
  assert.equal((await ask(stack.nginx, post)).status, 200);
});

await test("ten restarts of the program under load lose no request", async () => {
  // A kept connection that the old program closed: nginx says so, and asks again on another.
  expect_log(/(Connection reset by peer|Broken pipe|prematurely closed).*held-sockets\/reader\.sock/);
  act("start-held");
  const statuses = new Map();
  let is_over = false;
  const reader = async () => {
    while (!is_over) {
      const { status } = await ask(stack.held, front).catch((error) => ({ status: error.code }));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const readers = Array.from({ length: 8 }, reader);
  for (let restart = 0; restart < 10; ++restart) {
    await pause(300);
    act("restart-held");
  }
  await pause(1000);
  is_over = true;
  await Promise.all(readers);
  assert.deepEqual([...statuses.keys()], [200], JSON.stringify([...statuses]));
  assert.ok(statuses.get(200) >= 50, `only ${statuses.get(200)} requests`);
});

const sheet = `${stack.installed}/xslt/page.xsl`;
const whole = readFileSync(sheet, "utf8");

await test("a half-written stylesheet leaves the last good look, and doctor names it", async () => {
  expect_log(/\b(error|warning) render\b/);
  const before = await ask(stack.nginx, front);
  writeFileSync(sheet, whole.slice(0, whole.length / 2));
  await pause(2500);
  const during = await ask(stack.nginx, front);
  assert.equal(during.status, 200);
  assert.ok(during.body.equals(before.body));
  assert.match(readFileSync(`${stack.log}/reader.log`, "utf8"), /page\.xsl/, "the log does not name the file");
  const { spawnSync } = await import("node:child_process");
  const doctor = spawnSync(stack.command, ["--config", stack.settings, "doctor"], { encoding: "utf8" });
  assert.match(doctor.stdout + doctor.stderr, /page\.xsl/);
  assert.notEqual(doctor.status, 0);
});

await test("a changed stylesheet is in use within two seconds, without a restart", async () => {
  const mark = "a-mark-of-the-test";
  assert.match(whole, /<\/xsl:stylesheet>\s*$/);
  writeFileSync(sheet, whole);
  await pause(2500);
  const head = `${stack.installed}/xslt/layout/head.xsl`;
  const text = readFileSync(head, "utf8");
  // In a file that is imported, where the title is written.
  const changed = text.replace(/<title>/, `<meta name="${mark}" content="x"/><title>`);
  assert.notEqual(changed, text, "layout/head.xsl writes no title any more: mend this test");
  writeFileSync(head, changed);
  try {
    await pause(2000);
    assert.ok((await ask(stack.nginx, front)).body.includes(mark));
  } finally {
    writeFileSync(head, text);
  }
  await pause(2000);
  assert.ok(!(await ask(stack.nginx, front)).body.includes(mark));
});

await finish();
