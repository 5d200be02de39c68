// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The editing surface in the place of the text area. The text area stays in the form and always holds the text as allowed HTML.
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { EditorState, Plugin, TextSelection } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { parse_html, read_body, shape_tree } from "../body/read.js";
import { write_body } from "../body/write.js";
import { edit_language } from "../dialogs/language_dialog.js";
import { edit_link } from "../dialogs/link_dialog.js";
import { edit_table } from "../dialogs/table_dialog.js";
import { make, new_id } from "../element.js";
import { clean_paste } from "../paste/paste.js";
import { say } from "../words.js";
import { insert_node } from "./commands.js";
import { is_own_copy, own_copies } from "./own_copies.js";
import { key_plugins } from "./keys.js";
import { make_toolbar } from "./toolbar.js";

/** The id of the text area's label, so that the surface bears the same name. */
function label_id(textarea) {
  const label = textarea.labels[0];
  if (label) label.id ||= new_id("label");
  return label?.id;
}

/** What the clipboard holds as HTML, made fit for the schema. `on_files` gets pictures that were in it, `on_lost` how many were not. */
function transform_paste({ textarea, on_files, on_lost }) {
  return (html) => {
    if (is_own_copy(html)) return html; // with what the schema knows already
    const pasted = clean_paste(html, { language: textarea.dataset.language ?? "sv" });
    if (pasted.files.length) on_files(pasted.files);
    if (pasted.lost) on_lost(pasted.lost);
    return shape_tree(parse_html(pasted.html)).innerHTML;
  };
}

const files_of = (transfer) => [...(transfer?.files ?? [])];
const has_html = (transfer) => [...(transfer?.types ?? [])].includes("text/html");

/**
 * @param {{ textarea: HTMLTextAreaElement, on_change: () => void, on_files: (files: File[]) => void, on_lost: (count: number) => void,
 *           edit_picture: (view: EditorView) => void }} options
 */
export function make_editor(options) {
  const { textarea, on_change, on_files, edit_picture } = options;
  const surface_id = new_id("surface"), labelled_by = label_id(textarea);
  let view = null;
  const toolbar = make_toolbar({ edit_link, edit_language, edit_table, edit_picture }, surface_id, () => view);
  const open = (dialog) => () => {
    dialog(view);
    return true;
  };
  const keys = { "Mod-k": open(edit_link), "Alt-F10": open(() => toolbar.focus()) };
  const plugins = [...key_plugins(keys), tableEditing(), gapCursor(), dropCursor({ width: 2, class: "desk-drop" }), history(), placeholder()];
  const place = make("div", { class: "page desk-editor" }, toolbar.element);
  textarea.after(place);
  textarea.hidden = true;

  view = new EditorView(place, {
    state: EditorState.create({ doc: read_body(textarea.value), plugins }),
    attributes: {
      id: surface_id, class: "body", role: "textbox", "aria-multiline": "true", "aria-labelledby": labelled_by, "aria-describedby": "",
      lang: textarea.dataset.language ?? "sv", spellcheck: "true",
    },
    transformPastedHTML: transform_paste(options),
    clipboardSerializer: own_copies,
    handlePaste(_, event) {
      const files = files_of(event.clipboardData);
      // Word puts a picture of the text beside the text: the text is meant.
      if (!files.length || has_html(event.clipboardData)) return false;
      on_files(files);
      return true;
    },
    handleDrop(editor, event) {
      const files = files_of(event.dataTransfer);
      if (!files.length) return false;
      const place_of_drop = editor.posAtCoords({ left: event.clientX, top: event.clientY });
      if (place_of_drop) editor.dispatch(editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve(place_of_drop.pos))));
      event.preventDefault();
      on_files(files);
      return true;
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      toolbar.update(view.state);
      if (!transaction.docChanged) return;
      textarea.value = write_body(view.state.doc);
      on_change();
    },
  });
  const help = make("p", { class: "desk-away", id: new_id("help") }, say("surface-help"));
  place.append(help);
  view.setProps({ attributes: { ...view.props.attributes, "aria-describedby": help.id } });
  // A label names the hidden text area: a click on it goes to the surface.
  textarea.labels[0]?.addEventListener("click", () => view.focus());
  toolbar.update(view.state);

  return {
    view,
    /** Replaces the whole text; can be undone. */
    set_html(html) {
      view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, read_body(html).content));
    },
    /** Puts a node in at the cursor. */
    insert(node) {
      view.dispatch(insert_node(view.state, node).scrollIntoView());
    },
  };
}

/** Marks an empty body, so that the style sheet can show where to begin. */
function placeholder() {
  const is_empty = ({ doc }) => doc.childCount === 1 && doc.firstChild.isTextblock && doc.firstChild.content.size === 0;
  return new Plugin({ props: { attributes: (state) => (is_empty(state) ? { "data-empty": say("begin-here") } : {}) } });
}
