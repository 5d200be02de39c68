// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The Nu Html Checker. One run over many pages: starting Java costs more than a hundred pages.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stack } from "./stack.mjs";

const jar = fileURLToPath(new URL("../../node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));
const folder = `${stack.folder}/pages`;
mkdirSync(folder, { recursive: true });

/** A line for each finding in `pages`, each { path, body }; `ending` is that of their files. */
export function judge(pages, ending, ...options) {
  const names = new Map();
  pages.forEach(({ path, body }, at) => {
    const file = `${folder}/${at}.${ending}`;
    writeFileSync(file, body);
    names.set(`file:${file}`, path);
  });
  const run = spawnSync("java", ["-Xss4m", "-jar", jar, "--format", "json", ...options, ...[...names.keys()].map((name) => name.slice(5))],
    { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.ok(run.stderr.startsWith("{"), run.stderr.slice(0, 2000));
  return JSON.parse(run.stderr).messages.map(({ url, lastLine, message, extract }) =>
    `${names.get(url) ?? url} line ${lastLine ?? "?"}: ${message} (${(extract ?? "").trim().slice(0, 120)})`);
}
