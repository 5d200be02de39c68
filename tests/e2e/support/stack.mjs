// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Where the running parts are, and what a test may do to them. E2E_FOLDER names the folder of `stack start`.
import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";

const folder = process.env.E2E_FOLDER;
if (!folder) throw new Error("E2E_FOLDER is not set: start this through tests/e2e/run");

/** Ports, folders and programs; tests/e2e/support/stack writes them. */
export const stack = JSON.parse(readFileSync(`${folder}/stack.json`, "utf8"));

/** The ways to Budkavle that are shipped, whose web server sends the copies on disk by itself. */
export const copy_servers = [
  { name: "nginx", port: stack.nginx },
  { name: "Apache with mod_proxy_fcgi", port: stack.apache },
  { name: "Apache with mod_fcgid", port: stack.fcgid },
  { name: "Apache with plain CGI", port: stack.cgi },
];

/** All that are shipped. */
export const servers = [...copy_servers, { name: "lighttpd", port: stack.lighttpd }];

/** The Host that the demonstration blogs answer to. */
export const host = `localhost:${stack.nginx}`;
export const base = `http://${host}`;

/** One of the commands of tests/e2e/support/stack. */
export function act(command) {
  execFileSync(stack.stack, [command, stack.folder], { stdio: ["ignore", "inherit", "inherit"] });
}

/** The same while the test goes on. */
export const act_meanwhile = (command) => promisify(execFile)(stack.stack, [command, stack.folder]);

/** What the command line prints. */
export function budkavle(...words) {
  return execFileSync(stack.command, ["--config", stack.settings, ...words], { encoding: "utf8", maxBuffer: 1 << 26 });
}

/** The same while the test goes on. */
export const budkavle_meanwhile = async (...words) => (await promisify(execFile)(stack.command, ["--config", stack.settings, ...words])).stdout;

export const sites = () => JSON.parse(budkavle("site", "list", "--json"));
