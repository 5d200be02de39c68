// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the server says to an autosave or to the heartbeat of the lock, as one of a few outcomes.

/**
 * @typedef {object} Reply
 * @property {"saved" | "signed-out" | "csrf" | "stale" | "taken" | "refused" | "unreachable"} outcome
 * @property {object} body what the server said; {} if that was no JSON
 */

const outcomes = { 401: "signed-out", 403: "csrf", 409: "stale", 423: "taken" };

/** Sends the fields to the address. Never throws. @returns {Promise<Reply>} */
export async function send(address, fields, { keepalive = false } = {}) {
  let answer;
  try {
    answer = await fetch(address, {
      method: "POST", body: fields, keepalive, redirect: "manual", credentials: "same-origin", headers: { Accept: "application/json" },
    });
  } catch {
    return { outcome: "unreachable", body: {} };
  }
  // A redirect can only be to the page for signing in.
  if (answer.type === "opaqueredirect") return { outcome: "signed-out", body: {} };
  const body = await answer.json().catch(() => ({}));
  if (answer.ok && body.ok) return { outcome: "saved", body };
  if (answer.status >= 500) return { outcome: "unreachable", body };
  return { outcome: outcomes[answer.status] ?? "refused", body };
}
