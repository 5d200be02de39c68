// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Tables: Word's repeated rows are heads, a head row says so in its cells, and tables that were there for the look are their content.
import { rename, unwrap } from "./tree.js";

const own_rows = (table) => [...table.rows].filter((row) => row.closest("table") === table);

function is_for_the_look(table) {
  const cells = own_rows(table).flatMap((row) => [...row.cells]);
  return cells.length <= 1 || table.parentElement.closest("table") !== null || cells.some((cell) => cell.querySelector("table"));
}

function spread(table) {
  table.caption?.remove();
  for (const part of table.querySelectorAll("colgroup, col")) part.remove();
  const cells = own_rows(table).flatMap((row) => [...row.cells]);
  table.replaceWith(...cells.map((cell) => rename(cell, "div")));
}

export function repair_tables(body) {
  for (const table of [...body.querySelectorAll("table")]) if (is_for_the_look(table)) spread(table);
  for (const table of body.querySelectorAll("table")) {
    for (const part of table.querySelectorAll("colgroup, col")) part.remove();
    for (const cell of table.querySelectorAll("thead td")) {
      const spans = [cell.getAttribute("colspan"), cell.getAttribute("rowspan")];
      const head = rename(cell, "th");
      for (const bold of head.querySelectorAll("b, strong")) unwrap(bold);
      ["colspan", "rowspan"].forEach((name, at) => spans[at] && head.setAttribute(name, spans[at]));
    }
    for (const cell of table.querySelectorAll("td, th")) {
      if (cell.children.length === 1 && cell.firstElementChild.localName === "p" && cell.textContent.trim() === cell.firstElementChild.textContent.trim()) unwrap(cell.firstElementChild);
    }
  }
}
