// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Every page of the desk in a real browser, in both languages, light and dark, wide and narrow: those that addresses lead to,
// and those that forms are answered with. Which there are is read from the table of routes and from the words.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { axe_findings, axe_findings_of_looks } from "./support/axe.mjs";
import { open_browser } from "./support/browser.mjs";
import { finish, test } from "./support/check.mjs";
import { make_account, password, sign_in } from "./support/desk.mjs";
import { DeskHand, make_world, one_time_code } from "./support/desk_world.mjs";
import { judge } from "./support/nu.mjs";
import { title_of, unescape_html } from "./support/pages.mjs";
import { base, budkavle, sites } from "./support/stack.mjs";

const source = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const words_folder = source("xslt/strings/admin");
const kinds = readdirSync(words_folder).filter((name) => name.endsWith("-sv.xml"))
  .flatMap((name) => [...readFileSync(`${words_folder}/${name}`, "utf8").matchAll(/key="page-([a-z-]+)"/g)].map(([, kind]) => kind));
const routes = [...readFileSync(source("module/app/editor/frame/desk_route_table.cpp"), "utf8").matchAll(/DeskRoute\{read,\s*[\w:]+,\s*"([^"]+)"/g)]
  .map(([, pattern]) => ({ pattern, fits: new RegExp(`^${pattern.replaceAll(".", "\\.").replace(/\{(\w+)\}/g, (whole, name) => (name === "id" ? "\\d+" : "[^/]+"))}$`) }));

// Both languages see each scheme and each width, and together every pair of them.
const visits = [
  { language: "sv", locale: "sv-SE", looks: [["light", 1280], ["dark", 320]], slug: "norrsele", login: "astrid", name: "Astrid Öberg" },
  { language: "en", locale: "en-GB", looks: [["dark", 1280], ["light", 320]], slug: "lindefors", login: "bo", name: "Bo Älvström" },
];

const browser = await open_browser();
const found = { axe: [], wide: [], headings: [], titles: [], words: [], spoken: [] };
const bodies = [], seen_kinds = new Set(), asked = new Set();

/** One browser of one person in one language, with what is noted of every page in it. */
class Visitor {
  static async make(visit, login) {
    const visitor = new Visitor();
    visitor.visit = visit;
    visitor.titles = new Map();
    visitor.context = await browser.newContext({ locale: visit.locale, viewport: { width: 1280, height: 900 } });
    visitor.context.setDefaultTimeout(15000);
    visitor.page = await visitor.context.newPage();
    visitor.listen();
    if (login) await sign_in(visitor.page, login);
    return visitor;
  }

  listen() {
    this.page.on("request", (request) => request.method() === "GET" && asked.add(new URL(request.url()).pathname));
    this.page.on("response", (response) => {
      const request = response.request();
      if (request.isNavigationRequest() && request.frame() === this.page.mainFrame()) this.answer = response;
    });
    this.page.on("console", (message) => {
      // A browser says of a page with a fault's status that it has one.
      if (!["error", "warning"].includes(message.type()) || /the server responded with a status of 4\d\d/.test(message.text())) return;
      found.spoken.push(`${this.visit.language} ${this.at}: ${message.text()}`);
    });
    this.page.on("pageerror", (error) => found.spoken.push(`${this.visit.language} ${this.at}: ${error}`));
  }

  /** Looks at an address. Those of the desk's own pages have a title that no other has. */
  async read(path) {
    this.at = path;
    await this.page.goto(base + path);
    await this.look();
    const title = title_of(await this.answer.text());
    const other = this.titles.get(title);
    if (other) found.titles.push(`${this.visit.language} ${path} has the title of ${other}: ${title}`);
    this.titles.set(title, path);
  }

  /** Looks at what that form is answered with, sent from the page that stands here. */
  async sent(name, action, fields) {
    this.at = `${name} (POST ${action})`;
    const values = { ...(this.hand && { csrf: await this.hand.token() }), ...fields };
    await this.navigate(() => this.page.evaluate(({ to, all }) => {
      const form = document.createElement("form");
      form.method = "post";
      form.action = to;
      for (const [field, given] of Object.entries(all)) {
        for (const value of [given].flat()) {
          const input = document.createElement("textarea");
          input.name = field;
          input.value = value;
          form.append(input);
        }
      }
      document.body.append(form);
      form.submit();
    }, { to: action, all: values }));
    await this.look();
  }

  async navigate(act) {
    await Promise.all([this.page.waitForNavigation({ waitUntil: "load" }), act()]);
  }

  async look() {
    const { page, at, visit: { language, looks } } = this;
    const where = `${language} ${at}`;
    bodies.push({ path: where, body: await this.answer.text() });
    if (await page.locator("form#edit [data-desk]").count()) await page.locator("[contenteditable=true]").first().waitFor();
    const { kind, heads, lang, shown, wordless } = await page.evaluate(() => ({
      kind: /\bdesk-([a-z-]+)/.exec(document.body.className)?.[1], heads: document.querySelectorAll("h1").length,
      lang: document.documentElement.lang,
      shown: [...document.querySelectorAll("[hidden]")].filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 120)),
      wordless: [...document.querySelectorAll(".desk-audit .row-name [lang]")].map((element) => element.textContent),
    }));
    if (kind) seen_kinds.add(kind);
    if (kind && lang !== language) found.titles.push(`${where} is in ${lang}`);
    if (heads !== 1) found.headings.push(`${where} has ${heads} h1`);
    for (const html of shown) found.words.push(`${where} shows what it hides: ${html}`);
    for (const step of wordless) found.words.push(`${where} has no words for ${step}`);
    for (const [colorScheme, width] of looks) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.wide.push(`${where}: ${wide} px at ${width}`);
      const judged = colorScheme === looks[0][0] ? await axe_findings(page) : await axe_findings_of_looks(page);
      for (const finding of judged) found.axe.push(`${where}, ${colorScheme}, ${width} px: ${finding}`);
    }
  }

  close() {
    return this.context.close();
  }
}

