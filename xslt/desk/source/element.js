// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Elements of the interface. Text goes in as text: no string becomes markup.

/**
 * make("button", { type: "button", "aria-pressed": "false", on_click: run }, "Fet"): null and false leave an attribute out.
 */
export function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on_")) element.addEventListener(key.slice(3), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== null && value !== false && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...content.filter((part) => part !== null && part !== undefined));
  return element;
}

let last_id = 0;

/** An id that no other element of the page has. */
export const new_id = (name) => `desk-${name}-${++last_id}`;

/** A label and its control, with an optional line of help. */
export function field(label, control, help) {
  control.id ||= new_id("field");
  const text = help && make("span", { class: "help", id: new_id("help") }, help);
  if (text) control.setAttribute("aria-describedby", text.id);
  if (control.type === "checkbox") return make("p", { class: "field desk-check" }, control, make("label", { for: control.id }, label), text);
  return make("p", { class: "field" }, make("label", { for: control.id }, label), text, control);
}
