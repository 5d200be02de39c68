// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Markup that would run comes in by every door that text has (the form as HTML and as Markdown, a paste, a program), is
// published, and is opened in a browser as readers and editors open it: nothing runs, and nothing foreign is asked for.
import assert from "node:assert/strict";
import { open_browser } from "./support/browser.mjs";
import { finish, test } from "./support/check.mjs";
import { as_reader, make_account, sign_in } from "./support/desk.mjs";
import { hostile_payloads, hostile_text } from "./support/hostile_payloads.mjs";
import { base, budkavle, sites } from "./support/stack.mjs";

const site = sites().find(({ slug }) => slug === "norrsele") ?? sites()[0];
const desk = `${base}/admin/webb/${site.slug}/`;
const login = "vera";
make_account(login, "Vera Prov", { role: "editor", site: site.slug });
const payloads = hostile_payloads();
// A text may have 10,000 tags.
const batch_size = 450;
const batches = Array.from({ length: Math.ceil(payloads.length / batch_size) }, (_, at) => payloads.slice(at * batch_size, (at + 1) * batch_size));
const browser = await open_browser();
const begun = [];

/** What a page holds that would run, or that no body may hold. */
function what_could_run() {
  const found = [];
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    const is_ours = name === "script" && new URL(element.src, location).origin === location.origin;
    const is_desk = element.matches("iframe.preview, #desk-words");
    if (/^(script|iframe|object|embed|base|applet|frame|frameset|template|portal|animate|set|foreignobject)$/.test(name) && !is_ours && !is_desk) found.push(name);
    if (name === "style" || name === "svg" || name === "math") found.push(name);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute) || /^(style|srcdoc|formaction|ping)$/i.test(attribute)) found.push(`${name} ${attribute}`);
      // As a browser reads an address: without blanks and control characters in and around it.
      if (/^(href|src|action|data|poster|background)$/i.test(attribute) && /^(javascript|vbscript|data|blob|view-source|feed):/i.test(value.replace(/[\u0000-\u0020]/g, ""))) found.push(`${name} ${attribute}=${value.slice(0, 40)}`);
    }
  }
  return found;
}

/** A browser in which nothing may speak, and nothing may be asked of others. */
async function in_browser(work) {
  const context = await browser.newContext({ locale: "sv-SE", ignoreHTTPSErrors: true });
  context.setDefaultTimeout(20000);
  const spoken = [];
  context.on("dialog", (dialog) => { spoken.push(dialog.message()); return dialog.dismiss(); });
  context.on("request", (request) => { if (!/^(http:\/\/(localhost|127\.0\.0\.1)|blob:|data:)/.test(request.url())) spoken.push(request.url()); });
  try {
    const page = await context.newPage();
    await sign_in(page, login);
    await work(page);
    assert.deepEqual(spoken, []);
  } finally {
    await context.close();
  }
}

async function begin(page) {
  await page.goto(desk);
  await page.getByRole("button", { name: "Nytt inlägg" }).click();
  await page.waitForURL(/inlagg/);
  await page.locator("[contenteditable=true]").waitFor();
  begun.push(page.url().match(/inlagg\/(\d+)/)[1]);
  return page.url();
}

/** Published with a reason, whatever the gate says, and looked at from both sides. */
async function publish_and_look(page, address) {
  await page.goto(`${address}publicera/`);
  const reason = page.locator("[name=override]");
  if (await reason.count()) await reason.fill("Prov");
  await page.getByRole("button", { name: "Publicera", exact: true }).click();
  const path = new URL(await page.getByRole("link", { name: "Se det som läsarna ser" }).getAttribute("href")).pathname;
  await look_at(page, path, [address, `${address}granska/`, `${address}granska/sida/`, `${address}historik/`, desk]);
}

