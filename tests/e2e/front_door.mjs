// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What stands between the world and Budkavle: whose word counts for who a client is and how it came, HTTPS, a proxy in front,
// sign-in by the web server, a flood of sign-ins. A second nginx and a second site of Apache have all that the shipped files offer
// behind a #.
import assert from "node:assert/strict";
import https from "node:https";
import { expect_log, finish, test } from "./support/check.mjs";
import { ask } from "./support/http.mjs";
import { all_pages } from "./support/pages.mjs";
import { budkavle, host, servers, stack } from "./support/stack.mjs";

const login = "fjarr";
const basic = (password) => `Basic ${Buffer.from(`${login}:${password}`).toString("base64")}`;
const password = "losenord";  // of the web server's users, see tests/e2e/support/stack
const is_known = JSON.parse(budkavle("user", "list", "--json")).some((account) => account.login === login);
if (is_known) budkavle("user", "enable", login); else budkavle("user", "add", login, "--name", "Fjärran Fjärr", "--link");

const all = await all_pages();
const front = all.find(({ kind }) => kind === "front").path;
const picture = all.find(({ type }) => type === "image/webp").path;
const foreign = "192.0.2.7";

/** The same as ask(), over TLS, with a certificate that nobody signed. */
function ask_tls(port, path, headers = {}, body = undefined) {
  return new Promise((resolve, reject) => {
    const request = https.request({ host: "127.0.0.1", port, path, method: body ? "POST" : "GET",
      headers: { host, ...headers }, rejectUnauthorized: false, agent: false },
      (response) => {
        const parts = [];
        response.on("data", (part) => parts.push(part));
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString("utf8") }));
      });
    request.on("error", reject);
    request.end(body);
  });
}

// AtomPub tells how a client came: from another machine 403 without HTTPS; else 401, as nobody signs in here.
const door = "/api/atom/";

for (const { name, port } of servers) {
  await test(`${name}: a client's word about its address, its scheme and its name is worth nothing`, async () => {
    const forged = { "x-forwarded-for": foreign, "x-real-ip": foreign, forwarded: `for=${foreign};proto=https`, "x-forwarded-proto": "https", https: "on",
      "remote-user": login, "remote_user": login, "x-remote-user": login };
    assert.equal((await ask(port, door, { headers: forged })).status, 401, "the client stays the one who is connected");
    forged.authorization = basic(password);
    const page = await ask(port, "/admin/in/", { headers: forged });
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.body.toString(), /by-web-server/, "offers to go on as somebody");
    const home = await ask(port, "/admin/", { headers: forged });
    assert.ok([302, 303].includes(home.status), `${home.status}`);
    assert.equal((await ask(port, front)).headers["strict-transport-security"], undefined);
  });
}

const opened = [["nginx", stack.opened, stack.opened_tls], ["Apache", stack.opened_apache, stack.opened_apache_tls]];
// They say who came with a wrong password, and that a certificate which nobody signed is none.
expect_log(/user "?fjarr"?: (password mismatch|authentication failure)|AH01617/);
for (const [name, port, tls_port] of opened) {
  await test(`${name} behind a proxy believes the proxy, and nobody who is behind it`, async () => {
    const from = (address, more = {}) => ask(port, door, { headers: { "x-forwarded-for": address, ...more } });
    assert.equal((await ask(port, door)).status, 401);
    assert.equal((await from(foreign)).status, 403, "the client's own address counts");
    assert.equal((await from(`198.51.100.1, ${foreign}`)).status, 403, "what the client itself had written into the field does not");
    assert.equal((await from(foreign, { "x-forwarded-proto": "https" })).status, 401, "and the proxy's HTTPS");
  });

  await test(`${name} with HTTPS: pages, copies and the desk, each with the promise to stay with it`, async () => {
    for (const path of [front, `${front}?x`, picture, `${front}finns-inte/`, door]) {
      const { headers } = await ask_tls(tls_port, path);
      assert.equal(headers["strict-transport-security"], "max-age=31536000", path);
    }
    assert.equal((await ask_tls(tls_port, front)).status, 200);
    assert.equal((await ask_tls(tls_port, door, { "x-forwarded-for": foreign })).status, 401, "Budkavle knows that it is HTTPS");
  });

  await test(`who ${name} has signed in goes on to the desk, and nobody else`, async () => {
    const me = { authorization: basic(password) };
    assert.equal((await ask_tls(tls_port, "/admin/in/")).status, 401);
    assert.equal((await ask_tls(tls_port, "/admin/in/", { authorization: basic("annat") })).status, 401);
    const page = await ask_tls(tls_port, "/admin/in/", me);
    assert.equal(page.status, 200);
    assert.match(page.body, /name="by-web-server"/);
    assert.match(page.body, new RegExp(login));
    const signed_in = await ask_tls(tls_port, "/admin/in/",
      { ...me, "content-type": "application/x-www-form-urlencoded", origin: `https://${host}` }, "by-web-server=yes");
    assert.equal(signed_in.status, 303);
    const [cookie] = signed_in.headers["set-cookie"][0].split(";");
    assert.match(cookie, /^__Host-/);
    assert.equal((await ask_tls(tls_port, "/admin/", { ...me, cookie })).status, 200);
  });
}

await test("nginx stops a flood at the door of the desk, with a page, and nobody else meanwhile", async () => {
  // A link that there is not: Budkavle counts no guess of a password. From an address of its own, which leaves that of the
  // other tests alone.
  const post = (address) => ask(stack.opened, "/admin/link/finns-inte", { method: "POST", body: "password=x",
    headers: { authorization: basic(password), "content-type": "application/x-www-form-urlencoded", "x-forwarded-for": address } });
  const flood = await Promise.all(Array.from({ length: 60 }, () => post("192.0.2.9")));
  const stopped = flood.filter(({ status }) => status === 429);
  assert.ok(stopped.length >= 10 && stopped.length <= 30, `${stopped.length} of ${flood.length} were stopped`);
  for (const { status } of flood.filter((answer) => answer.status !== 429)) assert.ok(status >= 400 && status < 500, `${status}`);
  assert.equal(stopped[0].headers["retry-after"], "10");
  assert.match(stopped[0].headers["content-type"], /^text\/html/);
  assert.notEqual((await post("192.0.2.10")).status, 429);
  const page = await ask(stack.opened, "/admin/in/", { headers: { authorization: basic(password), "x-forwarded-for": "192.0.2.9" } });
  assert.equal(page.status, 200, "reading is no sign-in");
});

budkavle("user", "disable", login);
await finish();
