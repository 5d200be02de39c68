// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Writing, by keyboard alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { open_browser } from "../e2e/support/browser.mjs";
import { with_edit_page } from "./support/browser.mjs";
import { finish, test } from "./support/check.mjs";

const browser = await open_browser();
const focused = (page) => page.evaluate(() => document.activeElement.dataset.tool ?? document.activeElement.getAttribute("role") ?? document.activeElement.id);

/** A clipboard event with these contents, at the cursor. */
const paste = (surface, contents) => surface.evaluate((element, data) => {
  const transfer = new DataTransfer();
  for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
  element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
}, contents);

/** A key that moves the cursor by the browser's own means: the editor hears of it a moment later. */
async function press(page, key) {
  await page.keyboard.press(key);
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
}

/** Moves to a tool with the arrow keys and presses it. */
async function use_tool(page, name) {
  await page.keyboard.press("Alt+F10");
  await press(page, "Home");
  for (let stop = 0; stop < 30 && (await focused(page)) !== name; ++stop) await press(page, "ArrowRight");
  assert.equal(await focused(page), name);
  await page.keyboard.press("Enter");
}

await test("the surface is a text box with the label of the text area, in the language of the text", async () => {
  await with_edit_page(browser, { body: "<h2>a</h2>\n<p>b</p>" }, async (page, { surface, body }) => {
    assert.equal(await page.getByRole("textbox", { name: "Text" }).count(), 1);
    assert.equal(await surface.getAttribute("aria-multiline"), "true");
    assert.equal(await surface.getAttribute("lang"), "sv");
    assert.equal(await page.locator("#body").isVisible(), false);
    assert.equal(await body(), "<h2>a</h2>\n<p>b</p>");
    await page.getByText("Text", { exact: true }).first().click();
    assert.equal(await focused(page), "textbox");
  });
});

