// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A medium in the text: a picture as a figure, any other file as a link.
import { remember_picture } from "../body/shown_address.js";
import { schema } from "../schema/schema.js";

/** The stored address of a medium: the server finds the rest by its number. */
export const stored_address = ({ id }) => `media:${id}`;

/** @param {import("./upload.js").Medium} medium */
export function node_of(medium, { alternative_text, words }) {
  const src = stored_address(medium);
  if (medium.kind !== "picture") return schema.text(words, [schema.marks.a.create({ href: src })]);
  if (medium.src) remember_picture(src, medium.src);
  return schema.nodes.figure.create({ pictures: [{ src, alt: alternative_text, link: null }] });
}