async function look_at(page, path, others) {
  const served = await as_reader(path, ({ status, text }) => status === 200 && text.includes("Början"));
  assert.match(served.text, /Början[^]*Slut/, path);
  for (const address of [base + path, ...others]) {
    await page.goto(address);
    assert.deepEqual(await page.evaluate(what_could_run), [], address);
    // What waits for a click or the focus.
    await page.evaluate(() => { for (const element of document.querySelectorAll("main *")) { element.dispatchEvent(new MouseEvent("mouseover")); element.focus?.(); } });
  }
}

await test(`the payloads are many, and run where nothing cleans them`, async () => {
  assert.ok(payloads.length > 1000, `${payloads.length}`);
  const page = await browser.newPage();
  let runs = 0;
  page.on("dialog", (dialog) => { ++runs; return dialog.dismiss(); });
  await page.setContent("<!DOCTYPE html><img src=x onerror=alert(1)><script>alert(1)</script>");
  await page.waitForTimeout(200);
  await page.close();
  assert.equal(runs, 2);
});

for (const format of ["html", "markdown"]) {
  await test(`the form as ${format}`, async () => {
    for (const batch of batches) await in_browser(async (page) => {
      const address = await begin(page);
      const fields = await page.evaluate(() => Object.fromEntries(new FormData(document.getElementById("edit"))));
      const body = format === "html" ? hostile_text(batch) : hostile_text(batch.map((payload) => `\n\n${payload}\n\n`));
      const sent = await page.request.post(address, { headers: { origin: base }, form: { ...fields, do: "save", format, title: "<img src=x onerror=alert(1)>", summary: "</title><script>alert(1)</script>", body } });
      assert.equal(sent.status(), 200);
      await publish_and_look(page, address);
    });
  });
}

await test("a paste", async () => {
  for (const batch of batches) await in_browser(async (page) => {
    const address = await begin(page);
    await page.getByRole("textbox", { name: "Text" }).click();
    for (let at = 0; at < batch.length; at += 150) {
      const html = hostile_text(batch.slice(at, at + 150));
      await page.evaluate((text) => {
        const data = new DataTransfer();
        data.setData("text/html", text);
        document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      }, html);
    }
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("[contenteditable] *")].filter((element) => [...element.attributes].some(({ name }) => /^on/i.test(name))).length), 0);
    await page.getByText(/^Sparat/).waitFor({ timeout: 60000 });
    await publish_and_look(page, address);
  });
});

await test("a program", async () => {
  const secret = budkavle("user", "app-password", login, "Provet").trim().split("\n").at(-1).trim();
  const authorization = `Basic ${Buffer.from(`${login}:${secret}`).toString("base64")}`;
  for (const batch of batches) {
    // The characters that no XML may hold are not sent; a program that sends them is refused.
    const text = hostile_text(batch).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const entry = `<entry xmlns="http://www.w3.org/2005/Atom"><title type="html">&lt;script&gt;alert(1)&lt;/script&gt;Rubrik</title><summary>&lt;img src=x onerror=alert(1)&gt;</summary><content type="html">${text}</content></entry>`;
    const answer = await fetch(`${base}/api/atom/${site.slug}/inlagg/?override=Prov`, { method: "POST", headers: { authorization, "content-type": "application/atom+xml;type=entry" }, body: entry });
    const made = await answer.text();
    assert.equal(answer.status, 201, made);
    begun.push(answer.headers.get("location").match(/inlagg\/(\d+)/)[1]);
    const path = new URL(made.match(/rel="alternate" href="([^"]*)"/)[1]).pathname;
    await in_browser((page) => look_at(page, path, [`${desk}inlagg/${begun.at(-1)}/`]));
  }
});

for (const { id } of JSON.parse(budkavle("post", "list", "--site", site.slug, "--status", "published", "--count", "1000", "--json"))) {
  if (begun.includes(String(id))) budkavle("post", "withdraw", String(id), "--site", site.slug, "--reason", "Prov");
}
await browser.close();

await finish();
