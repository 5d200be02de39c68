// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// No text is lost: the draft saves itself, the browser keeps a copy, and whatever the server says is said to the writer.
import assert from "node:assert/strict";
import { open_browser } from "../e2e/support/browser.mjs";
import { with_edit_page } from "./support/browser.mjs";
import { finish, test } from "./support/check.mjs";

const browser = await open_browser();
const status = (page) => page.locator("[data-desk=status]");

/** Waits until it is true, as a person would look again. */
async function until(is_so, what) {
  for (let look = 0; look < 200; ++look) {
    if (await is_so()) return;
    await new Promise((done) => { setTimeout(done, 10); });
  }
  assert.fail(`never: ${what}`);
}

/** The edit page with a clock that the test moves. `work` gets `pass(ms)` and `write(text)` besides. */
const with_clock = (options, work, more = {}) => with_edit_page(browser, options, async (page, parts) => {
  const pass = (ms) => page.clock.runFor(ms);
  const write = async (text) => {
    await parts.surface.focus();
    await page.keyboard.type(text);
  };
  const copy = () => page.evaluate(() => JSON.parse(localStorage.getItem("budkavle-desk:3:12") ?? "null"));
  await work(page, { ...parts, pass, write, copy, until_status: (pattern) => until(async () => pattern.test(await status(page).innerText()), pattern) });
}, { ...more, prepare: async (page, server) => {
  await page.clock.install({ time: new Date("2025-11-26T13:00:00+01:00") });
  await more.prepare?.(page, server);
} });

await test("the draft saves itself three seconds after the last change, with the whole form", async () => {
  await with_clock({}, async (page, { asked, pass, write, copy, server, until_status }) => {
    server.replies["/autosave"] = () => [200, { ok: true, saved_at: "2025-11-26T13:05:00+01:00", lock_version: 8 }];
    await write("Å & ");
    await pass(2900);
    assert.equal(asked("/autosave").length, 0);
    assert.equal((await copy()).fields.find(([name]) => name === "body")[1], "<p>Å &amp; Hej</p>", "the browser has it first");
    await pass(200);
    await until_status(/^Sparat kl. \d\d[.:]05\.$/);
    const [{ fields, type }] = asked("/autosave");
    assert.match(type, /^application\/x-www-form-urlencoded/);
    assert.deepEqual(fields, { csrf: "key-1", lock_version: "7", title: "Rubrik", format: "html", body: "<p>Å &amp; Hej</p>" });
    assert.equal(await page.locator("[name=lock_version]").inputValue(), "8", "the next save knows the new version");
    await until(async () => (await copy()) === null, "the confirmed copy goes");
    await pass(60_000);
    assert.equal(asked("/autosave").length, 1, "what has not changed is not saved again");
  });
});

await test("the version of the draft, a time in words and somebody else who has the post open are taken as the server says them", async () => {
  await with_clock({}, async (page, { pass, write, server, until_status }) => {
    server.replies["/autosave"] = () => [200, { ok: true, saved_at: "14.05", draft_version: 9, lock: { who: "Kim Lind", since: "13.50" } }];
    await write("a");
    await pass(3100);
    await until_status(/^Sparat kl. 14.05. Kim Lind har också inlägget öppet.$/);
    assert.equal(await page.locator("[name=lock_version]").inputValue(), "9");
    server.replies["/lock"] = () => [423, { ok: false, lock: { who: "Kim Lind", since: "14.06" } }];
    await pass(60_000);
    await until_status(/Kim Lind har tagit över inlägget \(14.06\)/);
  });
});

await test("who writes on and on is saved every ten seconds", async () => {
  await with_clock({}, async (page, { asked, pass, write }) => {
    for (let second = 0; second < 20; ++second) {
      await write("x");
      await pass(1000);
    }
    await until(() => asked("/autosave").length >= 1, "a save");
    assert.ok(asked("/autosave").length <= 2, `${asked("/autosave").length} saves in 20 s`);
  });
});

await test("other fields of the form are saved as well", async () => {
  await with_clock({}, async (page, { asked, pass }) => {
    await page.getByLabel("Rubrik").first().fill("Ny");
    await pass(3100);
    await until(() => asked("/autosave").length === 1, "a save");
    assert.equal(asked("/autosave")[0].fields.title, "Ny");
  });
});

