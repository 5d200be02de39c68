// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What no honest client sends: each gets a clear answer on every server, and the site goes on.
import assert from "node:assert/strict";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect_log, finish, test } from "./support/check.mjs";
import { ask, ask_raw, status_of } from "./support/http.mjs";
import { sample_pages } from "./support/pages.mjs";
import { host, servers, stack } from "./support/stack.mjs";

const front = (await sample_pages()).find(({ kind }) => kind === "front").path;
// What the web servers write when they refuse a request by themselves.
expect_log(/client intended to send too large/);
expect_log(/AH(10244|00036|00127|01139|01270|02651|00574|01075)\b/);
expect_log(/client sent (invalid|too long|too large|duplicate)|client intended/);

const raw = (port, target, more = "", method = "GET") =>
  ask_raw(port, `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`);
const still_well = async (port) => assert.equal((await ask(port, front)).status, 200, "the site does not answer any more");

// What Budkavle itself, the plain CGI of Apache or mod_fcgid is told of; a web server may refuse it before.
const targets = [
  ["a percent sign with no number", `${front}%zz/`, [400]], ["a percent sign at the end", `${front}%`, [400]],
  ["NUL", `${front}%00/`, [400, 404]], ["invalid UTF-8", `${front}%ff%fe/`, [400, 404]], ["overlong UTF-8", `${front}%c0%af/`, [400, 404]],
  ["a slash in disguise", `${front}2015%2F11/`, [400, 404]], ["a line break in disguise", `${front}a%0d%0aSet-Cookie:x=y/`, [400, 404]],
  ["a way out of the folder", `${front}../../../../etc/passwd`, [400, 404]], ["the same in disguise", `${front}%2e%2e/%2e%2e/etc/passwd`, [400, 404]],
  ["a backslash", `${front}..\\..\\etc`, [400, 404]], ["2,000 characters", `${front}${"a".repeat(2000)}/`, [400, 403, 404, 414]],
  // 403: Apache looks for a file of that name before it asks a program of its own.
  ["7,000 characters", `${front}${"a/".repeat(3500)}`, [400, 403, 404, 414]], ["a very large number", `${front}aldre/99999999999999999999/`, [404]],
  ["a negative number", `${front}aldre/-1/`, [404]], ["the year zero", `${front}0000/`, [404]], ["markup", `${front}%3Cscript%3Ealert(1)%3C/script%3E/`, [400, 404]],
  // The demonstration answers to every host; what the page calls its own address is not the client's to say.
  ["an address with a host of another", `http://annan.example${front}`, [200, 400, 404]], ["a star", "*", [400, 404, 405]],
];

