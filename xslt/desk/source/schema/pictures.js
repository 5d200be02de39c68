// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Pictures: on a line, and alone as a figure, whose text in the editor is its caption. Only the address and the alternative text are
// the writer's: sizes and formats are the server's, which sets them in again at each save.
import { attribute_spec, read_attributes, set_attributes } from "./attributes.js";
import { shown_address } from "../body/shown_address.js";

/** `src` of what the server can find again: `media:12`, `media:norrsken`, or an address with /media/HASH/. */
export function is_own_picture(src) {
  return /^media:./.test(src) || /\/media\/[0-9a-f]{32}\//.test(src);
}

const one_line = (text) => (text ?? "").replace(/\s+/g, " ").trim();

/** { src, alt, link } of an img; link is { href, hreflang } of the link around it, or null. */
export function read_picture(image) {
  const link = image.closest("a[href]");
  return {
    src: image.getAttribute("src") ?? "",
    alt: one_line(image.getAttribute("alt")),
    link: link ? { href: link.getAttribute("href"), ...read_attributes(link, ["hreflang"]) } : null,
  };
}

const image_dom = ({ src, alt }) => ["img", { src: shown_address(src), "data-src": src, alt }];

export const picture = {
  inline: true,
  group: "inline",
  draggable: true,
  attrs: { src: {}, alt: { default: "" } },
  parseDOM: [{
    tag: "img[src]",
    getAttrs: (element) => {
      const src = element.getAttribute("data-src") ?? element.getAttribute("src");
      return is_own_picture(src) && { src, alt: one_line(element.getAttribute("alt")) };
    },
  }],
  toDOM: (node) => image_dom(node.attrs),
};

function read_figure(element) {
  if (element.querySelector("table")) return false;
  const pictures = [...element.querySelectorAll("img")].map((image) => {
    const one = read_picture(image);
    return { ...one, src: image.getAttribute("data-src") ?? one.src };
  }).filter(({ src }) => is_own_picture(src));
  return pictures.length > 0 && { pictures, ...read_attributes(element, []) };
}

export const figure = {
  content: "(text | line_break)*",
  group: "block",
  attrs: { pictures: { default: [] }, ...attribute_spec([]) },
  defining: true,
  isolating: true,
  parseDOM: [{
    tag: "figure",
    getAttrs: read_figure,
    contentElement: (element) => element.querySelector("figcaption") ?? element.ownerDocument.createElement("figcaption"),
  }],
  toDOM: (node) => ["figure", Object.fromEntries(set_attributes(node.attrs)),
    ["div", { contenteditable: "false" }, ...node.attrs.pictures.map((one) => (one.link ? ["a", { href: one.link.href }, image_dom(one)] : image_dom(one)))],
    ["figcaption", 0]],
};
