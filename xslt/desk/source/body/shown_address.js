// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The address at which the browser can show a picture that the text names by its stored address.

const stored_folder = "site:/media/";
const known = new Map();
let folders = { media: "/media/", picture: "" };

/**
 * Once, when the page opens. `media` is what `site:/media/` stands for ("/norrsele/media/"); `picture` an address with {ref}, which takes a picture's
 * number, name or hash and answers with its bytes also while no published post shows it.
 */
export function set_picture_folders(media, picture) {
  folders = { media, picture };
}

/** A picture that was uploaded or chosen on this page. */
export function remember_picture(src, address) {
  known.set(src, address);
}

export function shown_address(src) {
  if (known.has(src)) return known.get(src);
  const reference = /^media:(.+)$/.exec(src)?.[1] ?? /\/media\/([0-9a-f]{32})\//.exec(src)?.[1];
  if (reference && folders.picture) return folders.picture.replace("{ref}", encodeURIComponent(reference));
  return src.startsWith(stored_folder) ? folders.media + src.slice(stored_folder.length) : src;
}
