// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The folder of copies as it stands on the disk, whatever a web server would make of it.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { stack } from "./stack.mjs";

const step_ms = 20;
const is_gone = (error) => error.code === "ENOENT";
const stamp = `${stack.copies}/.stamp`;

/** Whether the keeper has made all that it knows of, and says that it is right. */
export const are_settled = () => existsSync(stamp);

/** Waits until it is so. */
export async function copies_settled(limit_ms = 20000) {
  for (let waited = 0; waited < limit_ms; waited += step_ms) {
    if (are_settled()) return;
    await pause(step_ms);
  }
  assert.fail(`the copies are not whole after ${limit_ms} ms`);
}

/** The files below `folder`: { file, bytes }, with those that are set aside and those that are just written. */
export function files_of(folder = stack.copies) {
  const found = [];
  let entries = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (!is_gone(error)) throw error;
  }
  for (const entry of entries) {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      found.push(...files_of(file));
      continue;
    }
    try {
      found.push({ file, bytes: readFileSync(file) });
    } catch (error) {
      if (!is_gone(error)) throw error; // renamed or removed meanwhile
    }
  }
  return found;
}

function decoded({ file, bytes }) {
  if (file.endsWith("-gz")) return gunzipSync(bytes);
  if (file.endsWith("-br")) return brotliDecompressSync(bytes);
  return bytes;
}

/** The files, of whatever folder, that hold `text` in the plain or packed. */
export const copies_holding = (text) =>
  files_of().filter((one) => decoded(one).includes(text)).map(({ file }) => file.slice(stack.copies.length));

const ends = [[/\.html(-gz|-br)?$/, "</html>"], [/\.rss(-gz|-br)?$/, "</rss>"], [/sitemap\.xml\.xml(-gz|-br)?$/, "</urlset>"]];

/** What is wrong with the pages that the web server sends: one cut off, a packed form that is another page, a file left half done. */
export function broken_copies() {
  const wrong = [];
  const all = files_of(`${stack.copies}/pages`);
  const plain = new Map(all.map(({ file, bytes }) => [file, bytes]));
  for (const one of all) {
    const { file } = one;
    const whole = plain.get(file.replace(/-(gz|br)$/, ""));
    let bytes;
    try {
      bytes = decoded(one);
    } catch (error) {
      wrong.push(`${file}: ${error.message}`);
      continue;
    }
    if (/\/\.[^/]*$/.test(file)) wrong.push(`${file}: left behind`);
    if (!whole?.equals(bytes)) wrong.push(`${file}: not the page that is beside it`);
    const end = ends.find(([name]) => name.test(file))?.[1];
    if (end && !bytes.toString("utf8").trimEnd().endsWith(end)) wrong.push(`${file}: cut off`);
  }
  if (!all.length) wrong.push("there is no copy at all");
  return wrong;
}