for (const { name, port } of servers) {
  for (const [what, target, allowed] of targets) {
    await test(`${name}: ${what} in an address gets ${allowed.join(" or ")}`, async () => {
      const text = await raw(port, target);
      assert.ok(allowed.includes(status_of(text)), text.slice(0, 400));
      assert.doesNotMatch(text, /<script>alert|root:x:|Set-Cookie|annan\.example/i);
    });
  }

  await test(`${name}: methods that nobody knows get 400, 405 or 501`, async () => {
    for (const method of ["BUDKAVLE", "TRACE", "CONNECT", "PROPFIND", "get"]) {
      const status = status_of(await raw(port, front, "", method));
      assert.ok([400, 405, 501].includes(status), `${method}: ${status}`);
    }
  });

  await test(`${name}: a body on GET is read away and changes nothing`, async () => {
    const answer = await ask(port, front, { method: "GET", body: "x".repeat(20000), headers: { "content-length": "20000" } });
    // lighttpd takes none (method-get-body).
    assert.equal(answer.status, name === "lighttpd" ? 400 : 200);
    await still_well(port);
  });

  await test(`${name}: a body that is too long gets 413, also when it is sent in chunks`, async () => {
    const body = Buffer.alloc(200 * 1024, "x");
    for (const headers of [{ "content-length": String(body.length) }, { "transfer-encoding": "chunked" }]) {
      const answer = await ask(port, front, { method: "POST", body, headers }).catch((error) => ({ status: error.code }));
      // Over a closed connection a client may see the reset before the answer. mod_fcgid hands on what our program, which
      // takes no POST here, answers before it has read all.
      const right = name.includes("fcgid") ? [405, 413, "ECONNRESET", "EPIPE"] : [413, "ECONNRESET", "EPIPE"];
      assert.ok(right.includes(answer.status), `${JSON.stringify(headers)}: ${answer.status}`);
    }
    await still_well(port);
  });

  await test(`${name}: a wrong or doubled Content-Length gets 400, and nothing of it becomes a request`, async () => {
    for (const more of ["Content-Length: -1\r\n", "Content-Length: 5x\r\n", "Content-Length: 5\r\nContent-Length: 6\r\n"]) {
      const text = await raw(port, front, more, "POST");
      assert.equal(status_of(text), 400, `${more}: ${text.slice(0, 100)}`);
    }
  });

  await test(`${name}: a body that looks like a FastCGI request is not one`, async () => {
    // LIBRARIES: a program that leaves a body unread answers to what stands in it next. BEGIN_REQUEST, then
    // PARAMS that ask for another address, repeated over more than one buffer.
    const begin = Buffer.from([1, 1, 0, 1, 0, 8, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]);
    const name_value = Buffer.concat([Buffer.from([11, 6]), Buffer.from("REQUEST_URI/forge")]);
    const params = Buffer.concat([Buffer.from([1, 4, 0, 1, 0, name_value.length, 0, 0]), name_value, Buffer.from([1, 4, 0, 1, 0, 0, 0, 0]), Buffer.from([1, 5, 0, 1, 0, 0, 0, 0])]);
    const one = Buffer.concat([begin, params]);
    const body = Buffer.concat(Array.from({ length: Math.floor(60000 / one.length) }, () => one));
    for (let round = 0; round < 10; ++round) {
      const answer = await ask(port, front, { method: "POST", body });
      assert.equal(answer.status, 405);
      const next = await ask(port, front);
      assert.equal(next.status, 200, "the request after it got another's answer");
    }
  });

  await test(`${name}: many and long headers get an answer`, async () => {
    const long = `X-Long: ${"x".repeat(6000)}\r\n`;
    assert.equal(status_of(await raw(port, front, long)), 200);
    const status = status_of(await raw(port, front, `Cookie: ${"c".repeat(20000)}\r\n`));
    assert.ok([400, 431].includes(status), `a cookie of 20,000 bytes: ${status}`);
    await still_well(port);
  });

  await test(`${name}: twenty clients that go away in the middle cost nothing`, async () => {
    await Promise.all(Array.from({ length: 20 }, () => new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.write(`GET ${front} HTTP/1.1\r\nHost: ${host}\r\n\r\n`, () => setTimeout(() => { socket.destroy(); resolve(); }, 1));
      });
      socket.on("error", resolve);
    })));
    await still_well(port);
  });
}

// FastCGI 1.0: BEGIN_REQUEST, then PARAMS of 200 bytes that never all come.
const fastcgi_begin = Buffer.from([1, 1, 0, 1, 0, 8, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 4, 0, 1, 0, 200, 0, 0]);
const slow_ones = [
  ["nginx, in the middle of the headers", { port: stack.nginx, host: "127.0.0.1" }, `GET ${front}?x HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `],
  ["the program's socket, silent", { path: `${stack.sockets}/reader.sock` }, ""],
  ["the program's socket, in the middle of a record", { path: `${stack.sockets}/reader.sock` }, fastcgi_begin],
];
for (const [where, address, begin] of slow_ones) {
  await test(`300 connections to ${where}, that drip or stay silent, make nobody wait`, async () => {
    // The programs close what takes longer than their limits, and may say so.
    expect_log(/client timed out|reader\.sock/);
    const sockets = await Promise.all(Array.from({ length: 300 }, (_, number) => new Promise((resolve) => {
      const socket = connect(address, () => resolve(socket));
      socket.on("error", () => resolve(socket));
      socket.on("data", () => {});
      // A half says nothing more, the other half a byte now and then.
      if (begin.length) socket.write(begin);
      if (number % 2 && begin.length) socket.drip = setInterval(() => socket.writable && socket.write("x"), 500);
    })));
    let slowest = 0;
    let open = 0;
    for (let round = 0; round < 30; ++round) {
      for (const path of [front, `${front}?x`, `${front}finns-inte/`]) {
        const start = performance.now();
        const { status } = await ask(stack.nginx, path);
        assert.equal(status, path.endsWith("finns-inte/") ? 404 : 200, path);
        slowest = Math.max(slowest, performance.now() - start);
      }
      if (!round) open = sockets.filter(({ readyState }) => readyState === "open").length;
      await pause(50);
    }
    for (const socket of sockets) {
      clearInterval(socket.drip);
      socket.destroy();
    }
    assert.equal(open, 300, "the connections were not there");
    assert.ok(slowest < 300, `${Math.round(slowest)} ms`);
    console.log(`# the slowest answer meanwhile: ${Math.round(slowest)} ms`);
  });
}

await finish();
