// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The words of the editing surface, and what may stand in its sources.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { finish, test } from "./support/check.mjs";
import { words_of } from "./support/server.mjs";

const sources = readdirSync("xslt/desk/source", { recursive: true }).filter((name) => name.endsWith(".js"))
  .map((name) => ({ name, text: readFileSync(`xslt/desk/source/${name}`, "utf8") }));
const all_text = sources.map(({ text }) => text).join("\n");

/** Every text in quotes that could be a key; what is no key of a language is something else. */
const quoted = new Set([...all_text.matchAll(/"([a-z][a-z0-9-]*)"/g)].map(([, key]) => key));
/** Keys that the sources ask for by name. */
const asked = new Set([...all_text.matchAll(/say\("([a-z0-9-]+)"/g), ...all_text.matchAll(/say\([^"()]*\? "([a-z0-9-]+)"/g), ...all_text.matchAll(/say\([^"()]*\? "[a-z0-9-]+" : "([a-z0-9-]+)"/g),
  ...all_text.matchAll(/\bkey: "([a-z0-9-]+)"/g), ...all_text.matchAll(/\b(?:heading|mark|list)\("([a-z0-9-]+)"/g), ...all_text.matchAll(/\["([a-z0-9-]+)", [a-zA-Z_]+\]/g)]
  .map(([, key]) => key).filter((key) => !["src"].includes(key)));

for (const language of ["sv", "en"]) {
  const words = words_of(language), keys = words.map(({ key }) => key);
  await test(`every word that the desk says is there: ${language}`, () => {
    assert.deepEqual([...asked].filter((key) => !keys.includes(key)), []);
    assert.equal(new Set(keys).size, keys.length, "a key stands twice");
    assert.deepEqual(words.filter(({ text }) => text.trim() === ""), []);
  });
  await test(`no word is there for nothing: ${language}`, () => {
    assert.deepEqual(keys.filter((key) => !quoted.has(key.replace(/-name$/, ""))), []);
  });
}

await test("both languages have the same keys and the same places for values", () => {
  const shape = (language) => words_of(language).map(({ key, text }) => `${key} ${[...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort().join("")}`).sort();
  assert.deepEqual(shape("en"), shape("sv"));
});

await test("the sources name no host, run no text as a program and set no markup from text", () => {
  for (const { name, text } of sources) {
    const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, "").replace(/"https:\/\/?"|`https:\$?|\/\^https?|https\?:|host: \/[^/]+\/|\(https\?[^)]*\)|Example/g, "");
    assert.doesNotMatch(code, /\beval\(|new Function|\.innerHTML\s*=|insertAdjacentHTML|document\.write|importScripts|new WebSocket|EventSource/, name);
    assert.doesNotMatch(code, /["'`](https?:)?\/\/[a-z]/i, `${name} names a host`);
  }
});

await test("no source is longer than 200 lines", () => {
  assert.deepEqual(sources.filter(({ text }) => text.split("\n").length > 200).map(({ name }) => name), []);
});

await test("the packages are few, their versions exact and their licences known", () => {
  const lock = JSON.parse(readFileSync("xslt/desk/package-lock.json", "utf8")).packages;
  const wanted = JSON.parse(readFileSync("xslt/desk/package.json", "utf8"));
  for (const version of Object.values({ ...wanted.dependencies, ...wanted.devDependencies })) assert.match(version, /^\d+\.\d+\.\d+$/);
  const others = Object.entries(lock).filter(([name, { license }]) => name && license !== "MIT");
  assert.deepEqual(others, []);
  for (const [name, { integrity, resolved }] of Object.entries(lock)) {
    if (name) assert.match(integrity, /^sha512-/, name);
    assert.equal(resolved, undefined, name);
  }
  const bundled = Object.entries(lock).filter(([name, { dev, optional }]) => name && !dev && !optional).map(([name]) => name.replace("node_modules/", "")).sort();
  const notices = readFileSync(`${process.env.BUDKAVLE_BUILD ?? "build/tests"}/share/desk/desk.licences.txt`, "utf8");
  for (const name of bundled) assert.ok(notices.includes(`${name} `), `${name} is not in desk.licences.txt`);
});

finish();
