// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Editors in a real browser: from signing in to what readers see, by keyboard and without script; two at once; a session that
// ended; a program that was killed; and markup that must never run.
import assert from "node:assert/strict";
import { open_browser } from "./support/browser.mjs";
import { expect_log, finish, test } from "./support/check.mjs";
import { as_reader, make_account, make_jpeg, restart_editor, sign_in } from "./support/desk.mjs";
import { ask } from "./support/http.mjs";
import { base, budkavle, sites, stack } from "./support/stack.mjs";

const site = sites().find(({ slug }) => slug === "norrsele") ?? sites()[0];
const desk = `${base}/admin/webb/${site.slug}/`;
make_account("kim", "Kim Lind");
make_account("robin", "Robin Ek", { role: "editor", site: site.slug });
make_account("ida", "Ida Berg", { role: "writer", site: site.slug });
const browser = await open_browser();
const published_posts = () => JSON.parse(budkavle("post", "list", "--site", site.slug, "--status", "published", "--count", "1000", "--json")).map(({ id }) => id);
const before = new Set(published_posts());

async function as(login, options, work) {
  const context = await browser.newContext({ locale: "sv-SE", ...options });
  context.setDefaultTimeout(15000);
  try {
    const page = await context.newPage();
    await sign_in(page, login);
    return await work(page, context);
  } finally {
    await context.close();
  }
}

/** Tab, or the key given, until that element has the focus, as one without a mouse does. */
async function tab_to(page, locator, key = "Tab") {
  for (let stop = 0; stop < 80; ++stop) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`the keyboard does not reach ${locator}`);
}

async function press_button(page, name) {
  const button = page.getByRole("button", { name, exact: true });
  await tab_to(page, button);
  await press_and_go(page);
}

/** What has the focus leads to another page. */
const press_and_go = (page) => Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);

/** Begins a post. With script, once the surface stands where the text area was. */
async function begin_post(page, javaScriptEnabled = true) {
  await page.getByRole("button", { name: "Nytt inlägg" }).click();
  await page.waitForURL(/inlagg/);
  if (javaScriptEnabled) await page.locator("[contenteditable=true]").waitFor();
}

const said = (page, text) => page.locator(".notice", { hasText: text }).first().waitFor();
const reader_path = async (page) => new URL(await page.getByRole("link", { name: "Se det som läsarna ser" }).getAttribute("href")).pathname;

