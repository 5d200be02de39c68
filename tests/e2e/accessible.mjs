// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Every kind of page in a real browser: axe-core for WCAG 2.2 A and AA in light and dark, reflow at 320 px, nothing from
// elsewhere, and complete with scripts switched off.
import assert from "node:assert/strict";
import { axe_findings } from "./support/axe.mjs";
import { each, open_browser } from "./support/browser.mjs";
import { finish, test } from "./support/check.mjs";
import { sample_pages } from "./support/pages.mjs";
import { base } from "./support/stack.mjs";

const at_once = 2;

const sample = await sample_pages();
const front = sample.find(({ kind }) => kind === "front").path;
const paths = [...sample.map(({ path }) => path), `${front}finns-inte/`, "/finns-inte/", "/admin/"];
const browser = await open_browser();

/** Opens a page in a context of its own: { page, foreign, failed } with what it asked for. */
async function visit(path, options, work) {
  // axe is set in by the driver, past the page's own policy, which would refuse it.
  const context = await browser.newContext({ bypassCSP: true, ...options });
  try {
    const page = await context.newPage();
    const foreign = [], failed = [], spoken = [];
    page.on("request", (request) => request.url().startsWith(`${base}/`) || request.url().startsWith("data:") || foreign.push(request.url()));
    page.on("requestfailed", (request) => failed.push(request.url()));
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && spoken.push(message.text()));
    await page.goto(base + path, { waitUntil: "load" });
    await work(page, { context, foreign, failed, spoken });
  } finally {
    await context.close();
  }
}

for (const colorScheme of ["light", "dark"]) {
  for (const viewport of [{ width: 1280, height: 900 }, { width: 320, height: 640 }]) {
    await test(`axe-core finds nothing on any kind of page, ${colorScheme}, ${viewport.width} px wide`, async () => {
      const findings = [];
      await each(paths, at_once, (path) => visit(path, { colorScheme, viewport }, async (page) => {
        for (const finding of await axe_findings(page)) findings.push(`${path}: ${finding}`);
      }));
      assert.equal(findings.length, 0, `${findings.length} findings:\n${findings.slice(0, 20).join("\n")}`);
    });
  }
}

await test("axe-core does find what is wrong", async () => {
  await visit(front, {}, async (page) => {
    await page.evaluate(() => document.querySelector("main").append(document.createElement("img")));
    assert.notEqual((await axe_findings(page)).length, 0);
  });
});

await test("no page scrolls sideways at 320 px, also with the text spacing of WCAG 1.4.12", async () => {
  const spacing = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";
  const wide = [];
  await each(paths, at_once, (path) => visit(path, { viewport: { width: 320, height: 256 } }, async (page) => {
    const measure = () => page.evaluate(() => document.documentElement.scrollWidth);
    if ((await measure()) > 320) wide.push(`${path}: ${await measure()} px`);
    await page.addStyleTag({ content: spacing });
    if ((await measure()) > 320) wide.push(`${path} with spacing: ${await measure()} px`);
  }));
  assert.equal(wide.length, 0, wide.join("\n"));
});

await test("no page asks another host for anything, sets a cookie, keeps anything or complains", async () => {
  const found = [];
  await each(paths, at_once, (path) => visit(path, { bypassCSP: false }, async (page, { context, foreign, failed, spoken }) => {
    for (const url of foreign) found.push(`${path} asks for ${url}`);
    for (const url of failed) found.push(`${path}: ${url} failed`);
    // A browser says of a 404 page that it is one.
    for (const text of spoken) if (!/the server responded with a status of (404|405)/.test(text)) found.push(`${path}: ${text}`);
    if ((await context.cookies()).length) found.push(`${path} sets a cookie`);
    if (await page.evaluate(() => localStorage.length + sessionStorage.length)) found.push(`${path} stores something`);
  }));
  assert.equal(found.length, 0, found.join("\n"));
});

await test("a page is complete with scripts switched off, and holds no script", async () => {
  const found = [];
  await each(paths, at_once, async (path) => {
    const text = {};
    for (const javaScriptEnabled of [true, false]) {
      await visit(path, { javaScriptEnabled, bypassCSP: false }, async (page) => {
        // An error page names its request, another one each time.
        text[javaScriptEnabled] = (await page.locator("body").innerText()).replace(/[0-9A-Za-z@_-]{16,}/g, "");
        if (await page.locator("script").count()) found.push(`${path} holds a script`);
        if ((await page.locator("h1").count()) !== 1) found.push(`${path} has not one h1`);
      });
    }
    if (text[true] !== text[false]) found.push(`${path} reads otherwise without scripts`);
  });
  assert.equal(found.length, 0, found.join("\n"));
});

await test("by keyboard the first stop is the link to the content, and every stop can be seen", async () => {
  for (const path of [front, sample.find(({ kind }) => kind === "post").path]) {
    await visit(path, { bypassCSP: false }, async (page) => {
      await page.keyboard.press("Tab");
      const target = await page.evaluate(() => document.activeElement.getAttribute("href"));
      assert.match(target ?? "", /^#./, `${path}: the first stop is ${target}`);
      assert.equal(await page.locator(target).count(), 1, `${path}: ${target} leads nowhere`);
      for (let stop = 0; stop < 12; ++stop) {
        const seen = await page.evaluate(() => {
          const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
          return element === document.body || (box.width > 0 && box.height > 0 && (style.outlineStyle !== "none" || style.boxShadow !== "none"));
        });
        assert.ok(seen, `${path}: stop ${stop + 1} shows no focus`);
        await page.keyboard.press("Tab");
      }
    });
  }
});

await test("links in running text are underlined", async () => {
  for (const path of sample.filter(({ kind }) => ["post", "static"].includes(kind)).map(({ path: one }) => one)) {
    await visit(path, { viewport: { width: 390, height: 800 } }, async (page) => {
      const plain = await page.evaluate(() => [...document.querySelectorAll("main p a[href]")]
        .filter((link) => !getComputedStyle(link).textDecorationLine.includes("underline")).map((link) => link.outerHTML.slice(0, 120)));
      assert.deepEqual(plain, [], path);
    });
  }
});

await browser.close();
await finish();
