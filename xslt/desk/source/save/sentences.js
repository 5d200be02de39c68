// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Which sentence an outcome of saving is, and what the writer can do then.
import { clock_time, day_time, say } from "../words.js";

/** A point in time in words; what the server has put in words already stays. */
const time_of = (value) => (/^\d{4}-\d\d-\d\dT/.test(value ?? "") ? day_time(new Date(value)) : (value ?? ""));

function say_saved(status, { saved_at, lock }) {
  const time = saved_at ? time_of(saved_at) : clock_time(new Date());
  return status.show("saved", lock?.who ? say("saved-also-open", time, lock.who) : say("saved", time));
}

function say_taken(status, body, again) {
  const { who, since } = body.lock ?? body;
  return status.show("trouble", who ? say("lock-taken", who, time_of(since)) : say("lock-taken-unknown"), ...again);
}

/** Shows it in the status line. `retry` is what "try again" does. */
export function say_outcome(status, outcome, body, retry) {
  const again = retry ? [[say("try-again"), retry]] : [];
  switch (outcome) {
    case "waiting": return status.show("waiting", say("not-saved-yet"));
    case "saved": return say_saved(status, body);
    case "signed-out": return status.show("trouble", say("signed-out"), ...(body.sign_in ? [[say("sign-in"), body.sign_in]] : []), ...again);
    case "csrf": return status.show("trouble", say("session-changed"), ...again);
    case "stale": return status.show("trouble", body.stale?.who ? say("stale", body.stale.who, time_of(body.stale.when)) : say("stale-unknown"));
    case "taken": return say_taken(status, body, again);
    case "no-room": return status.show("trouble", say("copy-no-room"));
    case "unreachable": return status.show("trouble", say("unreachable"), ...again);
    default: return status.show("trouble", body.text ?? say("refused"), ...again);
  }
}