await test("a new editor writes, previews and publishes by keyboard alone, and readers see it within a second", async () => {
  await as("robin", {}, async (page) => {
    await press_button(page, "Nytt inlägg");
    await tab_to(page, page.getByRole("textbox", { name: "Rubrik" }));
    await page.keyboard.type("Skrivet med tangenter");
    await tab_to(page, page.getByRole("textbox", { name: "Text" }));
    await page.keyboard.type("Här står något, och ");
    await page.keyboard.press("Control+b");
    await page.keyboard.type("något viktigt");
    await page.getByText(/^Sparat/).waitFor();
    await press_button(page, "Förhandsgranska");
    const frame = page.frameLocator("iframe.preview");
    assert.match(await frame.locator("main").innerText(), /Skrivet med tangenter[^]*något viktigt/);
    const to_publish = page.getByRole("link", { name: "Publicera …" });
    await tab_to(page, to_publish);
    await page.keyboard.press("Enter");
    await page.waitForURL(/publicera/);
    await press_button(page, "Publicera");
    await said(page, /Publicerat/);
    const path = await reader_path(page);
    const seen = await as_reader(path, ({ status }) => status === 200);
    assert.equal(seen.status, 200);
    assert.match(seen.text, /<strong>något viktigt<\/strong>/);
    const front = await as_reader(`${site.path_prefix}/`, ({ text }) => text.includes("Skrivet med tangenter"));
    assert.match(front.text, /Skrivet med tangenter/);
  });
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  await test(`${how} script: a change does not show until it is published, a withdrawn post says why, and comes back`, async () => {
    await as("robin", { javaScriptEnabled }, async (page) => {
      await begin_post(page, javaScriptEnabled);
      await page.getByRole("textbox", { name: "Rubrik" }).fill(`Prov ${how}`);
      const fill = (text) => (javaScriptEnabled
        ? page.getByRole("textbox", { name: "Text" }).fill(text)
        : page.getByLabel("Text", { exact: true }).fill(text));
      if (!javaScriptEnabled) await page.getByLabel("Skriven som").selectOption("markdown");
      await fill("Första lydelsen");
      await page.getByRole("button", { name: "Publicera …" }).click();
      await page.getByRole("button", { name: "Publicera", exact: true }).click();
      await said(page, /Publicerat/);
      const path = await reader_path(page);
      assert.match((await as_reader(path, ({ status }) => status === 200)).text, /Första lydelsen/);
      await fill("Andra lydelsen");
      await page.getByRole("button", { name: "Spara", exact: true }).click();
      await page.waitForLoadState();
      assert.match((await as_reader(path, ({ text }) => text.includes("Andra"))).text, /Första lydelsen/, "a change shows before it is published");
      await page.getByRole("button", { name: "Publicera ändringarna …" }).click();
      await page.getByRole("button", { name: "Publicera", exact: true }).click();
      assert.match((await as_reader(path, ({ text }) => text.includes("Andra"))).text, /Andra lydelsen/);
      await page.getByRole("link", { name: "Dra tillbaka …" }).click();
      await page.getByLabel("Varför?").fill("Det blev fel");
      await page.getByRole("button", { name: "Dra tillbaka" }).click();
      await said(page, /Tillbakadraget/);
      const gone = await as_reader(path, ({ status }) => status === 410);
      assert.equal(gone.status, 410);
      assert.match(gone.text, /Det blev fel/);
      await page.getByRole("button", { name: "Publicera igen" }).click();
      assert.equal((await as_reader(path, ({ status }) => status === 200)).status, 200);
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  await test(`${how} script: a post is planned, published, compared with what it was, and brought back as it was, by keyboard`, async () => {
    await as("robin", { javaScriptEnabled }, async (page) => {
      const follow = async (name) => {
        await tab_to(page, page.getByRole("link", { name }).first());
        await press_and_go(page);
      };
      const write = async (text) => {
        const field = javaScriptEnabled ? page.getByRole("textbox", { name: "Text" }) : page.getByLabel("Text", { exact: true });
        await tab_to(page, field);
        await page.keyboard.press("Control+a");
        await page.keyboard.type(text);
        if (javaScriptEnabled) await page.getByText(/^Sparat/).waitFor();
        await press_button(page, "Spara");
      };
      await press_button(page, "Nytt inlägg");
      const address = page.url();
      await tab_to(page, page.getByRole("textbox", { name: "Rubrik" }));
      await page.keyboard.type(`Planerat ${how}`);
      if (!javaScriptEnabled) await page.getByLabel("Skriven som").selectOption("markdown");
      await write("Badet har öppet till klockan sju.");
      const publish = async (fill) => {
        await page.goto(`${address}publicera/`);
        await fill?.();
        await press_button(page, "Publicera");
      };
      await publish(async () => {
        await tab_to(page, page.getByLabel("Nu", { exact: true }));
        await page.keyboard.press("ArrowDown");
        await page.getByLabel("Dag och klockslag").fill("2030-05-01T08:00");
      });
      await said(page, /publiceras av sig självt/);
      assert.doesNotMatch((await as_reader(`${site.path_prefix}/`, () => true)).text, new RegExp(`Planerat ${how}<`));
      await publish(async () => page.getByLabel("Nu", { exact: true }).check());
      await said(page, /Publicerat/);
      const path = await reader_path(page);
      assert.match((await as_reader(path, ({ status }) => status === 200)).text, /klockan sju/);
      await write("Badet har öppet till klockan nio.");
      await publish();
      assert.match((await as_reader(path, ({ text }) => text.includes("nio"))).text, /klockan nio/);
      await page.goto(`${address}historik/`);
      await press_button(page, "Jämför de valda");
      assert.equal(await page.locator("del", { hasText: "sju" }).count(), 1);
      assert.equal(await page.locator("ins", { hasText: "nio" }).count(), 1);
      await page.goto(`${address}historik/`);
      const second = page.locator(".rows .row-name").nth(1);
      await tab_to(page, second);
      await press_and_go(page);
      await press_button(page, "Återställ den här versionen");
      await said(page, /återställd/);
      assert.match((await as_reader(path, ({ text }) => text.includes("sju"))).text, /klockan sju/);
      await page.goto(address);
      await follow(/Dra tillbaka/);
      await tab_to(page, page.getByLabel("Varför?"));
      await page.keyboard.type("Badet är stängt");
      await press_button(page, "Dra tillbaka");
      assert.equal((await as_reader(path, ({ status }) => status === 410)).status, 410);
    });
  });
}

await test("a picture is uploaded by button and one by paste, described, and read by readers", async () => {
  await as("robin", {}, async (page) => {
    await begin_post(page);
    await page.getByRole("textbox", { name: "Rubrik" }).fill("Med bilder");
    const surface = page.getByRole("textbox", { name: "Text", exact: true });
    await surface.fill("Så här blev bron.");
    const put_in = page.getByRole("button", { name: "Sätt in i texten" });
    const shown = (count) => page.waitForFunction((wanted) => {
      const images = [...document.querySelectorAll("[role=textbox] figure img")];
      return images.length === wanted && images.every((image) => image.complete && image.naturalWidth > 0);
    }, count);
    await page.locator("[data-tool=picture]").click();
    await page.getByLabel("Ladda upp från datorn").setInputFiles({ name: "Nya bron.jpg", mimeType: "image/jpeg", buffer: await make_jpeg(page, "teal") });
    await put_in.click();
    assert.equal(await page.getByLabel("Vad visar bilden?").getAttribute("aria-invalid"), "true", "a picture without a description");
    await page.getByLabel("Vad visar bilden?").fill("Nya bron över älven");
    await put_in.click();
    await shown(1);
    const pasted = (await make_jpeg(page, "silver")).toString("base64");
    await page.locator("[role=textbox] p").first().click();
    await surface.evaluate((element, base64) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], "rand.jpg", { type: "image/jpeg" }));
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, pasted);
    await page.getByLabel("Bilden är dekorativ").check();
    await put_in.click();
    await shown(2);
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await page.waitForLoadState();
    await shown(2); // by the addresses that the server knows them by
    await page.getByRole("button", { name: "Publicera …" }).click();
    await page.getByRole("button", { name: "Publicera", exact: true }).click();
    await said(page, /Publicerat/);
    const path = await reader_path(page);
    const seen = await as_reader(path, ({ status }) => status === 200);
    const images = [...seen.text.matchAll(/<img [^>]*>/g)].map(([tag]) => ({ src: /src="([^"]*)"/.exec(tag)[1], alt: /alt="([^"]*)"/.exec(tag)[1] }));
    assert.deepEqual(images.map(({ alt }) => alt).sort(), ["", "Nya bron över älven"]);
    for (const { src } of images) assert.equal((await ask(stack.nginx, new URL(src, base).pathname)).status, 200, src);
    await page.goto(`${desk}media/?q=bron+%C3%B6ver`);
    await page.getByRole("link", { name: "nya-bron" }).click();
    await page.getByRole("link", { name: "Med bilder" }).waitFor();
  });
});

await test("a picture is uploaded, described and published by keyboard alone", async () => {
  await as("robin", {}, async (page) => {
    const picture = { name: "Torget.jpg", mimeType: "image/jpeg", buffer: await make_jpeg(page, "olive") };
    await press_button(page, "Nytt inlägg");
    await tab_to(page, page.getByRole("textbox", { name: "Rubrik" }));
    await page.keyboard.type("Bild med tangenter");
    const surface = page.getByRole("textbox", { name: "Text", exact: true });
    await tab_to(page, surface);
    await page.keyboard.type("Så här blev torget.");
    await tab_to(page, page.locator("[data-tool][tabindex='0']"), "Shift+Tab");
    await tab_to(page, page.locator("[data-tool=picture]"), "ArrowRight");
    await page.keyboard.press("Enter");
    // The browser has to be told before the key is pressed, and has been once the focus is where it should be: told with the
    // key, it may open a window of its own.
    page.once("filechooser", (chooser) => chooser.setFiles(picture));
    await tab_to(page, page.getByLabel("Ladda upp från datorn"));
    await page.keyboard.press("Space");
    const description = page.getByLabel("Vad visar bilden?");
    await description.waitFor();
    await tab_to(page, description);
    await page.keyboard.type("Torget med nya bänkar");
    await tab_to(page, page.getByRole("button", { name: "Sätt in i texten" }));
    await page.keyboard.press("Space");
    await page.locator("[role=textbox] figure img[alt='Torget med nya bänkar']").waitFor();
    await press_button(page, "Publicera …");
    await press_button(page, "Publicera");
    await said(page, /Publicerat/);
    const seen = await as_reader(await reader_path(page), ({ status }) => status === 200);
    assert.match(seen.text, /Så här blev torget\.[^]*<img [^>]*alt="Torget med nya bänkar"/);
  });
});

await test("what is copied from another page is pasted by keyboard, and only its meaning comes along", async () => {
  await as("robin", {}, async (page, context) => {
    await press_button(page, "Nytt inlägg");
    await tab_to(page, page.getByRole("textbox", { name: "Rubrik" }));
    await page.keyboard.type("Klistrat med tangenter");
    const source = await context.newPage();
    await source.setContent(`<h1 style="font-family: Arial">Nämnden</h1><p class="MsoNormal" style="color: red">Vi <b>beslutade</b> om
      <a href="https://www.regeringen.se/" onclick="alert(1)">förslaget</a>.</p><ul><li>Badet</li><li>Bron</li></ul>`);
    await source.keyboard.press("Control+a");
    await source.keyboard.press("Control+c");
    await page.bringToFront();
    const surface = page.getByRole("textbox", { name: "Text", exact: true });
    await tab_to(page, surface);
    await page.keyboard.press("Control+v");
    await surface.locator("li", { hasText: "Bron" }).waitFor();
    await press_button(page, "Publicera …");
    await press_button(page, "Publicera");
    await said(page, /Publicerat/);
    const seen = await as_reader(await reader_path(page), ({ status }) => status === 200);
    const [, body] = /<div class="body">([^]*?)<\/article>/.exec(seen.text);
    assert.match(body, /<h2[^>]*>Nämnden<\/h2>[^]*<strong>beslutade<\/strong>[^]*<a href="https:\/\/www\.regeringen\.se\/"[^>]*>förslaget<\/a>/);
    assert.match(body, /<ul>\s*<li>(<p>)?Badet/);
    assert.doesNotMatch(body, /Mso|style=|onclick|<h1/);
  });
});

budkavle("series", "add", "Prov i delar", "--site", site.slug);
for (const [at, javaScriptEnabled] of [true, false].entries()) {
  const how = javaScriptEnabled ? "with" : "without";
  await test(`${how} script: a post becomes the next part of a series`, async () => {
    await as("robin", { javaScriptEnabled }, async (page) => {
      await begin_post(page, javaScriptEnabled);
      await page.getByRole("textbox", { name: "Rubrik" }).fill(`Del ${how}`);
      if (!javaScriptEnabled) await page.getByLabel("Skriven som").selectOption("markdown");
      await (javaScriptEnabled ? page.getByRole("textbox", { name: "Text" }) : page.getByLabel("Text", { exact: true })).fill("En del av flera.");
      await page.getByLabel("Serie", { exact: true }).selectOption("prov-i-delar");
      assert.equal(await page.getByLabel("Del", { exact: true }).inputValue(), javaScriptEnabled ? String(at + 1) : "", "the number that is proposed");
      await page.getByRole("button", { name: "Publicera …" }).click();
      await page.getByRole("button", { name: "Publicera", exact: true }).click();
      await said(page, /Publicerat/);
      const seen = await as_reader(await reader_path(page), ({ status }) => status === 200);
      assert.match(seen.text, new RegExp(`Del ${at + 1} av serien <a [^>]*>Prov i delar</a>`));
    });
  });
}

await test("without script: a drawing that may hold scripts is refused with advice, and a picture wants its description", async () => {
  await as("ida", { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${desk}media/`);
    const form = page.locator("details:has(input[type=file])");
    if (await form.getAttribute("open") === null) await form.locator("summary").click();
    await page.getByLabel("Välj en fil").first().setInputFiles({ name: "karta.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg xmlns=\"http://www.w3.org/2000/svg\"/>") });
    await page.getByLabel("Vad visar bilden?").first().fill("En karta");
    await page.getByRole("button", { name: "Ladda upp" }).click();
    await said(page, /karta\.svg togs inte emot.*Exportera bilden som PNG/);
    assert.equal(await page.getByLabel("Vad visar bilden?").first().inputValue(), "En karta");
  });
});

await test("two editors on one post: each is told of the other, and no text is lost", async () => {
  await as("robin", { javaScriptEnabled: false }, async (robin) => {
    await begin_post(robin, false);
    const address = robin.url();
    await as("kim", { javaScriptEnabled: false }, async (kim) => {
      await kim.goto(address);
      await said(kim, /Robin Ek har inlägget öppet/);
      await robin.getByLabel("Text", { exact: true }).fill("<p>Robins text</p>");
      await robin.getByRole("button", { name: "Spara", exact: true }).click();
      await kim.getByLabel("Text", { exact: true }).fill("<p>Kims text</p>");
      await kim.getByRole("button", { name: "Spara", exact: true }).click();
      assert.match(await kim.locator("h1").innerText(), /Någon annan har sparat/);
      assert.match(await kim.locator("main").innerText(), /Robins text/);
      assert.match(await kim.getByLabel("Text", { exact: true }).inputValue(), /Kims text/);
      await kim.getByRole("button", { name: "Spara min text i stället" }).click();
      await said(kim, /Sparat/);
      await robin.goto(address);
      assert.match(await robin.getByLabel("Text", { exact: true }).inputValue(), /Kims text/);
    });
  });
});

await test("a session that ended gives the text back after signing in again", async () => {
  await as("robin", { javaScriptEnabled: false }, async (page, context) => {
    await begin_post(page, false);
    await page.getByRole("textbox", { name: "Rubrik" }).fill("Kvar efter utloggning");
    await page.getByLabel("Text", { exact: true }).fill("<p>Lång och viktig text</p>");
    await context.clearCookies();
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await page.getByLabel("Användarnamn").fill("robin");
    await page.getByLabel("Lösenord", { exact: true }).fill("en mening som ingen gissar");
    await page.getByRole("button", { name: "Logga in" }).click();
    await page.getByRole("button", { name: "Skicka" }).click();
    assert.equal(await page.getByRole("textbox", { name: "Rubrik" }).inputValue(), "Kvar efter utloggning");
    assert.match(await page.getByLabel("Text", { exact: true }).inputValue(), /Lång och viktig text/);
  });
});

await test("the program killed while somebody saves leaves the old text or the new, never half", async () => {
  expect_log(/(prematurely closed|Connection refused|Connection reset|connect\(\) .*failed).*editor\.sock/);
  await as("robin", { javaScriptEnabled: false }, async (page) => {
    await begin_post(page, false);
    const address = page.url();
    const texts = ["A", "B"].map((letter) => `<p>${letter.repeat(60000)}</p>`);
    await page.getByLabel("Text", { exact: true }).fill(texts[0]);
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    for (const delay of [0, 2, 5, 10, 20]) {
      await page.getByLabel("Text", { exact: true }).fill(texts[1]);
      const saving = page.getByRole("button", { name: "Spara", exact: true }).click({ noWaitAfter: true }).catch(() => {});
      await new Promise((done) => { setTimeout(done, delay); });
      restart_editor();
      await saving;
      // The browser may still be on its way from the answer that broke off.
      await page.goto(address).catch(() => page.goto(address));
      const kept = (await page.getByLabel("Text", { exact: true }).inputValue()).trim();
      assert.ok(texts.includes(kept), `neither text but ${kept.length} bytes`);
    }
  });
});

await test("a writer sees nobody else's drafts and publishes nothing", async () => {
  const foreign = await as("robin", { javaScriptEnabled: false }, async (page) => {
    await begin_post(page, false);
    return new URL(page.url()).pathname;
  });
  await as("ida", { javaScriptEnabled: false }, async (page) => {
    assert.equal((await page.goto(base + foreign)).status(), 404);
    await page.goto(desk);
    await begin_post(page, false);
    assert.equal(await page.getByRole("button", { name: "Publicera …" }).count(), 0);
    const own = new URL(page.url()).pathname;
    assert.equal((await page.goto(`${base}${own}publicera/`)).status(), 403);
  });
});

await test("markup that would run is never served, whichever way it came in", async () => {
  const payloads = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<a href=\"javascript:alert(1)\">a</a>",
    "<a href=\" java&#9;script:alert(1)\">b</a>", "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>", "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
    "<style>@import 'javascript:alert(1)'</style>", "<p style=\"background:url(javascript:alert(1))\">c</p>", "<form action=\"javascript:alert(1)\"><button>d</button></form>",
    "<object data=\"data:text/html,<script>alert(1)</script>\"></object>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>", "<table background=\"javascript:alert(1)\"><tr><td>e</td></tr></table>",
    "<base href=\"https://example.invalid/\">", "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">", "<details open ontoggle=alert(1)>f</details>",
    "<template><script>alert(1)</script></template>", "<!--<img src=\"--><img src=x onerror=alert(1)//\">", "<x onclick=alert(1) tabindex=1 autofocus onfocus=alert(1)>g</x>",
  ];
  for (const format of ["html", "markdown"]) {
    await as("robin", {}, async (page, context) => {
      const spoken = [];
      context.on("dialog", (dialog) => { spoken.push(dialog.message()); return dialog.dismiss(); });
      await begin_post(page);
      const address = page.url();
      const fields = await page.evaluate(() => Object.fromEntries(new FormData(document.getElementById("edit"))));
      const sent = await page.request.post(address, {
        headers: { origin: base },
        form: { ...fields, do: "save", format, title: "<img src=x onerror=alert(1)>", body: `<p>Början</p>${payloads.join("\n")}<p>Slut</p>` },
      });
      assert.equal(sent.status(), 200);
      await page.goto(`${address}granska/`);
      await page.goto(`${address}publicera/`);
      await page.getByRole("button", { name: "Publicera", exact: true }).click();
      await page.goto(address);
      const path = await reader_path(page);
      const served = await as_reader(path, ({ status }) => status === 200);
      assert.match(served.text, /Början/);
      assert.doesNotMatch(served.text, /<script|<iframe|<object|<svg|<style|<base|<form|<template|href="\s*java/i);
      // Attributes that run: what stands between quotes is text.
      assert.doesNotMatch(served.text.replace(/="[^"]*"/g, "=\"\""), /<[^>]*\son\w+=/i);
      await page.goto(base + path);
      await page.goto(desk);
      assert.deepEqual(spoken, []);
    });
  }
});

await test("a form of another site, a forged token and a way out to another host are refused", async () => {
  await as("robin", { javaScriptEnabled: false }, async (page, context) => {
    await page.goto(desk);
    const rows = await page.locator(".rows > li").count();
    const foreign = await page.request.post(`${desk}nytt/`, { headers: { origin: "https://example.invalid" }, form: { kind: "post" }, maxRedirects: 0 });
    assert.equal(foreign.status(), 403);
    const forged = await page.request.post(`${desk}nytt/`, { headers: { origin: base }, form: { kind: "post", csrf: "x".repeat(43) }, maxRedirects: 0 });
    assert.equal(forged.status(), 403);
    await page.goto(desk);
    assert.equal(await page.locator(".rows > li").count(), rows);
    for (const path of ["//example.invalid/", "https://example.invalid/", "/admin/../%2f/example.invalid", "/\\example.invalid"]) {
      const answer = await page.request.get(`${base}/admin/in/?till=${encodeURIComponent(path)}`, { maxRedirects: 0 });
      assert.match(answer.headers().location, /^\/admin\//, path);
    }
    const [cookie] = (await context.cookies()).filter(({ name }) => name === "__Host-budkavle");
    assert.ok(cookie.httpOnly && cookie.secure && cookie.sameSite === "Strict" && cookie.path === "/", JSON.stringify(cookie));
  });
});

await test("nothing of the desk is reached without signing in, and nobody may keep its pages", async () => {
  for (const path of ["/admin/", `/admin/webb/${site.slug}/`, `/admin/webb/${site.slug}/inlagg/1/`]) {
    const answer = await ask(stack.nginx, path);
    assert.equal(answer.status, 303, path);
    assert.match(answer.headers.location, /^\/admin\/in\//);
    assert.equal(answer.headers["cache-control"], "no-store");
  }
});

await browser.close();
// The pages that other tests know are as they were.
for (const id of published_posts()) if (!before.has(id)) budkavle("post", "withdraw", "--site", site.slug, "--reason", "The test is over.", String(id));
await finish();
