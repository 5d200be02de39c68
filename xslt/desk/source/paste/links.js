// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Links: mail programs and search sites put an address of theirs before the real one; some sites hang a tail on it that tells where a
// reader came from. Neither belongs in what a municipality publishes.
import { clean_address } from "../schema/address.js";
import { unwrap } from "./tree.js";

const wrappers = [
  { host: /(^|\.)safelinks\.protection\.outlook\.com$/, parameter: "url" },
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameter: "q" },
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameter: "url" },
  { host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, parameter: "u" },
  { host: /^(www\.)?linkedin\.com$/, path: /^\/(safety\/go|redir\/redirect)/, parameter: "url" },
  { host: /^linkprotect\.cudasvc\.com$/, parameter: "a" },
];
const tails = /^(utm_[a-z]+|fbclid|gclid|msclkid|mc_[ce]id|_hs(enc|mi)|igshid)$/i;
const nested_limit = 5;

function proofpoint(url) {
  if (url.hostname === "urldefense.com" || url.hostname === "urldefense.us") {
    return /\/v3\/__(https?:\/{1,2}[^\s]*?)__;/.exec(url.href)?.[1].replace(/^(https?:)\/(?!\/)/, "$1//");
  }
  return undefined;
}

function inner_address(url) {
  for (const { host, path, parameter } of wrappers) {
    const inner = host.test(url.hostname) && (!path || path.test(url.pathname)) ? url.searchParams.get(parameter) : null;
    if (inner && /^https?:/i.test(inner)) return inner;
  }
  return proofpoint(url);
}

function without_tail(url, address) {
  const names = [...url.searchParams.keys()].filter((name) => tails.test(name));
  if (!names.length) return address;
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}

/** The address that was meant. */
export function plain_address(address) {
  let current = address;
  for (let depth = 0; depth < nested_limit; ++depth) {
    if (!/^https?:/i.test(current) || !URL.canParse(current)) return current;
    const url = new URL(current);
    const inner = inner_address(url);
    if (!inner) return without_tail(url, current);
    current = inner;
  }
  return current;
}

export function unwrap_links(body) {
  for (const link of body.querySelectorAll("a")) {
    const address = link.hasAttribute("href") ? clean_address(plain_address(link.getAttribute("href"))) : null;
    if (address === null) unwrap(link);
    else link.setAttribute("href", address);
  }
}
