// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The tests' own small frame: sentences, one after the other, and at the end a look into every log.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { stack } from "./stack.mjs";

let failures = 0;
const expected_lines = [];

/** One behaviour. Prints "ok" or "not ok" with what was wrong. */
export async function test(sentence, body) {
  try {
    await body();
    console.log(`ok ${sentence}`);
  } catch (error) {
    ++failures;
    console.log(`not ok ${sentence}`);
    const words = error?.code === "ERR_ASSERTION" ? error.message : (error?.stack ?? String(error));
    for (const line of words.split("\n").slice(0, 40)) console.log(`    ${line}`);
  }
}

/** Log lines of this kind belong to what the test does. */
export const expect_log = (pattern) => expected_lines.push(pattern);

const log_files = () => readdirSync(stack.log).filter((name) => name.endsWith(".log")).map((name) => `${stack.log}/${name}`);
const sizes = new Map(log_files().map((file) => [file, statSync(file).size]));

// What our own log, nginx, Apache, MariaDB and the sanitizers write when something went wrong.
const trouble = [
  /^<[0-3]>/, /\b(error|critical)\b.*\b(access|wire|app|store|render|media|cli|main)\b/i, /"level":"(error|critical)"/,
  /\[(error|crit|alert|emerg)\]/, /\[[a-z_0-9]*:(error|crit|alert|emerg)\]/, /\[ERROR\]/,
  /AddressSanitizer|LeakSanitizer|ThreadSanitizer|runtime error:|terminate called|Segmentation fault|core dumped/,
];

/** Ends the test file: no log may hold a line of trouble that no test expected. */
export async function finish() {
  await test("no log holds an unexpected error, no sanitizer spoke", () => {
    const found = [];
    for (const file of log_files()) {
      const fresh = readFileSync(file).subarray(sizes.get(file) ?? 0).toString("utf8");
      for (const line of fresh.split("\n")) {
        if (!trouble.some((pattern) => pattern.test(line))) continue;
        if (expected_lines.some((pattern) => pattern.test(line))) continue;
        found.push(`${file}: ${line.slice(0, 400)}`);
      }
    }
    if (found.length) throw new Error(`${found.length} lines:\n${found.slice(0, 20).join("\n")}`);
  });
  process.exitCode = failures ? 1 : 0;
}
