// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Pictures and files: by button, drop and paste, several at once; a description before a picture stands in the text; the library.
import assert from "node:assert/strict";
import { open_browser } from "../e2e/support/browser.mjs";
import { with_edit_page } from "./support/browser.mjs";
import { finish, test } from "./support/check.mjs";

const browser = await open_browser();
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const file = (name) => ({ name, mimeType: "image/png", buffer: png });

let last = 40;
const name_in = (sent) => /filename="([^"]+)"/.exec(sent)[1];
const medium = (name, more = {}) => ({ id: ++last, hash: "0".repeat(32), name, width: 960, height: 480, src: `/thumbnail/${last}`, alternative_text: "", is_decorative: false, kind: "picture", ...more });
const take_all = (server) => {
  last = 40;
  server.replies["/upload"] = (_, sent) => [200, { ok: true, media: medium(name_in(sent)), warnings: [] }];
};

async function choose(page, ...names) {
  await page.locator("[data-tool=picture]").click();
  await page.getByLabel("Ladda upp från datorn").setInputFiles(names.map(file));
}

/** The rows of pictures that the server has taken. */
const uploaded = (page) => page.locator(".desk-uploads > li").filter({ has: page.getByLabel("Vad visar bilden?") });

/** Files in an event of that kind on the surface. */
const bring = (surface, kind, names, html = "") => surface.evaluate((element, [type, all, text]) => {
  const transfer = new DataTransfer();
  for (const name of all) transfer.items.add(new File([new Uint8Array([1, 2, 3])], name, { type: "image/png" }));
  if (text) transfer.setData("text/html", text);
  const box = element.getBoundingClientRect();
  const event = type === "paste" ? new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true })
    : new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true, clientX: box.left + 40, clientY: box.top + 40 });
  element.dispatchEvent(event);
}, [kind, names, html]);

await test("a picture is uploaded, must be described, and stands in the text as a figure", async () => {
  await with_edit_page(browser, {}, async (page, { server, asked, body }) => {
    take_all(server);
    await choose(page, "ån.png");
    const put_in = page.getByRole("button", { name: "Sätt in i texten" });
    await put_in.click();
    const description = page.getByLabel("Vad visar bilden?");
    assert.equal(await description.getAttribute("aria-invalid"), "true");
    assert.equal(await body(), "<p>Hej</p>", "not without a description");
    await description.fill("Ån i vårflod");
    await put_in.click();
    await page.locator("[role=textbox] figure").waitFor();
    assert.equal(await body(), "<p>Hej</p>\n<figure><img src=\"media:41\" alt=\"Ån i vårflod\"/></figure>");
    assert.match(asked("/upload")[0].type, /^multipart\/form-data/);
    assert.match(asked("/upload")[0].sent, /name="csrf"\r\n\r\nkey-1/);
    assert.deepEqual(asked("/media/41")[0].fields, { csrf: "key-1", alternative_text: "Ån i vårflod", is_decorative: "0" });
    assert.equal(await page.getByRole("heading", { name: "Bilder och filer som väntar" }).count(), 0, "the list is empty");
    assert.equal(await page.locator("[role=textbox] img").getAttribute("src"), "/thumbnail/41");
  });
});

await test("a decorative picture needs no words; Enter puts it in and does not send the form", async () => {
  await with_edit_page(browser, {}, async (page, { server, body, asked }) => {
    take_all(server);
    await choose(page, "rand.png");
    await page.getByLabel("Bilden är dekorativ").check();
    assert.equal(await page.getByLabel("Vad visar bilden?").isDisabled(), true);
    await page.getByLabel("Bilden är dekorativ").press("Enter");
    await page.locator("[role=textbox] figure").waitFor();
    assert.equal(await body(), "<p>Hej</p>\n<figure><img src=\"media:41\" alt=\"\"/></figure>");
    assert.equal(asked("/media/41")[0].fields.is_decorative, "1");
    assert.equal(asked("/save").length, 0);
  });
});

