// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The link under the cursor or around what is marked: its address, and its words where there are none.
import { make, field } from "../element.js";
import { typed_address } from "../schema/address.js";
import { schema } from "../schema/schema.js";
import { say } from "../words.js";
import { ask, show_fault } from "./dialog.js";

/** The stretch of the link at the cursor: { from, to, mark }, or null. */
export function link_at(state) {
  const { $from } = state.selection;
  const parent = $from.parent;
  const mark = schema.marks.a.isInSet($from.marks()) ?? schema.marks.a.isInSet($from.nodeAfter?.marks ?? []) ?? schema.marks.a.isInSet($from.nodeBefore?.marks ?? []);
  if (!mark || !parent.isTextblock) return null;
  let found = null, at = $from.start();
  parent.forEach((child, offset) => {
    const from = at + offset, to = from + child.nodeSize;
    if (!mark.isInSet(child.marks)) return;
    if (found && found.to === from) found.to = to;
    else if (!found || found.to < $from.pos) found = { from, to, mark };
  });
  return found && found.from <= $from.pos && $from.pos <= found.to ? found : null;
}

export async function edit_link(view) {
  const { selection } = view.state;
  const known = link_at(view.state);
  const [from, to] = known && selection.empty ? [known.from, known.to] : [selection.from, selection.to];
  const address = make("input", { type: "text", inputmode: "url", autocomplete: "off", spellcheck: "false", value: known?.mark.attrs.href ?? "" });
  const text = make("input", { type: "text", autocomplete: "off" });
  const needs_text = from === to;
  const check = (value) => {
    const is_fit = value === "remove" || typed_address(address.value) !== null;
    const has_text = value === "remove" || !needs_text || text.value.trim() !== "";
    show_fault(text, has_text ? "" : say("link-text-missing"));
    show_fault(address, is_fit ? "" : say("link-address-wrong"));
    return is_fit && has_text;
  };
  const answer = await ask({
    title: say(known ? "link-change" : "link-new"),
    content: [field(say("link-address"), address, say("link-address-help")), ...(needs_text ? [field(say("link-text"), text, say("link-text-help"))] : [])],
    actions: [["set", say("apply")], ...(known ? [["remove", say("link-remove")]] : [])],
    check, first: address,
  });
  view.focus();
  if (!answer) return;
  const { tr } = view.state;
  if (answer === "remove") tr.removeMark(from, to, schema.marks.a);
  else {
    const mark = schema.marks.a.create({ href: typed_address(address.value) });
    if (needs_text) tr.replaceSelectionWith(schema.text(text.value.trim(), [mark]), false);
    else tr.removeMark(from, to, schema.marks.a).addMark(from, to, mark);
  }
  view.dispatch(tr.scrollIntoView());
}
