// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Every address that a reader can reach from the first page, found once and kept in pages.json for the other tests.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { ask } from "./http.mjs";
import { base, stack } from "./stack.mjs";

const page_limit = 3000;
const kept = `${stack.folder}/pages.json`;

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
export const unescape_html = (text) =>
  text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name) => {
    if (name[0] !== "#") return entities[name] ?? whole;
    return String.fromCodePoint(name[1].toLowerCase() === "x" ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });

/** The values of an attribute in a page, on elements of that name or on any. */
export function attributes(html, attribute, element = "[a-z0-9-]+") {
  const found = [];
  for (const [, value] of html.matchAll(new RegExp(`<${element}\\b[^>]*?\\s${attribute}="([^"]*)"`, "g"))) {
    found.push(unescape_html(value));
  }
  return found;
}

export const title_of = (html) => unescape_html(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "");

/** The kind that the stylesheets were given, from the page's address; tests name pages by it. */
export function kind_of(path) {
  const rest = path.replace(/^\/[a-z0-9-]+(?=\/)/, "");
  if (path === "/") return "directory";
  if (rest === "/") return "front";
  if (/^\/aldre\/\d+\/$/.test(rest)) return "older";
  if (/^\/\d{4}\/$/.test(rest)) return "year";
  if (/^\/\d{4}\/\d{2}\/$/.test(rest)) return "month";
  if (/^\/\d{4}\/\d{2}\/\d{2}\/$/.test(rest)) return "day";
  if (/^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/.test(rest)) return "post";
  if (/^\/kategori\/[^/]+\/aldre\/\d+\/$/.test(rest)) return "category-older";
  if (/^\/kategori\/[^/]+\/$/.test(rest)) return "category";
  if (/^\/etikett\/[^/]+\/aldre\/\d+\/$/.test(rest)) return "tag-older";
  if (/^\/etikett\/[^/]+\/$/.test(rest)) return "tag";
  if (/^\/serie\/[^/]+\/efter\/\d+\/$/.test(rest)) return "series-after";
  if (/^\/serie\/[^/]+\/$/.test(rest)) return "series";
  if (rest === "/arkiv/") return "archive";
  if (/^\/[^/]+\/$/.test(rest)) return "static";
  return "file";
}

function links_of(page) {
  const type = page.type ?? "";
  if (type.startsWith("text/html")) {
    const html = page.body;
    const sets = attributes(html, "srcset").flatMap((set) => set.split(",").map((one) => one.trim().split(/\s+/)[0]));
    return [...attributes(html, "href"), ...attributes(html, "src"), ...sets];
  }
  if (/xml/.test(type)) {
    return [...page.body.matchAll(/<(?:loc|link|guid)>(http[^<]+)</g)].map(([, url]) => unescape_html(url));
  }
  if (type.startsWith("text/plain")) return [...page.body.matchAll(/^Sitemap: (\S+)/gm)].map(([, url]) => url);
  if (type.startsWith("text/css")) return [...page.body.matchAll(/url\(["']?([^"')]+)/g)].map(([, url]) => url);
  return [];
}

async function crawl() {
  const found = new Map();
  const waiting = [{ path: "/", from: "" }, { path: "/robots.txt", from: "" }];
  const seen = new Set(waiting.map(({ path }) => path));
  const foreign = new Set();
  while (waiting.length) {
    const { path, from } = waiting.shift();
    if (found.size >= page_limit) throw new Error(`more than ${page_limit} addresses: the crawl does not end`);
    const answer = await ask(stack.nginx, path);
    const type = answer.headers["content-type"];
    const page = { path, from, status: answer.status, type, length: answer.body.length, kind: kind_of(path),
                   body: /^(text|application\/(rss|xml))/.test(type ?? "") ? answer.body.toString("utf8") : "" };
    found.set(path, page);
    for (const link of links_of(page)) {
      if (/^(mailto|tel|data):/.test(link)) continue;
      const url = new URL(link, base + path);
      if (url.origin !== base) {
        foreign.add(url.href);
        continue;
      }
      const next = url.pathname + url.search;
      // No page links to a day; readers cut it from a post's address.
      const day = /^(.*\/\d{4}\/\d{2}\/\d{2}\/)[^/]+\/$/.exec(next)?.[1];
      for (const address of [next, day]) {
        if (!address || seen.has(address)) continue;
        seen.add(address);
        waiting.push({ path: address, from: path });
      }
    }
  }
  return [...found.values()];
}

/** All of them: { path, from, status, type, kind, length, body }. */
export async function all_pages() {
  if (!existsSync(kept)) writeFileSync(kept, JSON.stringify(await crawl()));
  return JSON.parse(readFileSync(kept, "utf8"));
}

/** One or a few addresses of each kind of page on each blog, and the errors. */
export async function sample_pages(each = 1) {
  const counts = new Map();
  const chosen = (await all_pages()).filter(({ path, kind, type }) => {
    if (!(type ?? "").startsWith("text/html")) return false;
    const key = `${kind} ${path.split("/")[1]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key) <= each;
  });
  return chosen.map(({ path, kind }) => ({ path, kind }));
}
