// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Chromium, driven by playwright-core. Debian's browser, so nothing is downloaded.
import { chromium } from "playwright-core";

/** A browser; close() it. As root Chromium has no sandbox of its own to start. */
export function open_browser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

/** Runs `work(item)` for every item, `width` at a time. */
export async function each(items, width, work) {
  const waiting = [...items];
  await Promise.all(Array.from({ length: width }, async () => {
    while (waiting.length) await work(waiting.shift());
  }));
}
