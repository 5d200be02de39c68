// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The language of what is marked, or of the block where the cursor stands: screen readers say it as it should sound.
import { make, field } from "../element.js";
import { is_language } from "../schema/attributes.js";
import { schema } from "../schema/schema.js";
import { say } from "../words.js";
import { ask, show_fault } from "./dialog.js";

/** Swedish, its minority languages, the neighbours' and those that many inhabitants read. */
const offered = ["sv", "en", "fi", "fit", "se", "smj", "sma", "rom", "yi", "da", "no", "de", "ar", "so", "fa", "ti", "uk", "pl"];
const written_from_the_right = ["ar", "fa", "yi", "he", "ur"];

function name_of(code) {
  try {
    return new Intl.DisplayNames([document.documentElement.lang || "sv"], { type: "language" }).of(code);
  } catch {
    return code;
  }
}

/** The block with text at the cursor: [position, node]. */
function block_at({ $from }) {
  return [$from.before($from.depth), $from.parent];
}

function set_language(view, lang) {
  const { selection, tr } = view.state;
  const dir = lang && written_from_the_right.includes(lang.split("-")[0]) ? "rtl" : null;
  if (selection.empty) {
    const [position, block] = block_at(selection);
    if (block.type.spec.attrs?.lang) tr.setNodeMarkup(position, null, { ...block.attrs, lang, dir });
  } else {
    tr.removeMark(selection.from, selection.to, schema.marks.span);
    if (lang) tr.addMark(selection.from, selection.to, schema.marks.span.create({ lang, dir }));
  }
  view.dispatch(tr);
}

function language_at({ selection, doc }) {
  if (selection.empty) return block_at(selection)[1].attrs.lang;
  let found = null;
  doc.nodesBetween(selection.from, selection.to, (node) => { found ??= schema.marks.span.isInSet(node.marks)?.attrs.lang ?? null; });
  return found;
}

export async function edit_language(view) {
  const now = language_at(view.state) ?? null;
  const codes = now && !offered.includes(now) ? [now, ...offered] : offered;
  const choice = make("select", {}, make("option", { value: "" }, say("language-of-page")),
    ...codes.map((code) => make("option", { value: code, selected: code === now }, name_of(code))), make("option", { value: "other" }, say("language-other")));
  const other = make("input", { type: "text", autocomplete: "off", spellcheck: "false", size: "12" });
  const other_field = field(say("language-code"), other, say("language-code-help"));
  other_field.hidden = true;
  choice.addEventListener("change", () => { other_field.hidden = choice.value !== "other"; });
  const check = () => {
    const is_fit = choice.value !== "other" || is_language(other.value.trim());
    show_fault(other, is_fit ? "" : say("language-code-wrong"));
    return is_fit;
  };
  const answer = await ask({
    title: say(view.state.selection.empty ? "language-of-block" : "language-of-marked"),
    content: [field(say("language"), choice), other_field], actions: [["set", say("apply")]], check, first: choice,
  });
  view.focus();
  if (answer) set_language(view, (choice.value === "other" ? other.value.trim() : choice.value) || null);
}