await test("what is written with keys is allowed HTML", async () => {
  await with_edit_page(browser, { body: "" }, async (page, { surface, body }) => {
    await surface.focus();
    await page.keyboard.type("## Rubriken");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Hej ");
    await page.keyboard.press("Control+b");
    await page.keyboard.type("du");
    await page.keyboard.press("Control+b");
    await page.keyboard.press("Control+i");
    await page.keyboard.type(" & jag");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+i");
    await page.keyboard.type("- ett");
    await page.keyboard.press("Enter");
    await page.keyboard.type("två");
    await page.keyboard.press("Control+]");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+[");
    await page.keyboard.type("tre");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("rad");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("<b>");
    assert.equal(await body(), "<h2>Rubriken</h2>\n<p>Hej <strong>du</strong><em> &amp; jag</em></p>\n<ul><li>ett<ul><li>två</li></ul></li><li>tre</li></ul>\n<p>rad<br/>&lt;b&gt;</p>");
    for (let step = 0; step < 40; ++step) await page.keyboard.press("Control+z");
    assert.equal(await body(), "");
  });
});

await test("the toolbar is one stop, goes by arrow keys and gives the focus back on Escape", async () => {
  await with_edit_page(browser, { body: "<p>a</p>" }, async (page, { surface }) => {
    await surface.focus();
    await page.keyboard.press("Alt+F10");
    assert.equal(await focused(page), "heading-2");
    await press(page, "End");
    assert.equal(await focused(page), "redo");
    await press(page, "ArrowRight");
    assert.equal(await focused(page), "heading-2");
    await press(page, "ArrowRight");
    await page.keyboard.press("Escape");
    assert.equal(await focused(page), "textbox");
    await page.keyboard.press("Shift+Tab");
    assert.equal(await focused(page), "heading-3", "Tab goes to the stop where one was");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    assert.notEqual(await focused(page), "textbox", "Tab leaves the text");
  });
});

await test("the tools say what is on, and do what they say", async () => {
  await with_edit_page(browser, { body: "<p>a</p>" }, async (page, { surface, body }) => {
    await surface.focus();
    await page.keyboard.press("Control+a");
    const pressed = (name) => page.locator(`[data-tool=${name}]`).getAttribute("aria-pressed");
    for (const [tool, html] of [["bold", "<p><strong>a</strong></p>"], ["clear", "<p>a</p>"], ["heading-3", "<h3>a</h3>"], ["heading-3", "<p>a</p>"], ["bullets", "<ul><li>a</li></ul>"], ["numbers", "<ol><li>a</li></ol>"],
      ["numbers", "<p>a</p>"], ["quote", "<blockquote><p>a</p></blockquote>"], ["quote", "<p>a</p>"], ["more", "<p>a</p>\n<!--more-->"], ["more", "<p>a</p>"]]) {
      await use_tool(page, tool);
      assert.equal(await body(), html, tool);
    }
    await use_tool(page, "italic");
    assert.equal(await pressed("italic"), "true");
    assert.equal(await pressed("bold"), "false");
    assert.equal(await page.locator("[data-tool=bold]").getAttribute("aria-keyshortcuts"), "Control+B");
    assert.equal(await page.locator("[data-tool=list-in]").getAttribute("aria-disabled"), "true");
  });
});

await test("a link is made, changed and taken away in a dialog", async () => {
  await with_edit_page(browser, { body: "<p>Kontakt</p>" }, async (page, { surface, body }) => {
    await surface.focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+k");
    assert.equal(await page.getByRole("dialog", { name: "Ny länk" }).count(), 1);
    await page.keyboard.type("javascript:alert(1)");
    await page.keyboard.press("Enter");
    assert.equal(await page.getByLabel("Adress").getAttribute("aria-invalid"), "true");
    await page.getByLabel("Adress").fill("kim@example.se");
    await page.keyboard.press("Enter");
    assert.equal(await body(), "<p><a href=\"mailto:kim@example.se\">Kontakt</a></p>");
    assert.equal(await focused(page), "textbox");
    await press(page, "ArrowLeft");
    await press(page, "ArrowRight");
    await use_tool(page, "link");
    assert.equal(await page.getByLabel("Adress").inputValue(), "mailto:kim@example.se");
    await page.getByLabel("Adress").fill("/kontakt/");
    await page.keyboard.press("Enter");
    assert.equal(await body(), "<p><a href=\"/kontakt/\">Kontakt</a></p>");
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Escape");
    assert.equal(await focused(page), "textbox", "Escape gives the focus back");
    await page.keyboard.press("Control+k");
    await page.getByRole("button", { name: "Ta bort länken" }).press("Enter");
    assert.equal(await body(), "<p>Kontakt</p>");
    await press(page, "End");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("example.se");
    await page.keyboard.press("Enter");
    assert.equal(await page.getByLabel("Länkens ord").getAttribute("aria-invalid"), "true", "a link has words");
    await page.getByLabel("Länkens ord").fill(" mer");
    await page.keyboard.press("Enter");
    assert.equal(await body(), "<p>Kontakt<a href=\"https://example.se\">mer</a></p>");
  });
});

await test("the language of a passage and of a paragraph is set in a dialog", async () => {
  await with_edit_page(browser, { body: "<p>suomeksi</p>" }, async (page, { surface, body }) => {
    await surface.focus();
    await use_tool(page, "language");
    await page.getByRole("combobox").selectOption("fi");
    await page.getByRole("button", { name: "Klart" }).press("Enter");
    assert.equal(await body(), "<p lang=\"fi\">suomeksi</p>");
    await page.keyboard.press("Control+a");
    await use_tool(page, "language");
    await page.getByRole("combobox").selectOption("other");
    await page.getByLabel("Språkkod").fill("x");
    await page.getByRole("button", { name: "Klart" }).press("Enter");
    assert.equal(await page.getByLabel("Språkkod").getAttribute("aria-invalid"), "true");
    await page.getByLabel("Språkkod").fill("et");
    await page.getByRole("button", { name: "Klart" }).press("Enter");
    assert.equal(await body(), "<p lang=\"fi\"><span lang=\"et\">suomeksi</span></p>");
  });
});

await test("a table is made, filled with Tab and changed", async () => {
  await with_edit_page(browser, { body: "<p>a</p>" }, async (page, { surface, body }) => {
    await surface.focus();
    await use_tool(page, "table");
    await page.getByLabel("Tabellens rubrik").fill("Badtider");
    await page.getByLabel("Antal kolumner").fill("2");
    await page.getByLabel("Antal rader").fill("2");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Dag");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Tid");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Lördag");
    await page.keyboard.press("Tab");
    await page.keyboard.type("10–14");
    const rows = "<thead><tr><th>Dag</th><th>Tid</th></tr></thead><tbody><tr><td>Lördag</td><td>10–14</td></tr>";
    assert.equal(await body(), `<p>a</p>\n<table><caption>Badtider</caption>${rows}</tbody></table>`);
    await use_tool(page, "table");
    await page.getByRole("button", { name: "Ny rad efter" }).press("Enter");
    assert.equal(await body(), `<p>a</p>\n<table><caption>Badtider</caption>${rows}<tr><td></td><td></td></tr></tbody></table>`);
    await use_tool(page, "table");
    await page.getByRole("button", { name: "Första raden är rubriker" }).press("Enter");
    assert.match(await body(), /<tbody><tr><td>Dag<\/td><td>Tid<\/td><\/tr><tr><td>Lördag/);
    await use_tool(page, "table");
    await page.getByRole("button", { name: "Ta bort tabellen" }).press("Enter");
    assert.equal(await body(), "<p>a</p>");
  });
});

