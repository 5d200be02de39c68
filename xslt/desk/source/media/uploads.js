// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The list of files under the text: each with its progress, what went wrong, and, once it is there, its description and the way into the text.
import { make, new_id } from "../element.js";
import { say } from "../words.js";
import { description_fields } from "./describe.js";
import { upload } from "./upload.js";

const at_once = 2;
/** No form: Enter in these fields must not send the page's. */
const no_form = "desk-no-form";

const fault_of = (status, body) => body.text ?? say(status === 0 ? "unreachable" : status === 401 ? "signed-out" : status === 413 ? "file-too-large" : "upload-failed");

/**
 * @param {{ place: Element, address: string, get_csrf: () => string, insert: (medium, description) => Promise<boolean> }} options
 *   `insert` puts it into the text; false if that failed
 */
export function make_uploads({ place, address, get_csrf, insert }) {
  const heading = make("h2", { id: new_id("uploads") }, say("uploads"));
  const list = make("ul", { class: "desk-uploads" });
  const heard = make("p", { class: "desk-away", role: "status" });
  const region = make("section", { class: "panel", "aria-labelledby": heading.id, hidden: true }, heading, list, heard);
  place.after(region);
  const waiting = [];
  let running = 0;

  function remove(row) {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    region.hidden = list.childElementCount === 0;
    next?.querySelector("input, button")?.focus();
  }

  function start_next() {
    while (running < at_once && waiting.length) {
      ++running;
      waiting.shift()().finally(() => {
        --running;
        start_next();
      });
    }
  }

  function add_row(name) {
    const row = make("li", {}, make("p", { class: "desk-file" }, name));
    list.append(row);
    region.hidden = false;
    return row;
  }

  function fill(row, name, ...content) {
    row.replaceChildren(make("p", { class: "desk-file" }, name), ...content);
  }

  const button = (label, on_click, is_quiet = false) => make("button", { type: "button", class: is_quiet ? "quiet" : null, on_click }, label);

  /** A medium that is there: asks for what is missing and offers to put it in. */
  function show_ready(row, medium, warnings = []) {
    const is_picture = medium.kind === "picture";
    const description = is_picture ? description_fields(medium, no_form) : null;
    const words = is_picture ? null : make("input", { type: "text", value: medium.name, form: no_form, id: new_id("file-words") });
    const put_in = async () => {
      const said = is_picture ? description.read() : { words: words.value.trim() || medium.name };
      if (said && (await insert(medium, said))) remove(row);
    };
    const shown = is_picture && medium.src ? make("img", { src: medium.src, alt: "", class: "desk-thumbnail" }) : null;
    fill(row, medium.name, shown, ...warnings.map(({ text }) => make("p", { class: "desk-warning" }, text)),
      ...(is_picture ? description.elements : [make("p", { class: "field" }, make("label", { for: words.id }, say("file-words")), words)]),
      make("p", { class: "desk-actions" }, button(say("insert-in-text"), put_in), button(say("leave-out"), () => remove(row), true)));
    row.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
      event.preventDefault();
      put_in();
    });
    return is_picture ? description.text : words;
  }

  function show_fault_row(row, file, text) {
    fill(row, file.name, make("p", { class: "desk-fault", role: "alert" }, text),
      make("p", { class: "desk-actions" }, button(say("try-again"), () => send(row, file)), button(say("leave-out"), () => remove(row), true)));
  }

  function send(row, file) {
    const bar = make("progress", { max: "1", value: "0", "aria-label": say("upload-of", file.name) });
    fill(row, file.name, bar);
    waiting.push(async () => {
      const { status, body } = await upload(address, file, get_csrf(), (share) => { bar.value = share; }).done;
      if (!body.ok || !body.media) return show_fault_row(row, file, fault_of(status, body));
      const first = show_ready(row, body.media, body.warnings);
      heard.textContent = say("uploaded", file.name);
      // To where the work goes on, unless somebody is writing.
      if (document.activeElement === document.body) first.focus();
    });
    start_next();
  }

  return {
    /** @param {File[]} files */
    add(files) {
      heard.textContent = say("uploading", files.length);
      for (const file of files) send(add_row(file.name), file);
    },
    /** One from the library that still lacks its description. */
    describe(medium) {
      show_ready(add_row(medium.name), medium).focus();
    },
  };
}
