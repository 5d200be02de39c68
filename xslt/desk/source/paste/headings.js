// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The outline of a paste: the first heading is an h2, as the page's own title is the h1; deeper ones follow it and skip no level.
import { rename } from "./tree.js";

const top_level = 2, deepest_level = 4;

export function renumber_headings(body) {
  const open = []; // levels in the source of the headings above the one under way
  for (const heading of body.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Number(heading.localName[1]);
    while (open.length && open.at(-1) >= level) open.pop();
    rename(heading, `h${Math.min(top_level + open.length, deepest_level)}`);
    open.push(level);
  }
}
