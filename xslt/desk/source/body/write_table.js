// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A table as HTML: its caption, then the rows in head, body and foot. The scrollable region, the scopes and the label are the server's.
import { tag, write_inline, write_lines } from "./write.js";

const rows_of = (table) => {
  const rows = [];
  table.forEach((row) => rows.push(row));
  return rows;
};

const is_all_heads = (row) => {
  let is_all = row.childCount > 0;
  row.forEach((cell) => { is_all = is_all && cell.type.name === "table_header"; });
  return is_all;
};

const has_heads = (row) => {
  let has_any = false;
  row.forEach((cell) => { has_any = has_any || cell.type.name === "table_header"; });
  return has_any;
};

/** How many rows are the head: those that were, while they hold heads; else a first row of heads, unless nothing would be left below. */
function head_count(rows) {
  let count = 0;
  while (count < rows.length && rows[count].attrs.part === "thead" && has_heads(rows[count])) ++count;
  if (count === 0) count = rows.length > 1 && is_all_heads(rows[0]) ? 1 : 0;
  let deepest = 0;
  rows.slice(0, count).forEach((row, at) => row.forEach((cell) => { deepest = Math.max(deepest, at + cell.attrs.rowspan); }));
  return deepest > count ? 0 : count;
}

function write_row(row) {
  let cells = "";
  row.forEach((cell) => {
    const { colspan, rowspan, lang, dir } = cell.attrs;
    cells += tag(cell.type.name === "table_header" ? "th" : "td", { colspan, rowspan, lang, dir }, write_lines(cell));
  });
  return tag("tr", {}, cells);
}

export function write_table(region) {
  const caption = region.firstChild;
  const rows = rows_of(region.lastChild);
  const head = head_count(rows);
  const foot = rows.findIndex((row, at) => at >= head && rows.slice(at).every((one) => one.attrs.part === "tfoot"));
  const parts = [["thead", rows.slice(0, head)], ["tbody", rows.slice(head, foot < 0 ? undefined : foot)], ["tfoot", foot < 0 ? [] : rows.slice(foot)]];
  const groups = parts.filter(([, some]) => some.length).map(([name, some]) => tag(name, {}, some.map(write_row).join("")));
  const title = caption.textContent.trim() === "" ? "" : tag("caption", {}, write_inline(caption));
  return tag("table", region.attrs, title + groups.join(""));
}