/** Every address, as an administrator of everything. */
async function read_all(visitor, world, other_account) {
  const { desk, posts } = world;
  for (const path of [
    "/admin/", "/admin/konto/", "/admin/konto/tvasteg/", "/admin/logg/", "/admin/konton/", `/admin/konton/${other_account}/`, "/admin/finns-inte/",
    desk, `${desk}logg/`, `${desk}roller/`, `${desk}amnen/`, world.subject, `${desk}omdirigeringar/`, `${desk}papperskorg/`, `${desk}installningar/`, `${desk}kris/`,
    posts.faulty, `${posts.faulty}granska/`, `${posts.faulty}publicera/`,
    `${posts.published}historik/`, `${posts.published}historik/jamfor/`, world.version, `${posts.published}dra-tillbaka/`,
  ]) await visitor.read(path);
  await visitor.read(`${desk}media/`);
  const medium = await visitor.page.locator(".shelf .row-name").first().getAttribute("href");
  await visitor.read(new URL(medium, base).pathname);
  // What the editing surface asks for: the list, and a picture by what a text calls it.
  const kept = await visitor.page.evaluate(async (path) => (await (await fetch(path)).json()).media, `${desk}media/library.json`);
  const [, hash] = /media\/([0-9a-f]{16,})\//.exec(kept.find(({ src }) => src).src);
  assert.equal(await visitor.page.evaluate(async (path) => (await fetch(path)).status, `${desk}media/bild/${hash}`), 200);
  // The same kinds with other things on them.
  visitor.titles.clear();
  for (const path of [
    `${desk}media/?q=finns+inte`, `${desk}?q=simhall&state=published`, `${desk}?q=finns+inte`, `${desk}amnen/?kind=tag`, `${desk}logg/?subject=post`,
    posts.published, posts.page, posts.withdrawn, posts.trashed, world.pictured, `${posts.published}publicera/`, `${posts.faulty}historik/`,
    `${posts.published}historik/jamfor/?till=utkast`, `${posts.faulty}granska/sida/`,
  ]) {
    await visitor.read(path);
    visitor.titles.clear();
  }
}

