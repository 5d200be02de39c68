// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Which sentence an outcome of saving is, and what the writer can do then.
import { clock_time, day_time, say } from "../words.js";

const time_of = (value) => (value && !Number.isNaN(Date.parse(value)) ? day_time(new Date(value)) : "");

/** Shows it in the status line. `retry` is what "try again" does. */
export function say_outcome(status, outcome, body, retry) {
  const again = retry ? [[say("try-again"), retry]] : [];
  switch (outcome) {
    case "waiting": return status.show("waiting", say("not-saved-yet"));
    case "saved": return status.show("saved", say("saved", clock_time(body.saved_at ? new Date(body.saved_at) : new Date())));
    case "signed-out": return status.show("trouble", say("signed-out"), ...(body.sign_in ? [[say("sign-in"), body.sign_in]] : []), ...again);
    case "csrf": return status.show("trouble", say("session-changed"), ...again);
    case "stale": return status.show("trouble", body.stale?.who ? say("stale", body.stale.who, time_of(body.stale.when)) : say("stale-unknown"));
    case "taken": return status.show("trouble", body.who ? say("lock-taken", body.who, time_of(body.since ?? body.when)) : say("lock-taken-unknown"), ...again);
    case "no-room": return status.show("trouble", say("copy-no-room"));
    case "unreachable": return status.show("trouble", say("unreachable"), ...again);
    default: return status.show("trouble", body.text ?? say("refused"), ...again);
  }
}
