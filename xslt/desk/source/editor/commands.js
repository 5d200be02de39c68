// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the toolbar and the keys do to the text.
import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { AllSelection, NodeSelection, Selection, TextSelection } from "prosemirror-state";
import { schema } from "../schema/schema.js";

const { nodes, marks } = schema;

/** The nearest node around the selection that fits: { node, position, depth }, or null. */
export function around(state, fits) {
  const { $from } = state.selection instanceof AllSelection ? Selection.atStart(state.doc) : state.selection;
  for (let depth = $from.depth; depth > 0; --depth) {
    if (fits($from.node(depth))) return { node: $from.node(depth), position: $from.before(depth), depth };
  }
  return null;
}

/** With everything marked a command sees the text from its first to its last letter: commands for blocks know no other way. */
const on_text = (command) => (state, dispatch, view) => {
  if (!(state.selection instanceof AllSelection)) return command(state, dispatch, view);
  const { doc, tr } = state;
  return command(state.apply(tr.setSelection(TextSelection.between(doc.resolve(0), doc.resolve(doc.content.size)))), dispatch, view);
};

export function has_mark(state, name) {
  const { from, $from, to, empty } = state.selection;
  const type = marks[name];
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
}

export const toggle = (name) => toggleMark(marks[name]);

export const is_heading = (state, level) => around(state, ({ type, attrs }) => type === nodes.heading && attrs.level === level) !== null;

/** A heading of that level, or a paragraph again. */
export const toggle_heading = (level) => on_text((state, dispatch) =>
  is_heading(state, level) ? setBlockType(nodes.paragraph)(state, dispatch) : setBlockType(nodes.heading, { level })(state, dispatch));

const is_list = ({ type }) => type === nodes.bullet_list || type === nodes.ordered_list;

/** True in a list of that kind, not counting one further out. */
export const is_in_list = (state, name) => around(state, is_list)?.node.type === nodes[name];

export const toggle_list = (name) => on_text((state, dispatch) => {
  const list = around(state, is_list);
  if (!list) return wrapInList(nodes[name])(state, dispatch);
  if (list.node.type === nodes[name]) return liftListItem(nodes.list_item)(state, dispatch);
  dispatch?.(state.tr.setNodeMarkup(list.position, nodes[name], { lang: list.node.attrs.lang, dir: list.node.attrs.dir }));
  return true;
});

export const is_in_quote = (state) => around(state, ({ type }) => type === nodes.blockquote) !== null;
export const toggle_quote = on_text((state, dispatch) => (is_in_quote(state) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch)));

/** Takes all looks off what is marked; links stay. */
export function clear_marks(state, dispatch) {
  const { from, to, empty } = state.selection;
  if (empty) return false;
  const { tr } = state;
  for (const type of Object.values(marks)) if (type !== marks.a) tr.removeMark(from, to, type);
  dispatch?.(tr);
  return true;
}

function find_more(doc) {
  let found = null;
  doc.forEach((node, position) => { if (node.type === nodes.more) found = position; });
  return found;
}

export const has_more = (state) => find_more(state.doc) !== null;

/** The read-more mark: after the block at the cursor, or away if there is one. */
export function toggle_more(state, dispatch) {
  const place = find_more(state.doc), { tr } = state;
  if (place !== null) tr.delete(place, place + 1);
  else tr.insert(state.selection.$to.depth ? state.selection.$to.after(1) : state.selection.to, nodes.more.create());
  dispatch?.(tr.scrollIntoView());
  return true;
}

export function insert_line_break(state, dispatch) {
  if (!state.selection.$from.parent.contentMatchAt(state.selection.$from.indexAfter()).matchType(nodes.line_break)) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.line_break.create()).scrollIntoView());
  return true;
}

/** Puts a node in at the cursor: a block after the one where the cursor stands, not through the middle of a sentence. Returns the change. */
export function insert_node({ tr, selection }, node) {
  const { $to } = selection;
  if (!node.isInline && $to.depth && $to.parent.isTextblock && $to.parent.content.size > 0) return tr.insert($to.after(), node);
  return tr.replaceSelectionWith(node, false);
}

/** Enter in a caption goes on below. */
export function leave_caption(state, dispatch) {
  const caption = around(state, ({ type }) => type === nodes.figure || type === nodes.table_caption);
  if (!caption || state.selection instanceof NodeSelection) return false;
  if (caption.node.type === nodes.table_caption) return true;
  const after = caption.position + caption.node.nodeSize;
  const { tr } = state;
  const next = tr.doc.nodeAt(after);
  if (!next?.isTextblock) tr.insert(after, nodes.paragraph.create());
  dispatch?.(tr.setSelection(state.selection.constructor.near(tr.doc.resolve(after + 1))).scrollIntoView());
  return true;
}

/** Backspace at the beginning of a figure's caption marks the figure, so that the next one takes it away. */
export function select_figure(state, dispatch) {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== nodes.figure || $from.parentOffset > 0) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $from.before())));
  return true;
}
