// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Pictures of the main pages for people to look at: each blog's front page, a post and an archive, the directory, an
// error, at 390 and 1440 px, in light and dark.
//   node tests/e2e/screenshots.mjs http://localhost:8080 FOLDER [PATH…]
import { mkdirSync } from "node:fs";
import { each, open_browser } from "./support/browser.mjs";

const [base, folder, ...asked] = process.argv.slice(2);
if (!base || !folder) {
  console.error("Usage: node tests/e2e/screenshots.mjs http://localhost:8080 FOLDER [PATH…]");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const text = async (path) => (await fetch(new URL(path, base))).text();
const hrefs = (html) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => new URL(href, base).pathname);

async function main_pages() {
  const home = await text("/");
  const fronts = [...new Set(hrefs(home).filter((path) => /^\/[a-z0-9-]+\/$/.test(path)))];
  const paths = ["/"];
  for (const front of fronts) {
    const links = hrefs(await text(front));
    const first = (pattern) => links.find((path) => path.startsWith(front) && pattern.test(path.slice(front.length - 1)));
    paths.push(front, first(/^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/), first(/^\/kategori\/[^/]+\/$/), first(/^\/arkiv\/$/), first(/^\/\d{4}\/\d{2}\/$/));
  }
  paths.push(`${fronts[0]}finns-inte/`);
  return [...new Set(paths.filter(Boolean))];
}

const pages = asked.length ? asked : await main_pages();
const browser = await open_browser();
const shots = pages.flatMap((path) => [390, 1440].flatMap((width) => ["light", "dark"].map((colorScheme) => ({ path, width, colorScheme }))));
await each(shots, 2, async ({ path, width, colorScheme }) => {
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 900 }, colorScheme, locale: "sv-SE" });
  const page = await context.newPage();
  await page.goto(new URL(path, base).href, { waitUntil: "load" });
  const name = `${path.replaceAll("/", "_").replace(/^_|_$/g, "") || "start"}-${width}-${colorScheme}.png`;
  // The first three screens: what is below looks as these do.
  await page.screenshot({ path: `${folder}/${name}`, clip: { x: 0, y: 0, width, height: Math.min(2600, await page.evaluate(() => document.documentElement.scrollHeight)) }, fullPage: true });
  await context.close();
  console.log(`${folder}/${name}`);
});
await browser.close();
