// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A question in a <dialog>: the browser keeps the focus within it, Escape closes it, and the focus goes back to where it was.
import { make, new_id } from "../element.js";
import { say } from "../words.js";

/**
 * Shows a form in a dialog. `actions` are [value, label] pairs besides "cancel"; the first is the one that Enter means.
 * `check(value)` returns false to keep the dialog open. Resolves to the value that closed it, or null.
 * @param {{ title: string, content: Node[], actions: [string, string][], check?: (value: string) => boolean, first?: HTMLElement }} question
 * @returns {Promise<string | null>}
 */
export function ask({ title, content, actions, check = () => true, first }) {
  return new Promise((resolve) => {
    const heading = make("h2", { id: new_id("dialog") }, title);
    const buttons = actions.map(([value, label], at) => make("button", { type: "submit", value, class: at ? "quiet" : null }, label));
    const cancel = make("button", { type: "button", class: "quiet", on_click: () => end() }, say("cancel"));
    // Not a part of the page's form: its fields must not be sent with it.
    const form = make("form", { method: "dialog", novalidate: true }, heading, ...content, make("p", { class: "desk-actions" }, ...buttons, cancel));
    const dialog = make("dialog", { class: "desk-dialog", "aria-labelledby": heading.id }, form);
    let answer = null;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const value = event.submitter?.value ?? actions[0]?.[0];
      if (!check(value)) return;
      answer = value;
      end();
    });
    // At once, not when the browser tells of it later: the next key is meant for the text.
    function end() {
      if (dialog.open) dialog.close();
      dialog.remove();
      resolve(answer);
    }
    dialog.addEventListener("close", end);
    document.body.append(dialog);
    dialog.showModal();
    first?.focus();
  });
}

function describe(control, ids) {
  if (ids.length) control.setAttribute("aria-describedby", ids.join(" "));
  else control.removeAttribute("aria-describedby");
}

/** Says under a field what is wrong with it; nothing takes it away again. */
export function show_fault(control, text) {
  if (!control.isConnected) return;
  const old = control.parentElement.querySelector(".desk-fault");
  const help = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== old?.id);
  old?.remove();
  control.removeAttribute("aria-invalid");
  describe(control, help);
  if (!text) return;
  const line = make("span", { class: "desk-fault", id: new_id("fault") }, text);
  control.setAttribute("aria-invalid", "true");
  describe(control, [...help, line.id]);
  control.after(line);
  control.focus();
}
