// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Saves the draft by itself: 3 s after the last change, every 10 s while somebody writes on, and when the page is left. Whatever goes
// wrong, the text stays in the form and in the browser's copy, and the status line says so.
import { form_fields, is_same, own_fields, take_keys } from "./fields.js";
import { send } from "./reply.js";
import { say_outcome } from "./sentences.js";

const pause_ms = 3_000, longest_ms = 10_000, retry_ms = [10_000, 30_000, 60_000];
/** What browsers send while a page goes away: 64 KiB in all. */
const keepalive_bytes = 60_000;

/**
 * @param {{ form: HTMLFormElement, address: string, status, copies, server_now: () => number, is_held?: () => boolean }} options
 *   `is_held()` is true while a copy waits for the writer's choice: it is not written over then
 */
export function start_autosave({ form, address, status, copies, server_now, is_held = () => false }) {
  let first_change = 0, timer = 0, failures = 0, is_stopped = false;
  let on_its_way = null; // the fields that are being sent
  let confirmed = own_fields(form);

  const is_changed = () => !is_same(own_fields(form), confirmed);

  async function keep_copy() {
    if (is_held()) return;
    const is_kept = await copies.keep({ time: server_now(), fields: own_fields(form) });
    if (!is_kept) say_outcome(status, "no-room", {});
  }

  function plan(delay) {
    clearTimeout(timer);
    timer = setTimeout(() => save(), delay);
  }

  function note_change() {
    if (!is_changed()) return;
    const now = Date.now();
    first_change ||= now;
    say_outcome(status, "waiting", {});
    if (!is_stopped && !on_its_way && !failures) plan(Math.max(0, Math.min(pause_ms, first_change + longest_ms - now)));
    copy_soon();
  }

  let copy_timer = 0;
  function copy_soon() {
    clearTimeout(copy_timer);
    copy_timer = setTimeout(keep_copy, 300);
  }

  async function save({ is_leaving = false, is_second = false } = {}) {
    clearTimeout(timer);
    if (is_stopped || !is_changed()) return;
    const sent = own_fields(form), fields = form_fields(form);
    // One at a time; but what was written since goes off at once when the page is left.
    if (on_its_way && (!is_leaving || is_same(sent, on_its_way))) return;
    on_its_way = sent;
    first_change = 0;
    const keepalive = is_leaving && fields.toString().length < keepalive_bytes;
    const { outcome, body } = await send(address, fields, { keepalive });
    on_its_way = null;
    take_keys(form, body);
    // A session that was renewed in another tab has a new key, which the answer brings: once more with it.
    if (outcome === "csrf" && body.csrf && !is_second) return save({ is_second: true });
    await settle(outcome, body, sent);
  }

  async function settle(outcome, body, sent) {
    const has_changed_since = !is_same(own_fields(form), sent);
    if (outcome === "saved") {
      confirmed = sent;
      failures = 0;
      if (!has_changed_since && !is_held()) {
        clearTimeout(copy_timer);
        await copies.remove();
      }
      say_outcome(status, has_changed_since ? "waiting" : "saved", body);
      if (has_changed_since) plan(pause_ms);
      return;
    }
    await keep_copy();
    say_outcome(status, outcome, body, () => retry());
    // The text of another must not be written over: only the writer goes on from here, with the form's own button.
    if (outcome === "stale") is_stopped = true;
    if (outcome === "unreachable" || outcome === "signed-out" || outcome === "csrf") plan(retry_ms[Math.min(failures++, retry_ms.length - 1)]);
    // What was refused may be taken after the next change; a lock, when it is free again (resume).
    if (outcome === "taken") ++failures;
  }

  function retry() {
    failures = 0;
    return save();
  }

  /** The server is there and the lock is ours: what waited goes off. */
  const resume = () => failures && retry();

  const leave = () => {
    if (!is_changed()) return;
    keep_copy();
    save({ is_leaving: true });
  };
  form.addEventListener("input", note_change);
  form.addEventListener("change", note_change);
  form.addEventListener("submit", () => { is_stopped = true; clearTimeout(timer); keep_copy(); });
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? leave() : resume()));
  window.addEventListener("pagehide", leave);
  window.addEventListener("online", resume);
  // Back by the browser's button: the page goes on where it was.
  window.addEventListener("pageshow", (event) => { if (event.persisted) is_stopped = false; });
  window.addEventListener("beforeunload", (event) => { if (failures && !is_stopped && is_changed()) event.preventDefault(); });

  return { note_change, resume };
}
