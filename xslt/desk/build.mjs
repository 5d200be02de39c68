// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Makes desk.js, desk.css and desk.licences.txt: node build.mjs PACKAGES FOLDER. PACKAGES is where `npm ci` has put node_modules: not
// here, as programs watch the stylesheets' folder with all that is in it. No network.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const [, , packages, folder] = process.argv;
if (!folder) throw new Error("usage: node build.mjs PACKAGES FOLDER");
const modules = join(resolve(packages), "node_modules");
const { build } = createRequire(join(modules, "here.js"))("esbuild");
mkdirSync(folder, { recursive: true });

/** Bundles one entry; tests do it with an entry of their own. */
export async function bundle(entry, outfile, options = {}) {
  return build({
    absWorkingDir: here, entryPoints: [entry], outfile, nodePaths: [modules], bundle: true, minify: true, metafile: true,
    format: "iife", target: ["es2022"], charset: "utf8", logLevel: "warning", ...options,
  });
}

const banner = { js: "/* Budkavle, EUPL-1.2. Parts of others: see desk.licences.txt. */" };
const result = await bundle("source/desk.js", join(resolve(folder), "desk.js"), { banner });
await bundle("desk.css", join(resolve(folder), "desk.css"));

// Whoever hands on the bundle hands on the notices of what is in it.
const inputs = Object.keys(result.metafile.inputs).map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
const names = [...new Set(inputs.filter(Boolean))].sort();
const notices = names.map((name) => {
  const place = join(modules, name);
  const { version, license } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
  const file = readdirSync(place).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${name} brings no licence text`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(place, file), "utf8").trim()}\n`;
});
writeFileSync(join(folder, "desk.licences.txt"), notices.join(`\n${"-".repeat(72)}\n\n`));
const bytes = readFileSync(join(folder, "desk.js"));
console.log(`desk.js: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} with gzip; ${names.length} packages`);
