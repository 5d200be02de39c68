// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Tables: a region that holds the caption and the table, as prosemirror-tables wants a table to be of rows alone, which
// remember whether they are of its head, body or foot.
import { tableNodes } from "prosemirror-tables";
import { attribute_spec, read_attributes, set_attributes } from "./attributes.js";

const cell_attributes = {
  lang: { default: null, getFromDOM: (cell) => read_attributes(cell, []).lang ?? null, setDOMAttr: (value, attrs) => { if (value) attrs.lang = value; } },
  dir: { default: null, getFromDOM: (cell) => read_attributes(cell, []).dir ?? null, setDOMAttr: (value, attrs) => { if (value) attrs.dir = value; } },
};
const part_of = (row) => (["THEAD", "TFOOT"].includes(row.parentElement?.tagName) ? row.parentElement.localName : "tbody");
const made = tableNodes({ tableGroup: "", cellContent: "block+", cellAttributes: cell_attributes });

export const table_nodes = {
  table_region: {
    group: "block",
    content: "table_caption table",
    isolating: true,
    defining: true,
    attrs: attribute_spec([]),
    parseDOM: [{ tag: "div.desk-table", getAttrs: (element) => read_attributes(element, []) }],
    toDOM: (node) => ["div", { class: "desk-table", ...Object.fromEntries(set_attributes(node.attrs)) }, 0],
  },
  table_caption: {
    content: "text*",
    parseDOM: [{ tag: "div.desk-caption" }],
    toDOM: () => ["div", { class: "desk-caption" }, 0],
  },
  table: made.table,
  table_row: {
    ...made.table_row,
    attrs: { part: { default: "tbody" } }, // thead, tbody or tfoot
    parseDOM: [{ tag: "tr", getAttrs: (row) => ({ part: row.dataset.part ?? part_of(row) }) }],
    toDOM: (row) => ["tr", { "data-part": row.attrs.part }, 0],
  },
  table_cell: made.table_cell,
  table_header: made.table_header,
};
