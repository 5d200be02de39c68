// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Small changes of a tree, for the steps of a paste.

export function make(owner, name, content = []) {
  const element = owner.ownerDocument.createElement(name);
  element.append(...content);
  return element;
}

/** The element goes, what it holds stays. */
export function unwrap(element) {
  element.replaceWith(...element.childNodes);
}

/** The same element under another name, with what it holds and its `lang`. Returns it. */
export function rename(element, name) {
  const renamed = make(element, name, [...element.childNodes]);
  if (element.lang) renamed.lang = element.lang;
  element.replaceWith(renamed);
  return renamed;
}

/** A declaration of the style attribute, which paste.js has renamed, in lower case, or "". */
export function style_of(element, property) {
  for (const part of (element.dataset.style ?? "").split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0 && part.slice(0, colon).trim().toLowerCase() === property) return part.slice(colon + 1).trim().toLowerCase();
  }
  return "";
}

export const block_names = ["P", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "BLOCKQUOTE", "PRE", "TABLE", "FIGURE", "DL", "DT", "DD", "HR", "DIV"];
export const is_block = (node) => node.nodeType === Node.ELEMENT_NODE && block_names.includes(node.tagName);
export const has_blocks = (element) => [...element.querySelectorAll("*")].some(is_block);

/** Nothing that one would see: no text but white space, no picture, no rule. */
export function is_blank(element) {
  return element.textContent.replace(/[\s\u00a0\u200b\ufeff]+/g, "") === "" && !element.querySelector("img, hr, table");
}
