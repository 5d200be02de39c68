// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What stands on lines: the inline elements of the allowed markup (module/markup/rules.cpp), in the order in which they nest.
import { attribute_spec, read_attributes, set_attributes } from "./attributes.js";
import { clean_address } from "./address.js";

const dom_of = (name) => (mark) => [name, Object.fromEntries(set_attributes(mark.attrs)), 0];

/** A mark that is one element with these attributes of its own. `others` are elements that mean the same. */
function plain(name, attributes = [], others = [], more = {}) {
  return {
    attrs: attribute_spec(attributes),
    parseDOM: [name, ...others].map((tag) => ({ tag, getAttrs: (element) => read_attributes(element, attributes) })),
    toDOM: dom_of(name),
    ...more,
  };
}

const link = {
  attrs: { href: {}, ...attribute_spec(["hreflang"]) },
  inclusive: false,
  parseDOM: [{
    tag: "a[href]",
    getAttrs: (element) => {
      const href = clean_address(element.getAttribute("href"));
      return href !== null && { href, ...read_attributes(element, ["hreflang"]) };
    },
  }],
  toDOM: dom_of("a"),
};

const span = {
  attrs: attribute_spec([]),
  excludes: "",
  parseDOM: [{
    tag: "span",
    getAttrs: (element) => {
      const attributes = read_attributes(element, []);
      return Object.keys(attributes).length > 0 && attributes;
    },
  }],
  toDOM: dom_of("span"),
};

const time = {
  attrs: attribute_spec(["datetime"]),
  parseDOM: [{
    tag: "time",
    getAttrs: (element) => {
      const attributes = read_attributes(element, ["datetime"]);
      return attributes.datetime !== undefined && attributes;
    },
  }],
  toDOM: dom_of("time"),
};

export const marks = {
  a: link,
  ins: plain("ins", ["cite", "datetime"]),
  del: plain("del", ["cite", "datetime"]),
  q: plain("q", ["cite"]),
  span,
  strong: plain("strong", [], ["b"]),
  em: plain("em", [], ["i"]),
  s: plain("s", [], ["strike"]),
  mark: plain("mark"),
  cite: plain("cite"),
  abbr: plain("abbr", ["title"]),
  time,
  sub: plain("sub"),
  sup: plain("sup"),
  kbd: plain("kbd"),
  code: plain("code", [], ["tt", "samp"]),
};