/** What forms are answered with when they do not lead on. */
async function send_all(visitor, world, other_account) {
  const { hand } = visitor;
  const { desk, posts } = world;
  const of_post = (post) => Number(/\/(\d+)\/$/.exec(post)[1]);
  await visitor.page.goto(`${base}/admin/konto/`);
  await visitor.sent("wrong password", "/admin/konto/losenord/", { password: "fel", "new-password": "a", "new-password-again": "b" });
  await visitor.sent("a program's password", "/admin/konto/program/", { name: "Nyhetsprogrammet" });
  await visitor.sent("a wrong code", "/admin/konto/tvasteg/", { secret: await totp_secret(hand), code: "000000" });
  await visitor.sent("a login that is none", "/admin/konton/", { name: "Någon Annan", login: "Någon Annan" });
  await visitor.sent("a link that is shown once", `/admin/konton/${other_account}/lank/`, {});
  await visitor.sent("roles of a login that nobody has", `${desk}roller/`, { login: "ingen", role: "writer" });
  await visitor.sent("a picture without a file", `${desk}media/`, {});
  await visitor.sent("a category without a name", `${desk}amnen/`, { kind: "category", new: "" });
  await visitor.sent("a subject without an address", world.subject, { kind: "category", action: "change", name: "Prov", slug: "Å Ä Ö" });
  await visitor.sent("an old address that is none", `${desk}omdirigeringar/`, { from: "inte en adress", kind: "to", to: "" });
  await visitor.sent("a step for several posts", `${desk}flera/`, { post: [of_post(posts.trashed), of_post(posts.withdrawn)], action: "withdraw", reason: "Gamla." });
  await visitor.sent("a step for no post", `${desk}flera/`, { action: "withdraw" });
  await visitor.sent("settings with faults", `${desk}installningar/`, { name: "", "accent-light": "#ffffff", "accent-dark": "blå", "contact-url": "inte en adress" });
  await visitor.sent("settings with colours to look at", `${desk}installningar/`, { name: "Prov", organisation: "Prov", "accent-light": "#7a1f5c", "accent-dark": "#f0b6dc", do: "colours" });
  for (const [frame, paper] of [[0, "rgb(251, 250, 246)"], [1, "rgb(20, 25, 26)"]]) {
    const inner = visitor.page.frames()[frame + 1];
    assert.equal(await inner.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), paper, "each sample has its own scheme");
  }
  await visitor.sent("a message to look at", `${desk}kris/`, { do: "preview", banner: "Koka vattnet i Norrsele.", "banner-level": "crisis", "banner-href": "/vatten/", "banner-href-text": "Mer om vattnet" });
  await visitor.sent("a message without words", `${desk}kris/`, { do: "set", banner: "", "banner-level": "warning" });
  await visitor.sent("a stop before publishing", `${posts.faulty}publicera/`, { when: "now" });
  await visitor.sent("times that cannot be", `${posts.published}publicera/`, { when: "time", published: "i morgon", expires: "2001-01-01T10:00", override: "Provet." });
  await visitor.sent("a text that somebody has changed", `${posts.outdated}publicera/`, { when: "now", override: "Provet." });
  await visitor.sent("withdrawn without a reason", `${posts.published}dra-tillbaka/`, { reason: "" });
  await visitor.sent("a stale save", posts.faulty, { do: "save", based_on: "1", lock_version: "0", format: "html", title: "Min egen rubrik", body: "<p>Min egen text.</p>" });
  await visitor.sent("a text that is too long", posts.faulty, { ...await hand.versions(posts.faulty), do: "save", format: "html", title: "Lång", body: `<p>Kort.</p><!--${" ".repeat(600_000)}-->` });
  await visitor.sent("a link to the preview", `${posts.faulty}granska/lank/`, { days: "7" });
  await visitor.sent("a form that is too old", `${desk}nytt/`, { csrf: "x".repeat(43), kind: "post" });
}

const totp_secret = async (hand) => /name="secret" value="([^"]+)"/.exec(await hand.text("/admin/konto/tvasteg/"))[1];

/** The door: faults, both steps, the page of a link, and a text that is kept over the end of a session. */
async function try_door(visit, world) {
  const visitor = await Visitor.make(visit);
  const { page } = visitor;
  await visitor.read("/admin/in/");
  await visitor.sent("a wrong password", "/admin/in/", { login: "ingen", password: "fel" });
  const twofold = `${visit.login}-tva`;
  make_account(twofold, `${visit.name} med telefon`);
  await sign_in(page, twofold);
  visitor.hand = new DeskHand(page);
  const secret = await totp_secret(visitor.hand);
  await visitor.sent("recovery codes", "/admin/konto/tvasteg/", { secret, code: one_time_code(secret) });
  visitor.titles.clear();
  await visitor.read("/admin/konto/tvasteg/");
  await visitor.read("/admin/konto/");
  // The session ends while something is written.
  await page.goto(`${base}/admin/konto/`);
  await visitor.context.clearCookies({ name: "__Host-budkavle" });
  await visitor.sent("a session that has ended", world.posts.faulty, { do: "save", based_on: "1", lock_version: "1", title: "Kvar", body: "<p>Kvar.</p>" });
  visitor.at = "the step of the code";
  await page.locator("#login").fill(twofold);
  await page.locator("#password").fill(password);
  await visitor.navigate(() => page.keyboard.press("Enter"));
  await visitor.look();
  visitor.at = "a wrong code";
  await page.locator("#code").fill("000000");
  await visitor.navigate(() => page.keyboard.press("Enter"));
  await visitor.look();
  visitor.at = "what was kept is sent again";
  await page.locator("#code").fill(one_time_code(secret, Date.now() + 30000)); // each code is good once
  await visitor.navigate(() => page.keyboard.press("Enter"));
  await visitor.look();
  await visitor.close();
}

