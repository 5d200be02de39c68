// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Addresses in links, as the server's cleaner takes them (module/markup/address.cpp). A bare fragment leads nowhere, as bodies have no ids.

const control_or_space = /^[\u0000-\u0020\u007f]+|[\u0000-\u0020\u007f]+$|[\t\n\r]/g;

/**
 * The address to store, or null if the server would refuse it: http, https, mailto, tel, `site:/…`, `media:…` or relative.
 * "www.example.se" and "//example.se" get https://.
 */
export function clean_address(raw) {
  const text = String(raw ?? "").replace(control_or_space, "");
  if (text === "" || text.length > 2000 || text.startsWith("#")) return null;
  if (/^(site:\/(?!\/)|media:.|mailto:.|tel:.)/i.test(text)) return text;
  if (/^https?:\/\//i.test(text)) return /^https?:\/\/[^\s/?#@\\]+([/?#]|$)/i.test(text) ? text : null;
  if (text.startsWith("//")) return clean_address(`https:${text}`);
  if (/^www\./i.test(text)) return clean_address(`https://${text}`);
  return /^[^/?#]*:/.test(text) ? null : text;
}

/** What a person typed as an address: "kommun@example.se" and "example.se/sida" mean what they look like. */
export function typed_address(raw) {
  const text = String(raw).trim();
  if (/^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/.test(text)) return `mailto:${text}`;
  if (/^[a-z0-9åäö-]+(\.[a-z0-9åäö-]+)*\.[a-z]{2,}([/?#].*)?$/i.test(text) && !/\.(html?|pdf)$/i.test(text.split(/[/?#]/)[0])) return clean_address(`https://${text}`);
  return clean_address(text);
}
