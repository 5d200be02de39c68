// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The server's cleaner, as the judge of what the editing surface writes.
import { execFileSync } from "node:child_process";

const build = process.env.BUDKAVLE_BUILD ?? "build/tests";

/** [{ body, dropped }] for each text: what would be stored, and lines of what was taken away. */
export function cleaned(texts, ...options) {
  const input = texts.map((text) => `${text}\0`).join("");
  const parts = execFileSync(`${build}/bin/clean_body`, options, { input, encoding: "utf8", maxBuffer: 1 << 26 }).split("\0");
  return texts.map((_, at) => ({ body: parts[2 * at], dropped: parts[2 * at + 1] }));
}
