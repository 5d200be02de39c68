// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Text that this browser kept and the server does not have: offered with the times of both, before anything is written over it.
import { make, new_id } from "../element.js";
import { day_time, say } from "../words.js";
import { is_same, own_fields, set_fields } from "./fields.js";

/**
 * Shows the offer above the form if there is a copy that says something else. `saved_at` is the server's time of what the page shows, in
 * milliseconds (0: never saved); `plain(fields)` takes away how the server writes otherwise what is the same. `on_take` is called after the fields are set. Resolves to true if something is offered.
 */
export async function offer_copy({ form, copies, saved_at, plain, on_take, on_keep_servers }) {
  const copy = await copies.find();
  if (!copy) return false;
  if (is_same(plain(copy.fields), plain(own_fields(form)))) {
    await copies.remove();
    return false;
  }
  const heading = make("h2", { id: new_id("offer") }, say("copy-found"));
  const close = () => {
    notice.remove();
    form.querySelector("[role='textbox'], textarea:not([hidden])")?.focus();
  };
  const times = saved_at ? say(copy.time > saved_at ? "copy-newer" : "copy-older", day_time(new Date(copy.time)), day_time(new Date(saved_at)))
                         : say("copy-only", day_time(new Date(copy.time)));
  const notice = make("section", { class: "panel desk-offer", "aria-labelledby": heading.id, role: "region" }, heading, make("p", {}, times),
    make("p", { class: "desk-actions" },
      make("button", { type: "button", on_click: () => { set_fields(form, copy.fields); on_take(copy); close(); } }, say("copy-take")),
      make("button", { type: "button", class: "quiet", on_click: async () => { await copies.remove(); on_keep_servers(); close(); } }, say("copy-leave"))));
  form.before(notice);
  return true;
}
