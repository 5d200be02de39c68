// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Sentences, one after the other: "ok" or "not ok" with what was wrong.

let failures = 0;

export async function test(sentence, body) {
  try {
    await body();
    console.log(`ok ${sentence}`);
  } catch (error) {
    ++failures;
    console.log(`not ok ${sentence}`);
    const place = /[a-z]+\.mjs:\d+/g.exec((error?.stack ?? "").split("\n").filter((line) => line.includes("/tests/desk/") && !line.includes("support")).join(" "))?.[0] ?? "";
    const words = error?.code === "ERR_ASSERTION" ? error.message : (error?.stack ?? String(error));
    for (const line of `${place} ${words}`.split("\n").slice(0, 60)) console.log(`    ${line}`);
  }
}

export function finish() {
  process.exitCode = failures ? 1 : 0;
}
