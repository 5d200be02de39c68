// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Looks that mean something get the element that says so; all other looks go, and with them classes and ids.
import { make, style_of, unwrap } from "./tree.js";

const is_bold = (element) => /^(bold|bolder|[6-9]00)$/.test(style_of(element, "font-weight"));
const is_plain_weight = (element) => /^(normal|[1-5]00)$/.test(style_of(element, "font-weight"));
const is_italic = (element) => /^(italic|oblique)/.test(style_of(element, "font-style"));
const is_struck = (element) => /line-through/.test(`${style_of(element, "text-decoration")} ${style_of(element, "text-decoration-line")}`);

/** The element that the look of a span or font means, innermost last. */
function meanings(element) {
  const names = [];
  if (is_bold(element) && !element.closest("h1, h2, h3, h4, h5, h6, th")) names.push("strong");
  if (is_italic(element)) names.push("em");
  if (is_struck(element)) names.push("s");
  const place = style_of(element, "vertical-align");
  if (place === "super") names.push("sup");
  if (place === "sub") names.push("sub");
  return names;
}

/** Google Docs wraps all that is copied in a <b> whose style takes the boldness back. */
function unwrap_false_bold(body) {
  for (const element of body.querySelectorAll("b, strong")) if (is_plain_weight(element)) unwrap(element);
  for (const element of body.querySelectorAll("i, em")) if (style_of(element, "font-style") === "normal") unwrap(element);
}

const kept_attributes = {
  a: ["href", "hreflang"], img: ["src", "alt", "title", "width", "height"], ol: ["start", "reversed"], td: ["colspan", "rowspan"], th: ["colspan", "rowspan"],
  abbr: ["title"], q: ["cite"], blockquote: ["cite"], time: ["datetime"], ins: ["cite", "datetime"], del: ["cite", "datetime"], li: ["value"],
};

function strip_attributes(body) {
  for (const element of body.querySelectorAll("*")) {
    const kept = [...(kept_attributes[element.localName] ?? []), "lang", "dir"];
    for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
  }
}

export function name_styles(body) {
  unwrap_false_bold(body);
  for (const element of [...body.querySelectorAll("span, font, u, small, big")].reverse()) {
    // The browser's own mark of a space that would collapse.
    if (element.className === "Apple-converted-space") {
      element.replaceWith(" ");
      continue;
    }
    let content = [...element.childNodes];
    for (const name of meanings(element).reverse()) content = [make(element, name, content)];
    if (element.lang || element.dir) {
      const span = make(element, "span", content);
      if (element.lang) span.lang = element.lang;
      if (element.dir) span.dir = element.dir;
      content = [span];
    }
    element.replaceWith(...content);
  }
  for (const heading of body.querySelectorAll(":is(h1, h2, h3, h4, h5, h6, th) :is(b, strong)")) unwrap(heading);
  strip_attributes(body);
}
