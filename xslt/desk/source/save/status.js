// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The line that says how it stands with the text, heard as well as seen, with what can be done about it.
import { make } from "../element.js";
import { say } from "../words.js";

/** Takes the page's own line (data-desk="status" or id="save-state"), or makes one after `place`. */
export function make_status(form, place) {
  const line = form.querySelector("[data-desk='status'], #save-state") ?? make("p", {});
  if (!line.isConnected) place.after(line);
  line.classList.add("saved", "desk-status");
  line.setAttribute("role", "status");
  line.setAttribute("aria-live", "polite");
  const text = make("span", {}), actions = make("span", { class: "desk-status-actions" });
  line.replaceChildren(text, actions);
  let shown = "";
  const notice = make("p", { class: "desk-notice", role: "status" });
  line.after(notice);

  return {
    /** Something that stays to be read until it is put away, beside how it stands with the text. */
    note(sentence) {
      notice.replaceChildren(sentence, " ", make("button", { type: "button", class: "quiet", on_click: () => notice.replaceChildren() }, say("close")));
    },
    /**
     * `actions`: [label, href or function][]. A sentence that stands there already is not said again.
     * @param {"saved" | "waiting" | "trouble"} state
     */
    show(state, sentence, ...offered) {
      line.dataset.state = state;
      if (sentence === shown) return;
      shown = sentence;
      text.textContent = sentence;
      actions.replaceChildren(...offered.flatMap(([label, what]) => [" ", typeof what === "string"
        ? make("a", { href: what, target: "_blank", rel: "noopener" }, label)
        : make("button", { type: "button", class: "quiet", on_click: what }, label)]));
    },
  };
}