const troubles = [
  ["an ended session", 401, { ok: false, sign_in: "/admin/sign-in" }, /Du är utloggad/],
  ["a key of another session", 403, { ok: false }, /Inloggningen har förnyats/],
  ["a newer version of somebody else", 409, { ok: false, stale: { who: "Åsa Nordmark", when: "2025-11-26T12:58:00+01:00" } }, /Åsa Nordmark har sparat en nyare version \(\d\d[.:]58\)/],
  ["a lock that somebody took", 423, { ok: false, who: "Kim Lind", since: "2025-11-26T12:59:00+01:00" }, /Kim Lind har tagit över inlägget/],
  ["a text that the server refuses", 422, { ok: false, text: "Texten är för lång." }, /Texten är för lång/],
  ["a server in trouble", 503, {}, /når inte servern/],
  ["no server at all", 0, {}, /når inte servern/],
];
for (const [name, code, body, words] of troubles) {
  await test(`${name} is said, and the text stays in the form and in the browser`, async () => {
    await with_clock({}, async (page, { pass, write, copy, server, until_status, body: text }) => {
      server.replies["/autosave"] = () => [code, body];
      await write("Nytt ");
      await pass(3100);
      await until_status(words);
      assert.equal(await status(page).getAttribute("role"), "status");
      assert.equal(await text(), "<p>Nytt Hej</p>");
      assert.equal((await copy()).fields.find(([field]) => field === "body")[1], "<p>Nytt Hej</p>");
      if (code === 401) assert.equal(await page.getByRole("link", { name: "Logga in" }).getAttribute("href"), "/admin/sign-in");
    });
  });
}

await test("after the trouble is over the text is saved", async () => {
  await with_clock({}, async (page, { asked, pass, write, server, until_status, copy }) => {
    server.replies["/autosave"] = () => [0, {}];
    await write("a");
    await pass(3100);
    await until_status(/når inte servern/);
    delete server.replies["/autosave"];
    await pass(10_500);
    await until_status(/^Sparat/);
    assert.equal(await copy(), null);
    server.replies["/autosave"] = () => [401, {}];
    await write("b");
    await pass(3100);
    await until_status(/utloggad/);
    delete server.replies["/autosave"];
    await page.getByRole("button", { name: "Försök igen" }).click();
    await until_status(/^Sparat/);
    assert.ok(asked("/autosave").length >= 4);
  });
});

await test("a renewed session brings its new key, and the save is done with it", async () => {
  await with_clock({}, async (page, { asked, pass, write, server, until_status }) => {
    server.replies["/autosave"] = ({ csrf }) => (csrf === "key-2" ? [200, { ok: true }] : [403, { ok: false, csrf: "key-2" }]);
    await write("a");
    await pass(3100);
    await until_status(/^Sparat/);
    assert.deepEqual(asked("/autosave").map(({ fields }) => fields.csrf), ["key-1", "key-2"]);
  });
});

await test("after somebody else's version nothing is saved by itself any more, but the form's own button still sends", async () => {
  await with_clock({}, async (page, { asked, pass, write, server, until_status }) => {
    server.replies["/autosave"] = () => [409, { ok: false, stale: { who: "Åsa", when: "2025-11-26T12:58:00+01:00" } }];
    await write("a");
    await pass(3100);
    await until_status(/Åsa/);
    await write("b");
    await pass(60_000);
    assert.equal(asked("/autosave").length, 1);
    await page.getByRole("button", { name: "Spara" }).click();
    await until(() => asked("/save").length === 1, "the form is sent");
    assert.equal(asked("/save")[0].fields.lock_version, "7");
  });
});

await test("leaving the page saves at once, and the browser has the text as well", async () => {
  await with_clock({}, async (page, { asked, write, server }) => {
    await write("sist ");
    await page.goto(`${server.base}/bench`);
    await until(() => asked("/autosave").length === 1, "a save");
    assert.equal(asked("/autosave")[0].fields.body, "<p>sist Hej</p>");
  });
});

