// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The edit lock's heartbeat: once a minute while the page is open, so that others see who is writing. A page in a tab that nobody
// looks at keeps beating: the text in it is still unsaved work of somebody.
import { take_keys } from "./fields.js";
import { send } from "./reply.js";
import { say_outcome } from "./sentences.js";

const beat_ms = 60_000;

/** `on_held` is called after each beat that was answered well. @param {{ form: HTMLFormElement, address: string, post: string, status, on_held: () => void }} options */
export function start_lock({ form, address, post, status, on_held }) {
  async function beat() {
    const { outcome, body } = await send(address, new URLSearchParams({ csrf: form.elements.csrf?.value ?? "", post }));
    take_keys(form, { csrf: body.csrf });
    if (outcome === "taken") say_outcome(status, "taken", body, beat);
    if (outcome === "signed-out") say_outcome(status, "signed-out", body, beat);
    if (outcome === "saved") on_held();
  }
  setInterval(beat, beat_ms);
}
