// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a picture shows, in words, or that it shows nothing: asked for before it can stand in a text.
import { show_fault } from "../dialogs/dialog.js";
import { field, make } from "../element.js";
import { say } from "../words.js";

const longest_text = 500;

/**
 * The two fields. `read()` returns { alternative_text, is_decorative }, or null after having said what is missing.
 * @param {import("./upload.js").Medium} medium
 */
export function description_fields(medium, owner) {
  const text = make("input", { type: "text", maxlength: longest_text, autocomplete: "off", value: medium.alternative_text ?? "", form: owner });
  const decorative = make("input", { type: "checkbox", checked: Boolean(medium.is_decorative), form: owner });
  const text_field = field(say("alt"), text, say("alt-help"));
  const show = () => {
    text.disabled = decorative.checked;
    if (decorative.checked) show_fault(text, "");
  };
  decorative.addEventListener("change", show);
  show();
  return {
    elements: [text_field, field(say("decorative"), decorative, say("decorative-help"))],
    text,
    read() {
      const alternative_text = text.value.replace(/\s+/g, " ").trim();
      if (!decorative.checked && alternative_text === "") {
        show_fault(text, say("alt-missing"));
        return null;
      }
      show_fault(text, "");
      return { alternative_text: decorative.checked ? "" : alternative_text, is_decorative: decorative.checked };
    },
  };
}

/** Tells the server, so that the library knows it too. True if it took it, or has no such address. */
export async function store_description(address, id, csrf, { alternative_text, is_decorative }) {
  if (!address) return true;
  const fields = new URLSearchParams({ csrf, alternative_text, is_decorative: is_decorative ? "1" : "0" });
  try {
    const answer = await fetch(address.replace("{id}", id), { method: "POST", body: fields, redirect: "manual", headers: { Accept: "application/json" } });
    return answer.ok;
  } catch {
    return false;
  }
}
