// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A new table, or what can be done with the one where the cursor stands.
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, isInTable, toggleHeader } from "prosemirror-tables";
import { TextSelection } from "prosemirror-state";
import { insert_node } from "../editor/commands.js";
import { make, field } from "../element.js";
import { schema } from "../schema/schema.js";
import { say } from "../words.js";
import { ask, show_fault } from "./dialog.js";

const largest = { rows: 50, columns: 12 };

/** A table with a first row of heads, ready to be written in. */
export function make_table(rows, columns, caption) {
  const { table_region, table_caption, table, table_row, table_cell, table_header } = schema.nodes;
  const row = (type) => table_row.create(null, Array.from({ length: columns }, () => type.createAndFill()));
  const all = Array.from({ length: rows }, (_, at) => row(at === 0 ? table_header : table_cell));
  return table_region.create(null, [table_caption.create(null, caption ? schema.text(caption) : null), table.create(null, all)]);
}

async function insert_table(view) {
  const number = (value, most) => make("input", { type: "number", min: "2", max: String(most), value: String(value), inputmode: "numeric" });
  const rows = number(3, largest.rows), columns = number(3, largest.columns);
  rows.min = "2";
  const caption = make("input", { type: "text", autocomplete: "off" });
  const check = () => [[rows, largest.rows], [columns, largest.columns]].map(([control, most]) => {
    const is_fit = /^\d+$/.test(control.value) && control.value >= 2 && control.value <= most;
    show_fault(control, is_fit ? "" : say("number-between", 2, most));
    return is_fit;
  }).every(Boolean);
  const answer = await ask({
    title: say("table-new"),
    content: [field(say("table-caption"), caption, say("table-caption-help")), field(say("table-columns"), columns), field(say("table-rows"), rows, say("table-rows-help"))],
    actions: [["insert", say("insert")]], check, first: caption,
  });
  view.focus();
  if (!answer) return;
  const { selection } = view.state;
  const tr = insert_node(view.state, make_table(Number(rows.value), Number(columns.value), caption.value.trim()));
  // The cursor goes into the first cell: past the caption, which may have been written already.
  let cell = null;
  tr.doc.nodesBetween(Math.max(0, selection.from - 1), tr.doc.content.size, (node, position) => {
    if (cell === null && node.type.name === "table_header" && position >= selection.from - 1) cell = position;
    return cell === null;
  });
  if (cell !== null) tr.setSelection(TextSelection.near(tr.doc.resolve(cell + 2)));
  view.dispatch(tr.scrollIntoView());
}

/** Deletes the table with its caption. */
export function delete_region(state, dispatch) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; --depth) {
    if ($from.node(depth).type.name !== "table_region") continue;
    dispatch?.(state.tr.delete($from.before(depth), $from.after(depth)).scrollIntoView());
    return true;
  }
  return false;
}

const changes = [
  ["row-before", addRowBefore], ["row-after", addRowAfter], ["column-before", addColumnBefore], ["column-after", addColumnAfter],
  ["row-delete", deleteRow], ["column-delete", deleteColumn], ["head-row", toggleHeader("row")], ["head-column", toggleHeader("column")], ["table-delete", delete_region],
];

async function change_table(view) {
  const answer = await ask({
    title: say("table-change"), content: [],
    actions: changes.filter(([, command]) => command(view.state)).map(([key]) => [key, say(key)]),
  });
  view.focus();
  changes.find(([key]) => key === answer)?.[1](view.state, view.dispatch);
}

export const edit_table = (view) => (isInTable(view.state) ? change_table(view) : insert_table(view));
