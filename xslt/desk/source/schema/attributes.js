// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Attributes as the cleaner on the server takes them (module/markup/rules.cpp): what it would drop is dropped here.

/** @typedef {{ [name: string]: { default: null, ok: (value: string) => boolean } }} AttributeRules */

const is_language = (value) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value);
const is_direction = (value) => ["ltr", "rtl", "auto"].includes(value);
const is_whole_number = (value) => /^-?\d{1,6}$/.test(value);
const is_time = (value) => /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/.test(value) && !value.startsWith("0000");
const is_source = (value) => /^https?:\/\/[^\s"<>]+$/.test(value);
const is_text = (value) => value.trim() !== "" && value.length <= 300;

const checks = {
  lang: is_language, dir: is_direction, hreflang: is_language, cite: is_source, datetime: is_time, title: is_text,
  start: is_whole_number, value: is_whole_number, reversed: () => true,
};

/** The order in which the server writes them. */
const order = ["href", "hreflang", "title", "cite", "datetime", "start", "reversed", "value", "colspan", "rowspan", "lang", "dir"];

/** What every element may carry. */
export const language_attributes = ["lang", "dir"];

/** The `attrs` of a schema entry: each absent (null) until it is given. */
export function attribute_spec(names) {
  return Object.fromEntries([...names, ...language_attributes].map((name) => [name, { default: null }]));
}

/** The values of `names` (and lang, dir) on an element, without those that do not hold. */
export function read_attributes(element, names) {
  const found = {};
  for (const name of [...names, ...language_attributes]) {
    const value = element.getAttribute(name);
    if (value !== null && checks[name](value)) found[name] = value;
  }
  return found;
}

/** Those attributes of a node or mark that are set, in the server's order: [[name, value], …]. */
export function set_attributes(attrs) {
  return order.filter((name) => attrs[name] !== null && attrs[name] !== undefined && attrs[name] !== 1).map((name) => [name, String(attrs[name])]);
}

export { is_language };
