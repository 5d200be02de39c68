// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The blocks of the allowed markup (module/markup/clean_body.hpp) but tables, and what else stands on lines: text, line breaks, pictures.
//   heading and the read-more mark stand in the body alone; every other block may stand in quotations, items and cells as well.
import { attribute_spec, read_attributes, set_attributes } from "./attributes.js";
import { figure, picture } from "./pictures.js";

const dom_of = (name) => (node) => [name, Object.fromEntries(set_attributes(node.attrs)), 0];

/** A block that is one element with these attributes of its own. */
function plain(name, content, attributes = [], more = {}) {
  return {
    content,
    attrs: attribute_spec(attributes),
    parseDOM: [{ tag: name, getAttrs: (element) => read_attributes(element, attributes) }],
    toDOM: dom_of(name),
    ...more,
  };
}

const heading = {
  content: "text*",
  group: "section",
  marks: "a ins del q span em s mark cite abbr time sub sup kbd code", // a heading is strong by itself
  defining: true,
  attrs: { level: { default: 2 }, ...attribute_spec([]) },
  parseDOM: [["h1", 2], ["h2", 2], ["h3", 3], ["h4", 4], ["h5", 4], ["h6", 4]].map(([tag, level]) => ({
    tag, getAttrs: (element) => ({ level, ...read_attributes(element, []) }),
  })),
  toDOM: (node) => [`h${node.attrs.level}`, Object.fromEntries(set_attributes(node.attrs)), 0],
};

/** Where a list of posts ends and links to the rest: the comment <!--more-->, which read.js turns into this element. */
const more = {
  group: "section",
  atom: true,
  selectable: true,
  draggable: true,
  parseDOM: [{ tag: "hr.desk-more", priority: 60 }],
  toDOM: () => ["hr", { class: "desk-more" }],
};

export const nodes = {
  doc: { content: "(block | section)+" },
  paragraph: plain("p", "inline*", [], { group: "block" }),
  text: { group: "inline" },
  heading,
  bullet_list: plain("ul", "list_item+", [], { group: "block" }),
  ordered_list: plain("ol", "list_item+", ["start", "reversed"], { group: "block" }),
  list_item: plain("li", "block+", ["value"], { defining: true }),
  blockquote: plain("blockquote", "block+", ["cite"], { group: "block", defining: true }),
  preformatted: plain("pre", "text*", [], {
    group: "block", code: true, defining: true,
    parseDOM: [{ tag: "pre", preserveWhitespace: "full", getAttrs: (element) => read_attributes(element, []) }],
  }),
  definition_list: plain("dl", "(definition_term | definition)+", [], { group: "block" }),
  definition_term: plain("dt", "inline*", [], { defining: true }),
  definition: plain("dd", "block+", [], { defining: true }),
  figure,
  rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
  more,
  line_break: { inline: true, group: "inline", selectable: false, linebreakReplacement: true, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
  picture,
};
