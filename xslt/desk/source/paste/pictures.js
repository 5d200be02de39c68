// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Pictures of a paste: those that are in the clipboard itself become files to upload; our own stay; of the rest there is only an
// address that leads nowhere (file:, cid:) or to somebody else's web, and the writer is told.
import { is_own_picture } from "../schema/pictures.js";

/** A picture of the size of a letter is a spacer or a mail's beacon, not content. */
const smallest_side = 4;

const endings = { "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp", "image/avif": "avif" };

/** data:image/png;base64,… -> File, or null for what is no picture that the server takes. */
export function file_of(address, number) {
  const [, type, base64] = /^data:(image\/[a-z+]+);base64,([A-Za-z0-9+/=\s]+)$/i.exec(address) ?? [];
  if (!endings[type]) return null;
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/\s+/g, "")), (letter) => letter.charCodeAt(0));
    return new File([bytes], `${number}.${endings[type]}`, { type });
  } catch {
    return null;
  }
}

function is_spacer(image) {
  return ["width", "height"].some((side) => image.hasAttribute(side) && Number.parseInt(image.getAttribute(side), 10) < smallest_side);
}

/** Takes them out of the tree. */
export function take_pictures(body) {
  const files = [];
  let lost = 0;
  for (const image of body.querySelectorAll("img")) {
    const src = image.getAttribute("src") ?? "";
    if (is_own_picture(src)) {
      image.removeAttribute("width");
      image.removeAttribute("height");
      continue;
    }
    const file = src.startsWith("data:") ? file_of(src, files.length + 1) : null;
    if (file) files.push(file);
    else if (!is_spacer(image)) ++lost;
    image.remove();
  }
  return { files, lost };
}
