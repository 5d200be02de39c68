// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Chromium with the bench, or with the edit page.
import { open_browser } from "../../e2e/support/browser.mjs";
import { start_server } from "./server.mjs";

const wait_ms = 5_000;

/** { page, server, close } with globalThis.bench in the page. */
export async function open_bench() {
  const server = await start_server(), browser = await open_browser();
  const page = await browser.newPage();
  await page.goto(`${server.base}/bench`);
  return { page, server, close: async () => { await browser.close(); server.close(); } };
}

/**
 * Opens the edit page in a context of its own, works, and then fails if the page complained, asked a foreign host or broke its policy.
 * `work(page, { server, surface, body, asked })`: `asked(path)` are the requests to that path, `body()` what the text area holds.
 */
export async function with_edit_page(browser, page_options, work, { context: context_options = {}, prepare = async () => {}, ignore = /^$/ } = {}) {
  const server = await start_server();
  Object.assign(server.page, page_options);
  const context = await browser.newContext({ locale: "sv-SE", timezoneId: "Europe/Stockholm", ...context_options });
  const spoken = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(wait_ms);
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && spoken.push(message.text()));
    page.on("pageerror", (error) => spoken.push(String(error)));
    page.on("request", (request) => request.url().startsWith(server.base) || /^(data|blob):/.test(request.url()) || spoken.push(`foreign: ${request.url()}`));
    await prepare(page, server);
    await page.goto(`${server.base}/edit`);
    await work(page, {
      server, surface: page.locator("[role=textbox]"), body: () => page.locator("#body").inputValue(), asked: (path) => server.asked.filter((one) => one.path === path),
    });
  } finally {
    await context.close();
    server.close();
  }
  // A browser says of each refused answer that it was one.
  const trouble = spoken.filter((text) => !/the server responded with a status of|net::ERR_(EMPTY_RESPONSE|CONNECTION)/.test(text) && !ignore.test(text));
  if (trouble.length) throw new Error(`the page said:\n${trouble.join("\n")}`);
}