/** Those who have no password yet, no site yet, or few rights. */
async function try_others(visit, world, hand) {
  const made = await (await hand.send("/admin/konton/", { name: "Ny Person", login: `ny-${visit.login}` })).text();
  const link = new URL(unescape_html(/id="link"[^>]* value="([^"]+)"/.exec(made)[1])).pathname;
  const visitor = await Visitor.make(visit);
  await visitor.read(link);
  await visitor.sent("a password that is too short", link, { "new-password": "kort", "new-password-again": "kort" });
  await visitor.sent("the first page of one without a site", link, { "new-password": password, "new-password-again": password });
  await visitor.read(`${link}x`);
  await visitor.read(world.preview);
  await visitor.close();
  make_account(`${visit.login}-skribent`, "Ida Berg", { role: "writer", site: world.site.slug });
  const writer = await Visitor.make(visit, `${visit.login}-skribent`);
  const own = await new DeskHand(writer.page).write(world.desk, "Skribentens utkast", "<p>En text.</p>");
  for (const path of [world.desk, own, `${own}publicera/`]) await writer.read(path);
  await writer.close();
  // The administrator has it open.
  make_account(`${visit.login}-redaktor`, "Robin Ek", { role: "editor", site: world.site.slug });
  const editor = await Visitor.make(visit, `${visit.login}-redaktor`);
  await editor.read(world.posts.faulty);
  assert.equal(await editor.page.getByRole("button", { name: /^(Ta över|Take over)$/ }).count(), 1);
  await editor.close();
}

/** The number of somebody else's account. */
async function account_number(hand, name) {
  const rows = (await hand.text("/admin/konton/")).matchAll(/href="\/admin\/konton\/(\d+)\/">([^<]*)</g);
  return [...rows].find(([, , other]) => unescape_html(other) !== name)[1];
}

async function run(visit) {
  make_account(visit.login, visit.name);
  const visitor = await Visitor.make(visit, visit.login);
  const hand = visitor.hand = new DeskHand(visitor.page);
  const world = await make_world(hand, sites().find(({ slug }) => slug === visit.slug));
  const shared = await (await hand.send(`${world.posts.faulty}granska/lank/`, { days: "1" })).text();
  world.preview = new URL(unescape_html(/id="new-link"[^>]* value="([^"]+)"/.exec(shared)[1])).pathname;
  const other_account = await account_number(hand, visit.name);
  await read_all(visitor, world, other_account);
  await send_all(visitor, world, other_account);
  await try_door(visit, world);
  await try_others(visit, world, hand);
  // The way to the other language.
  await visitor.page.goto(base + world.desk);
  await visitor.navigate(() => visitor.page.locator(".colophon a").first().click());
  assert.notEqual(await visitor.page.evaluate(() => document.documentElement.lang), visit.language);
  await visitor.close();
  // The pages that other tests know are as they were.
  for (const post of [world.posts.published, world.posts.outdated]) {
    budkavle("post", "withdraw", "--site", visit.slug, "--reason", "The test is over.", /\/(\d+)\/$/.exec(post)[1]);
  }
}

await test("every page of the desk can be brought about", async () => {
  await Promise.all(visits.map(run));
});

const none = (list) => assert.equal(list.length, 0, `${list.length}:\n${list.slice(0, 30).join("\n")}`);
await test("every kind of page and every address was visited", () => {
  assert.ok(kinds.length > 20 && routes.length > 20, `${kinds.length} kinds, ${routes.length} routes`);
  none(kinds.filter((kind) => !seen_kinds.has(kind)).map((kind) => `no page was of the kind ${kind}`));
  none([...seen_kinds].filter((kind) => !kinds.includes(kind)).map((kind) => `the kind ${kind} has no words`));
  none(routes.filter(({ fits }) => ![...asked].some((path) => fits.test(path))).map(({ pattern }) => `nobody read ${pattern}`));
});
await test("axe-core finds nothing", () => none(found.axe));
await test("no page scrolls sideways at 320 px", () => none(found.wide));
await test("every page has one h1", () => none(found.headings));
await test("every address has a title of its own, in the language of who reads", () => none(found.titles));
await test("every step of the log has words, and what is hidden is not seen", () => none([...new Set(found.words)]));
await test("no page complains, and none breaks its own policy", () => none([...new Set(found.spoken)]));
await test("every page is valid HTML, without an error or a warning", () => none(judge(bodies, "html")));

await browser.close();
await finish();
