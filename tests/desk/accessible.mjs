// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// axe-core on the surface and its dialogs, in light and dark, wide and narrow; nothing scrolls sideways; targets that a finger finds.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { open_browser } from "../e2e/support/browser.mjs";
import { with_edit_page } from "./support/browser.mjs";
import { finish, test } from "./support/check.mjs";

const axe = readFileSync(fileURLToPath(new URL("../node_modules/axe-core/axe.min.js", import.meta.url)), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const browser = await open_browser();
const text = "<h2>Rubrik</h2>\n<p>Hej <a href=\"/x\">länk</a> <span lang=\"fi\">suomeksi</span></p>\n<table><caption>t</caption><thead><tr><th>En ganska lång rubrik</th><th>d</th></tr></thead><tbody><tr><td>Ettmycketlångtordsomintegårattbryta</td><td>f</td></tr></tbody></table>\n<figure><img src=\"media:12\" alt=\"x\"/><figcaption>y</figcaption></figure>\n<ul><li>a</li></ul>";
const upload = (_, sent) => (sent.includes("fel.png") ? [422, { ok: false, text: "Bilden är för stor: 90 megapixel." }]
  : [200, { ok: true, media: { id: 41, name: "a.png", src: "/thumbnail/41", kind: "picture" }, warnings: [{ code: "small", text: "Bilden är liten." }] }]);

async function findings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), tags);
  return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
}

const open = (tool) => (page) => page.locator(`[data-tool=${tool}]`).click();
const states = {
  "the surface": async () => {},
  "a tool that is on": async (page) => {
    await page.locator("[role=textbox] li").click();
    await page.locator("[data-tool=bold]").click();
  },
  "the link dialog with a fault": async (page) => {
    await page.locator("[role=textbox] li").click();
    await open("link")(page);
    await page.keyboard.press("Enter");
  },
  "the language dialog": async (page) => {
    await page.locator("[role=textbox] li").click();
    await open("language")(page);
  },
  "the dialog of a table": async (page) => {
    await page.locator("[role=textbox] td").first().click();
    await open("table")(page);
  },
  "the dialog of a new table": async (page) => {
    await page.locator("[role=textbox] li").click();
    await open("table")(page);
  },
  "the library": async (page) => {
    await page.locator("[role=textbox] li").click();
    await open("picture")(page);
    await page.locator(".desk-library li").first().waitFor();
  },
  "files that wait": async (page) => {
    await page.locator("[role=textbox] li").click();
    await open("picture")(page);
    await page.getByLabel("Ladda upp från datorn").setInputFiles(["a.png", "fel.png"].map((name) => ({ name, mimeType: "image/png", buffer: Buffer.from("x") })));
    await page.getByRole("alert").waitFor();
    await page.getByRole("button", { name: "Sätt in i texten" }).click();
  },
  "an offer": async (page) => {
    await page.evaluate(() => localStorage.setItem("budkavle-desk:3:12", JSON.stringify({ time: 1, fields: [["body", "<p>x</p>"]] })));
    await page.reload();
    await page.getByRole("button", { name: "Ta fram den" }).waitFor();
  },
  "trouble": async (page, server) => {
    server.replies["/autosave"] = () => [401, { sign_in: "/x" }];
    await page.locator("[role=textbox] li").click();
    await page.keyboard.type("x");
    await page.getByRole("link", { name: "Logga in" }).waitFor();
  },
};

const views = [["light", 1280], ["dark", 1280], ["light", 320], ["dark", 320]];
for (const [colorScheme, width] of views) {
  await test(`axe-core finds nothing and nothing scrolls sideways, ${colorScheme}, ${width} px wide`, async () => {
    const found = [];
    for (const [name, reach] of Object.entries(states)) {
      await with_edit_page(browser, { body: text, title: "Rubrik" }, async (page, { server }) => {
        server.replies["/upload"] = upload;
        server.replies["/library"] = () => [200, { media: [{ id: 1, name: "bro.jpg", src: "/thumbnail/1", kind: "picture", alternative_text: "Bron" }], next_page: 2 }];
        await reach(page, server);
        for (const finding of await findings(page)) found.push(`${name}: ${finding}`);
        const wide = await page.evaluate(() => Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll("dialog")].map((dialog) => dialog.scrollWidth)));
        if (wide > width) found.push(`${name} is ${wide} px wide`);
      }, { context: { bypassCSP: true, colorScheme, viewport: { width, height: 800 }, hasTouch: width < 400, isMobile: width < 400 } });
    }
    assert.equal(found.length, 0, found.join("\n"));
  });
}

await test("on a phone each button is at least 44 px high and wide", async () => {
  await with_edit_page(browser, { body: text }, async (page) => {
    const small = await page.evaluate(() => [...document.querySelectorAll(".desk-editor button")].map((button) => [button.dataset.tool, button.getBoundingClientRect()])
      .filter(([, box]) => box.width < 44 || box.height < 44).map(([tool, box]) => `${tool}: ${box.width} × ${box.height}`));
    assert.deepEqual(small, []);
  }, { context: { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true } });
});

await test("each tool has the words that stand on it in its name", async () => {
  for (const language of ["sv", "en"]) {
    await with_edit_page(browser, { language }, async (page) => {
      const wrong = await page.evaluate(() => [...document.querySelectorAll("[data-tool]")].map((button) => [button.textContent, button.getAttribute("aria-label")])
        .filter(([words, name]) => !name.toLowerCase().includes(words.toLowerCase())));
      assert.deepEqual(wrong, []);
    });
  }
});

await browser.close();
finish();
