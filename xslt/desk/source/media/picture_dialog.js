// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The dialog behind "Picture": files to upload, the library; or, on a picture in the text, its description.
import { NodeSelection } from "prosemirror-state";
import { ask } from "../dialogs/dialog.js";
import { make, new_id } from "../element.js";
import { say } from "../words.js";
import { description_fields } from "./describe.js";
import { make_library } from "./library.js";

/** The picture that is marked, or the figure in whose caption the cursor stands: { position, node }, or null. */
function picture_at({ selection }) {
  if (selection instanceof NodeSelection && ["figure", "picture"].includes(selection.node.type.name)) return { position: selection.from, node: selection.node };
  const { $from } = selection;
  return $from.parent.type.name === "figure" ? { position: $from.before(), node: $from.parent } : null;
}

async function change_picture(view, { position, node }) {
  const all = node.type.name === "figure" ? node.attrs.pictures : [node.attrs];
  const descriptions = all.map(({ alt }) => description_fields({ alternative_text: alt, is_decorative: alt === "" }));
  let said = [];
  const check = (value) => {
    if (value === "remove") return true;
    said = descriptions.map((one) => one.read());
    return said.every(Boolean);
  };
  const answer = await ask({
    title: say("picture-change"), content: descriptions.flatMap(({ elements }) => elements),
    actions: [["set", say("apply")], ["remove", say("picture-remove")]], check, first: descriptions[0].text,
  });
  view.focus();
  if (!answer) return;
  const { tr } = view.state;
  if (answer === "remove") tr.delete(position, position + node.nodeSize);
  else if (node.type.name === "figure") {
    const pictures = all.map((one, at) => ({ ...one, alt: said[at].alternative_text }));
    tr.setNodeMarkup(position, null, { ...node.attrs, pictures });
  } else tr.setNodeMarkup(position, null, { ...node.attrs, alt: said[0].alternative_text }, node.marks);
  view.dispatch(tr);
}

/**
 * @param {{ library: string, on_files: (files: File[]) => void, on_choose: (medium) => void }} options
 * @returns {(view) => void}
 */
export function make_picture_dialog({ library, on_files, on_choose }) {
  return async (view) => {
    const known = picture_at(view.state);
    if (known) return change_picture(view, known);
    const close = (element) => element.closest("dialog").close();
    const files = make("input", { type: "file", multiple: true, id: new_id("files"), on_change: () => {
      const chosen = [...files.files];
      close(files);
      on_files(chosen);
    } });
    const upload_field = make("p", { class: "field" }, make("label", { for: files.id }, say("upload-choose")), make("span", { class: "help" }, say("upload-help")), files);
    const shelf = library ? make_library(library, (medium) => {
      close(files);
      on_choose(medium);
    }) : [];
    await ask({ title: say("picture-new"), content: [upload_field, ...shelf], actions: [], first: files });
    return undefined;
  };
}