await test("text that only the browser has is offered with the times of both, and taken or left", async () => {
  const server_time = "2025-11-26T12:40:00+01:00", form = { "saved-at": server_time, now: "2025-11-26T13:00:00+01:00" };
  const keep = (page, time) => page.addInitScript(([at]) => {
    if (!localStorage.getItem("kept-once")) localStorage.setItem("budkavle-desk:3:12", JSON.stringify({ time: at, fields: [["title", "Min"], ["format", "html"], ["body", "<p>Min <em>text</em></p>"]] }));
    localStorage.setItem("kept-once", "1");
  }, [Date.parse(time)]);
  for (const [time, words] of [["2025-11-26T12:55:00+01:00", /nyare/], ["2025-11-26T12:30:00+01:00", /äldre/]]) {
    await with_clock({ form }, async (page, { body, copy, asked, pass }) => {
      const offer = page.getByRole("region", { name: "Här finns text som inte är sparad" });
      await offer.waitFor();
      assert.match(await offer.innerText(), words);
      assert.match(await offer.innerText(), /12[.:]40/);
      assert.equal(await body(), "<p>Hej</p>", "nothing is replaced without a choice");
      await page.getByRole("button", { name: "Ta fram den" }).click();
      assert.equal(await body(), "<p>Min <em>text</em></p>");
      assert.equal(await page.getByLabel("Rubrik").first().inputValue(), "Min");
      assert.equal(await page.locator("[role=textbox] em").innerText(), "text");
      await pass(3100);
      await until(() => asked("/autosave").length === 1, "it is saved then");
      await until(async () => (await copy()) === null, "the copy goes");
    }, { prepare: (page) => keep(page, time) });
  }
  await with_clock({ form }, async (page, { body, copy, surface, pass }) => {
    await page.getByRole("region", { name: "Här finns text som inte är sparad" }).waitFor();
    await surface.focus();
    await page.keyboard.type("x");
    await pass(3100);
    assert.match((await copy()).fields.find(([name]) => name === "body")[1], /Min/, "what waits for a choice is not written over");
    await page.getByRole("button", { name: "Behåll den sparade" }).click();
    assert.equal(await body(), "<p>xHej</p>");
    await until(async () => (await copy()) === null, "the copy goes");
  }, { prepare: (page) => keep(page, "2025-11-26T12:55:00+01:00") });
});

await test("a copy that the server has in its own writing is not offered, but goes", async () => {
  const body = "<p>Hej</p>\n<figure><picture><img src=\"site:/media/0123456789abcdef0123456789abcdef/bro-960.jpg\" width=\"960\" height=\"480\" alt=\"Bron\"/></picture></figure>\n<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tabell\"><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table></div>";
  const written = "<p>Hej</p>\n<figure><img src=\"media:12\" alt=\"Bron\"/></figure>\n<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>";
  await with_clock({ body }, async (page, { copy }) => {
    await until(async () => (await copy()) === null, "the copy goes");
    assert.equal(await page.getByRole("button", { name: "Ta fram den" }).count(), 0);
  }, { prepare: (page) => page.addInitScript((text) => localStorage.setItem("budkavle-desk:3:12", JSON.stringify({ time: 1, fields: [["title", "Rubrik"], ["format", "html"], ["body", text]] })), written) });
});

await test("a text that was refused is tried again after the next change, and after the lock is free again", async () => {
  await with_clock({}, async (page, { pass, write, server, until_status }) => {
    server.replies["/autosave"] = () => [422, { ok: false, text: "Texten är för lång." }];
    await write("a");
    await pass(3100);
    await until_status(/för lång/);
    server.replies["/autosave"] = () => [423, { ok: false, who: "Kim Lind", since: "2025-11-26T13:00:00+01:00" }];
    await write("b");
    await pass(3100);
    await until_status(/Kim Lind/);
    delete server.replies["/autosave"];
    await pass(60_000);
    await until_status(/^Sparat/);
  });
});

await test("a full storage loses nothing: the copy goes to the other one, and comes back from there", async () => {
  await with_clock({}, async (page, { pass, write, server, until_status, body, copy }) => {
    await page.evaluate(() => {
      localStorage.setItem("somebody-else", "x");
      let size = 4 << 20;
      while (size > 0) {
        try { localStorage.setItem(`fill-${size}-${Math.random()}`, "y".repeat(size)); } catch { size >>= 1; }
      }
    });
    server.replies["/autosave"] = () => [503, {}];
    await write("trångt ");
    await pass(3100);
    await until_status(/når inte servern/);
    assert.equal(await copy(), null, "localStorage is full");
    assert.equal(await page.evaluate(() => localStorage.getItem("somebody-else")), "x", "nothing is taken away for it");
    page.on("dialog", (dialog) => dialog.accept());
    await page.goto("about:blank");
    await page.goto(`${server.base}/edit`);
    await page.getByRole("button", { name: "Ta fram den" }).click();
    assert.equal(await body(), "<p>trångt Hej</p>");
  });
});

await test("the lock beats once a minute, and says who has taken it", async () => {
  await with_clock({}, async (page, { asked, pass, server, until_status }) => {
    await pass(61_000);
    await until(() => asked("/lock").length === 1, "a beat");
    assert.deepEqual(asked("/lock")[0].fields, { csrf: "key-1", post: "12" });
    server.replies["/lock"] = () => [423, { ok: false, who: "Kim Lind", since: "2025-11-26T13:01:00+01:00" }];
    await pass(60_000);
    await until_status(/Kim Lind har tagit över inlägget/);
  });
});

await browser.close();
finish();
