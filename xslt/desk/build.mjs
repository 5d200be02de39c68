// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Makes desk.js, desk.css and desk.licences.txt: node build.mjs FOLDER. No network; node_modules must be there (npm ci).
import { build } from "esbuild";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2];
if (!folder) throw new Error("usage: node build.mjs FOLDER");
mkdirSync(folder, { recursive: true });

const result = await build({
  absWorkingDir: here,
  entryPoints: ["source/desk.js"],
  outfile: join(folder, "desk.js"),
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2022"],
  charset: "utf8",
  metafile: true,
  banner: { js: "/* Budkavle, EUPL-1.2. Parts of others: see desk.licences.txt. */" },
});
await build({ absWorkingDir: here, entryPoints: ["desk.css"], outfile: join(folder, "desk.css"), minify: true });

// Whoever hands on the bundle hands on the notices of what is in it.
const packages = [...new Set(Object.keys(result.metafile.inputs).map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(Boolean))].sort();
const notices = packages.map((name) => {
  const place = join(here, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
  const file = readdirSync(place).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${name} brings no licence text`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(place, file), "utf8").trim()}\n`;
});
writeFileSync(join(folder, "desk.licences.txt"), notices.join(`\n${"-".repeat(72)}\n\n`));
const bytes = readFileSync(join(folder, "desk.js"));
console.log(`desk.js: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} with gzip; ${packages.length} packages`);