await test("several at once each have their row, and one that fails says why and is tried again", async () => {
  await with_edit_page(browser, {}, async (page, { server, asked }) => {
    take_all(server);
    const ok = server.replies["/upload"];
    let is_first = true;
    server.replies["/upload"] = (fields, sent) => {
      if (name_in(sent) === "b.svg" && is_first) {
        is_first = false;
        return [422, { ok: false, code: "type", text: "SVG tas inte emot. Spara bilden som PNG." }];
      }
      return ok(fields, sent);
    };
    await choose(page, "a.png", "b.svg", "c.png");
    await page.getByRole("alert").waitFor();
    assert.equal(await page.getByRole("alert").innerText(), "SVG tas inte emot. Spara bilden som PNG.");
    await uploaded(page).nth(1).waitFor();
    await page.getByRole("button", { name: "Försök igen" }).click();
    await uploaded(page).nth(2).waitFor();
    assert.equal(asked("/upload").length, 4);
    await page.getByRole("button", { name: "Ta bort ur listan" }).first().click();
    assert.equal(await page.locator(".desk-uploads > li").count(), 2);
  });
});

await test("pictures dropped on the text and pasted into it are uploaded", async () => {
  await with_edit_page(browser, {}, async (page, { server, surface, asked }) => {
    take_all(server);
    await bring(surface, "drop", ["a.png", "b.png"]);
    await surface.focus();
    await bring(surface, "paste", ["c.png"]);
    await page.locator(".desk-uploads > li").nth(2).waitFor();
    await bring(surface, "paste", ["d.png"], "<p>Word puts a picture of the text beside it</p>");
    await bring(surface, "paste", [], `<p>text<img src="data:image/png;base64,${png.toString("base64")}" width="50"></p>`);
    // A row stands there before the server has its file; it asks what the picture shows once it has been taken.
    await uploaded(page).nth(3).waitFor();
    // Two travel at once: which of them arrives first is not promised.
    assert.deepEqual(asked("/upload").map(({ sent }) => name_in(sent)).sort(), ["1.png", "a.png", "b.png", "c.png"]);
  });
});

await test("a document becomes a link, with the server's warnings beside it", async () => {
  await with_edit_page(browser, {}, async (page, { server, body }) => {
    server.replies["/upload"] = () => [200, { ok: true, media: medium("taxor.pdf", { id: 77, kind: "file", src: null }), warnings: [{ code: "untagged", text: "Filen saknar taggar." }] }];
    await choose(page, "taxor.pdf");
    await page.getByText("Filen saknar taggar.").waitFor();
    await page.getByLabel("Länkens ord").fill("Taxor 2026 (PDF)");
    await page.getByLabel("Länkens ord").press("Enter");
    assert.match(await body(), /<a href="media:77">Taxor 2026 \(PDF\)<\/a>/);
  });
});

await test("the library is searched, and gives what is described at once", async () => {
  await with_edit_page(browser, {}, async (page, { server, asked, body }) => {
    server.replies["/library"] = ({ q, page: number }) => [200, { media: q === "finns inte" ? [] : [medium(`bild-${number}`, { id: Number(number) + 100, alternative_text: q === "" ? "Bron" : "" })], next_page: number === "1" ? 2 : null }];
    await page.locator("[data-tool=picture]").click();
    await page.getByRole("button", { name: "Visa fler" }).click();
    await page.locator(".desk-library li").nth(1).waitFor();
    await page.getByLabel("Sök bland det som finns uppladdat").fill("finns inte");
    await page.getByText("Inget sådant är uppladdat.").waitFor();
    await page.getByLabel("Sök bland det som finns uppladdat").fill("");
    await page.getByLabel("Sök bland det som finns uppladdat").press("Enter");
    await page.getByRole("button", { name: "Bron" }).first().click();
    assert.equal(await body(), "<p>Hej</p>\n<figure><img src=\"media:101\" alt=\"Bron\"/></figure>");
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.equal(asked("/library")[0].fields.page, "1");
    // Click into the paragraph: on the figure the tool would change the figure.
    await page.locator("[role=textbox] p").click();
    await page.locator("[data-tool=picture]").click();
    await page.getByLabel("Sök bland det som finns uppladdat").fill("utan ord");
    await page.getByRole("button", { name: "bild-1" }).click();
    await page.getByLabel("Vad visar bilden?").waitFor();
    assert.equal((await body()).match(/<figure/g).length, 1, "one without a description is asked for it");
  });
});

await test("an upload that does not arrive is said", async () => {
  for (const [status, words] of [[0, /når inte servern/], [413, /för stor/], [500, /kom inte fram/], [401, /utloggad/]]) {
    await with_edit_page(browser, {}, async (page, { server }) => {
      server.replies["/upload"] = () => [status, {}];
      await choose(page, "a.png");
      await page.getByRole("alert").waitFor();
      assert.match(await page.getByRole("alert").innerText(), words);
    });
  }
});

await browser.close();
finish();
