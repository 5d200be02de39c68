// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Editors at the desk: their accounts, their browsers, and what readers see meanwhile.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { ask } from "./http.mjs";
import { base, budkavle, stack } from "./stack.mjs";

export const password = "en mening som ingen gissar";
const made = new Set();

/** An account with that role on a site; "administrator" without a site may do everything. */
export function make_account(login, name, { role, site } = {}) {
  if (made.has(login)) return;
  made.add(login);
  const file = `${stack.folder}/secrets/${login}.password`;
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  budkavle("user", "add", login, "--name", name, "--password-file", file, ...(role ? [] : ["--administrator"]));
  if (role) budkavle("user", "role", login, role, "--site", site);
}

/** Signs in, in whichever language, and leaves the browser at the desk's start. */
export async function sign_in(page, login) {
  await page.goto(`${base}/admin/`);
  await page.getByLabel(/^(Användarnamn|User ?name)$/i).fill(login);
  await page.getByLabel(/^(Lösenord|Password)$/).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname.startsWith("/admin/") && url.pathname !== "/admin/in/");
}

/** What a reader gets, asked for again until `is_there(answer)` or a second has passed. */
export async function as_reader(path, is_there) {
  const end = performance.now() + 1000;
  for (;;) {
    const answer = await ask(stack.nginx, path);
    const found = { status: answer.status, text: answer.body.toString("utf8") };
    if (is_there(found) || performance.now() > end) return found;
    await pause(50);
  }
}

/** Stops the editors' program at once, and starts it again. */
export function restart_editor() {
  execFileSync(stack.stack, ["editor-kill", stack.folder], { stdio: "inherit" });
  execFileSync(stack.stack, ["editor-start", stack.folder], { stdio: "inherit" });
}

/** A JPEG of that colour, as a camera's: made by the browser. */
export async function make_jpeg(page, colour) {
  const base64 = await page.evaluate(async (fill) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 1200, height: 600 });
    const pen = canvas.getContext("2d");
    pen.fillStyle = fill;
    pen.fillRect(0, 0, 1200, 600);
    return canvas.toDataURL("image/jpeg").split(",")[1];
  }, colour);
  return Buffer.from(base64, "base64");
}