await test("a paste goes in clean, and says which pictures did not come along", async () => {
  await with_edit_page(browser, { body: "<p>a</p>" }, async (page, { surface, body }) => {
    await surface.focus();
    await press(page, "End");
    await page.keyboard.press("Enter");
    await paste(surface, { "text/html": readFileSync(new URL("fixtures/word.html", import.meta.url), "utf8"), "text/plain": "x" });
    const expected = readFileSync(new URL("fixtures/word.expected.html", import.meta.url), "utf8");
    assert.equal(`${await body()}\n`, `<p>a</p>\n${expected}`);
    assert.match(await page.locator(".desk-notice").innerText(), /En bild följde inte med/);
  });
});

await test("what was copied in the surface goes in again as it was", async () => {
  const text = "<p lang=\"fi\">a <strong>b</strong></p>\n<table><caption>t</caption><thead><tr><th>c</th><th>d</th></tr></thead><tbody><tr><td>e</td><td>f</td></tr></tbody></table>\n<figure><img src=\"media:12\" alt=\"x\"/><figcaption>y</figcaption></figure>\n<p>slut</p>";
  await with_edit_page(browser, { body: text }, async (page, { surface, body }) => {
    await surface.focus();
    await page.keyboard.press("Control+a");
    const copied = await surface.evaluate((element) => {
      const transfer = new DataTransfer();
      element.dispatchEvent(new ClipboardEvent("copy", { clipboardData: transfer, bubbles: true, cancelable: true }));
      return { "text/html": transfer.getData("text/html"), "text/plain": transfer.getData("text/plain") };
    });
    assert.match(copied["text/html"], /data-pm-slice/);
    await paste(surface, copied);
    assert.equal(await body(), text);
  });
});

await test("a text in Markdown stays in the text area", async () => {
  await with_edit_page(browser, { body: "## a", format: "markdown" }, async (page, { surface }) => {
    assert.equal(await surface.count(), 0);
    assert.equal(await page.locator("#body").isVisible(), true);
    assert.equal(await page.locator("#format").isVisible(), true);
  });
});

await test("without scripts the form is a form", async () => {
  await with_edit_page(browser, { body: "<p>a</p>" }, async (page, { server }) => {
    await page.locator("#body").fill("<p>b</p>");
    await page.getByRole("button", { name: "Spara" }).click();
    await page.waitForURL("**/save");
    assert.equal(server.asked.find(({ path }) => path === "/save").fields.body, "<p>b</p>");
  }, { context: { javaScriptEnabled: false } });
});

await test("a picture's description is changed where it stands; Enter in a caption goes on below; Backspace takes the picture away", async () => {
  await with_edit_page(browser, { body: "<figure><img src=\"media:12\" alt=\"x\"/></figure>" }, async (page, { surface, body }) => {
    await surface.locator("figcaption").click();
    await page.keyboard.type("Vid ån");
    assert.equal(await body(), "<figure><img src=\"media:12\" alt=\"x\"/><figcaption>Vid ån</figcaption></figure>");
    await use_tool(page, "picture");
    await page.getByLabel("Vad visar bilden?").fill("");
    await page.keyboard.press("Enter");
    assert.equal(await page.getByLabel("Vad visar bilden?").getAttribute("aria-invalid"), "true");
    await page.getByLabel("Vad visar bilden?").fill("Ån i vårflod");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("efter");
    assert.equal(await body(), "<figure><img src=\"media:12\" alt=\"Ån i vårflod\"/><figcaption>Vid ån</figcaption></figure>\n<p>efter</p>");
    await surface.locator("figcaption").click();
    await press(page, "Home");
    await press(page, "Backspace");
    await press(page, "Backspace");
    assert.equal(await body(), "<p>efter</p>");
  });
});

await browser.close();
finish();
