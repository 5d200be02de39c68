// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The editors' desk in the browser: makes the plain form of the edit page comfortable. Without this file, or where a part of it fails,
// the form works as it stands. README.md has the markup that is expected.
import { read_body } from "./body/read.js";
import { set_picture_folders } from "./body/shown_address.js";
import { write_body } from "./body/write.js";
import { make_editor } from "./editor/editor.js";
import { store_description } from "./media/describe.js";
import { node_of } from "./media/insert.js";
import { make_picture_dialog } from "./media/picture_dialog.js";
import { make_uploads } from "./media/uploads.js";
import { start_autosave } from "./save/autosave.js";
import { copies_of } from "./save/copies.js";
import { start_lock } from "./save/lock.js";
import { offer_copy } from "./save/offer.js";
import { make_status } from "./save/status.js";
import { propose_part } from "./series.js";
import { read_words, say } from "./words.js";

const milliseconds = (value) => (value && !Number.isNaN(Date.parse(value)) ? Date.parse(value) : 0);

/** The editing surface with its pictures; null where the text is Markdown, which stays in the text area. */
function start_editor(form, textarea, status, on_change) {
  const chosen = form.elements.format?.value ?? textarea.dataset.format;
  if (chosen !== "html") return null;
  const { upload, media, describe } = form.dataset;
  const get_csrf = () => form.elements.csrf?.value ?? "";
  let uploads = null;
  const on_files = (files) => (uploads ? uploads.add(files) : status.note(say("upload-not-here")));
  const on_choose = async (medium) => {
    const is_described = medium.kind !== "picture" || medium.is_decorative || medium.alternative_text;
    if (!is_described) return uploads?.describe(medium);
    editor.insert(node_of(medium, { alternative_text: medium.is_decorative ? "" : medium.alternative_text, words: medium.name }));
    return editor.view.focus();
  };
  const editor = make_editor({
    textarea, on_change, on_files,
    on_lost: (count) => status.note(say(count === 1 ? "picture-lost" : "pictures-lost", count)),
    edit_picture: make_picture_dialog({ library: media, on_files, on_choose }),
  });
  if (upload) {
    uploads = make_uploads({
      place: editor.view.dom.parentElement, address: upload, get_csrf,
      async insert(medium, said) {
        if (medium.kind === "picture" && !(await store_description(describe, medium.id, get_csrf(), said))) {
          status.show("trouble", say("unreachable"));
          return false;
        }
        editor.insert(node_of(medium, said));
        return true;
      },
    });
  }
  // The form's own choice between HTML and Markdown is for the text area.
  const format_field = form.elements.format?.closest("p");
  if (format_field) format_field.hidden = true;
  return editor;
}

/** The text as the editor writes it, without the addresses of pictures: the server writes both in its own way, which is no change. */
function plain_fields(fields, body_name) {
  return fields.map(([name, value]) => [name, name === body_name ? write_body(read_body(value)).replace(/ src="[^"]*"/g, "") : value]);
}

async function start(form) {
  const textarea = form.querySelector("textarea[data-desk='body']");
  const { autosave, lock, post = "new", account = "", savedAt, now, mediaPrefix = "/media/", picture = "" } = form.dataset;
  set_picture_folders(mediaPrefix, picture);
  const status = make_status(form, textarea);
  propose_part(form);
  let saving = null;
  const editor = start_editor(form, textarea, status, () => saving?.note_change());
  const copies = copies_of(account, post);
  // The server's clock: a wrong one here must not make old text look new.
  const difference = milliseconds(now) ? Date.now() - milliseconds(now) : 0;
  let is_offered = true;
  if (autosave) {
    saving = start_autosave({ form, address: autosave, status, copies, server_now: () => Date.now() - difference, is_held: () => is_offered });
  }
  if (lock) start_lock({ form, address: lock, post, status, on_held: () => saving?.resume() });
  is_offered = await offer_copy({
    form, copies, saved_at: milliseconds(savedAt), plain: (fields) => (editor ? plain_fields(fields, textarea.name) : fields),
    on_take: () => {
      is_offered = false;
      editor?.set_html(textarea.value);
      saving?.note_change();
    },
    on_keep_servers: () => { is_offered = false; },
  });
}

read_words(document);
const form = document.querySelector("form#edit");
if (form?.querySelector("textarea[data-desk='body']")) start(form);
