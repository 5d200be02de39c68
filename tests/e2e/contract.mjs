// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The XML of every page is as xslt/input/page.rng says: the contract between the program and the stylesheets.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { finish, test } from "./support/check.mjs";
import { all_pages } from "./support/pages.mjs";
import { budkavle, sites, stack } from "./support/stack.mjs";

const known = sites();
/** The slug of the site that an address is of, and the address within it. */
function place_of(path) {
  const site = known.find(({ path_prefix }) => path.startsWith(`${path_prefix}/`));
  return site && { slug: site.slug, path: path.slice(site.path_prefix.length) };
}
const described = (await all_pages()).filter(({ type, path }) => /^(text\/html|application\/)/.test(type ?? "") && place_of(path));

function render(path, ...options) {
  const place = place_of(path);
  return budkavle("render", place.path, "--site", place.slug, ...options);
}

const folder = `${stack.folder}/contract`;
mkdirSync(folder, { recursive: true });
const files = new Map();

await test("budkavle render shows the XML of every page, feed and site map", () => {
  described.forEach(({ path }, at) => {
    const file = `${folder}/${at}.xml`;
    writeFileSync(file, render(path, "--xml"));
    files.set(file, path);
  });
  assert.ok(files.size >= 60, `only ${files.size} pages`);
});

await test("each of them is valid by the RELAX NG schema", () => {
  try {
    execFileSync("xmllint", ["--noout", "--nonet", "--relaxng", stack.schema, ...files.keys()], { stdio: ["ignore", "ignore", "pipe"] });
  } catch (error) {
    const lines = error.stderr.toString().split("\n").filter((line) => line && !line.endsWith(" validates"));
    assert.fail(lines.slice(0, 20).map((line) => line.replace(/^\S+?\/(\d+)\.xml/, (whole) => files.get(`${folder}/${/(\d+)\.xml/.exec(whole)[1]}.xml`) ?? whole)).join("\n"));
  }
});

await test("budkavle render writes the bytes that the web sends", async () => {
  for (const { path, body } of described.slice(0, 40)) {
    assert.equal(render(path).trimEnd(), body.trimEnd(), path);
  }
});

await finish();
