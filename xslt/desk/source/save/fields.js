// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the form would send, and what of it is the writer's own.

/** Not text of the writer's: keys of the session and of this version. */
const keys_of_the_page = ["csrf", "lock_version", "draft_version", "based_on"];

/** The whole form as application/x-www-form-urlencoded; without files and without a button. */
export function form_fields(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  return fields;
}

/** The writer's fields alone: [[name, value], …]. */
export function own_fields(form) {
  return [...form_fields(form)].filter(([name]) => !keys_of_the_page.includes(name));
}

/** Two lists of fields that say the same, in any order. Line ends do not count: a browser sends others than it shows. */
export function is_same(left, right) {
  const plain = (fields) => JSON.stringify(fields.map(([name, value]) => [name, value.replace(/\r\n?/g, "\n").trim()]).sort(([one], [other]) => (one < other ? -1 : Number(one > other))));
  return plain(left) === plain(right);
}

/** Sets the form's controls to these fields: text, choices and boxes. */
export function set_fields(form, fields) {
  const values = new Map();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  for (const control of form.elements) {
    if (!control.name || keys_of_the_page.includes(control.name) || ["submit", "button", "file", "hidden"].includes(control.type)) continue;
    const given = values.get(control.name) ?? [];
    if (["checkbox", "radio"].includes(control.type)) control.checked = given.includes(control.value);
    else if (control.type === "select-multiple") for (const option of control.options) option.selected = given.includes(option.value);
    else if (given.length) control.value = given[0];
  }
}

/** Takes over what the server gives anew: versions, and the session's key. */
export function take_keys(form, reply) {
  // A form without a field of that name holds the draft's version as its lock_version.
  const taken = form.elements.draft_version || reply.lock_version !== undefined ? reply : { ...reply, lock_version: reply.draft_version };
  for (const name of keys_of_the_page) {
    const control = form.elements[name];
    if (control && taken[name] !== undefined && taken[name] !== null) control.value = String(taken[name]);
  }
}
