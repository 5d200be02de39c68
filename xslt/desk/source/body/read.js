// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Allowed HTML -> the editor's document.
import { DOMParser as DocumentParser } from "prosemirror-model";
import { schema } from "../schema/schema.js";
import { read_picture } from "../schema/pictures.js";

/** A tree of its own for a piece of HTML: nothing in it loads or runs. */
export function parse_html(html) {
  return new DOMParser().parseFromString(`<!DOCTYPE html><body>${html}`, "text/html").body;
}

function make(owner, name, content = [], attributes = {}) {
  const element = owner.ownerDocument.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** <!--more--> becomes an element at the body's top level, after the block that holds it. */
function show_marks(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  let is_first = true;
  for (const comment of comments) {
    if (is_first && /^\s*more(\s|-|$)/.test(comment.data)) {
      let place = comment;
      while (place.parentNode !== body) place = place.parentNode;
      place.after(make(body, "hr", [], { class: "desk-more" }));
      is_first = false;
    }
    comment.remove();
  }
}

/** A table with its caption in the shape of the schema; the server's own region around it goes. */
function shape_table(table) {
  const region = make(table, "div", [], { class: "desk-table" });
  for (const name of ["lang", "dir"]) {
    if (table.hasAttribute(name)) region.setAttribute(name, table.getAttribute(name));
  }
  const caption = make(table, "div", [...(table.caption?.childNodes ?? [])], { class: "desk-caption" });
  table.caption?.remove();
  const outer = table.parentElement?.matches("div.table") ? table.parentElement : table;
  outer.replaceWith(region);
  // The foot stands last, whatever the source's order.
  if (table.tHead) table.prepend(table.tHead);
  if (table.tFoot) table.append(table.tFoot);
  region.append(caption, table);
}

/** Nothing else, not even a space between two: so the server sees it, too. */
function is_only_pictures(paragraph) {
  const copy = paragraph.cloneNode(true);
  for (const image of copy.querySelectorAll("img")) image.replaceWith("\ufffc");
  return /^\ufffc+$/.test(copy.textContent.replace(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, ""));
}

/** Pictures alone in a paragraph are figures; a title is the caption. */
function shape_lone_pictures(body) {
  for (const paragraph of body.querySelectorAll("p")) {
    const images = [...paragraph.querySelectorAll("img")];
    if (!images.length || !is_only_pictures(paragraph) || paragraph.closest("figure")) continue;
    paragraph.replaceWith(...images.map((image) => {
      const { link } = read_picture(image);
      const shown = link ? make(body, "a", [image.cloneNode()], { href: link.href }) : image.cloneNode();
      return make(body, "figure", [shown, make(body, "figcaption", [image.getAttribute("title") ?? ""])]);
    }));
  }
}

/** Bold in a heading says nothing; a heading in a quotation, an item or a cell is a bold paragraph. */
function shape_headings(body) {
  for (const heading of body.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    if (!heading.closest("blockquote, li, td, th, dd, dt")) continue;
    const strong = make(body, "strong", [...heading.childNodes]);
    heading.replaceWith(make(body, "p", [strong]));
  }
}

/** Brings a tree into the shape that the schema's rules read. Changes it. */
export function shape_tree(body) {
  show_marks(body);
  shape_headings(body);
  shape_lone_pictures(body);
  for (const table of body.querySelectorAll("table")) shape_table(table);
  return body;
}

/** The document that the HTML is; an empty paragraph for none. */
export function read_body(html) {
  return DocumentParser.fromSchema(schema).parse(shape_tree(parse_html(html)));
}
