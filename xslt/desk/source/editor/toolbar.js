// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The toolbar: real buttons, one stop of the Tab key, arrow keys within it (WAI-ARIA, "Toolbar Pattern"); Escape goes back to the text.
import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { isInTable } from "prosemirror-tables";
import { liftListItem, sinkListItem } from "prosemirror-schema-list";
import { make } from "../element.js";
import { schema } from "../schema/schema.js";
import { say } from "../words.js";
import * as commands from "./commands.js";

/**
 * @typedef {object} Tool
 * @property {string} key its words: KEY is what stands on it, KEY-name, if it is there, what it is called
 * @property {string} [shortcut] as aria-keyshortcuts has it
 * @property {(state, dispatch?, view?) => boolean} run
 * @property {(state) => boolean} [is_on] for a tool that is on or off
 */

/** @returns {Tool[][]} in groups */
function tools({ edit_link, edit_language, edit_table, edit_picture }) {
  const open = (dialog) => (state, dispatch, view) => {
    if (dispatch) dialog(view);
    return true;
  };
  const list = (key, name, shortcut) => ({ key, shortcut, run: commands.toggle_list(name), is_on: (state) => commands.is_in_list(state, name) });
  const heading = (key, level) => ({ key, run: commands.toggle_heading(level), is_on: (state) => commands.is_heading(state, level) });
  const mark = (key, name, shortcut) => ({ key, shortcut, run: commands.toggle(name), is_on: (state) => commands.has_mark(state, name) });
  const item = schema.nodes.list_item;
  return [
    [heading("heading-2", 2), heading("heading-3", 3), heading("heading-4", 4)],
    [mark("bold", "strong", "Control+B"), mark("italic", "em", "Control+I"),
      { key: "link", shortcut: "Control+K", run: open(edit_link), is_on: (state) => commands.has_mark(state, "a") },
      { key: "language", run: open(edit_language) }],
    [list("bullets", "bullet_list", "Control+Shift+8"), list("numbers", "ordered_list", "Control+Shift+7"),
      { key: "list-in", shortcut: "Control+]", run: sinkListItem(item) }, { key: "list-out", shortcut: "Control+[", run: liftListItem(item) },
      { key: "quote", shortcut: "Control+Shift+9", run: commands.toggle_quote, is_on: commands.is_in_quote }],
    [{ key: "picture", run: open(edit_picture) }, { key: "table", run: open(edit_table), is_on: isInTable },
      { key: "more", run: commands.toggle_more, is_on: commands.has_more }],
    [{ key: "clear", run: commands.clear_marks },
      { key: "undo", shortcut: "Control+Z", run: (state, dispatch) => undoDepth(state) > 0 && undo(state, dispatch) },
      { key: "redo", shortcut: "Control+Y", run: (state, dispatch) => redoDepth(state) > 0 && redo(state, dispatch) }],
  ];
}

const keys_in_words = (shortcut) => shortcut.replace("Control", say("key-control")).replace("Shift", say("key-shift"));

function make_button(tool, get_view) {
  const name = say(`${tool.key}-name`) === `${tool.key}-name` ? say(tool.key) : say(`${tool.key}-name`);
  return make("button", {
    type: "button", tabindex: "-1", "data-tool": tool.key, "aria-label": name, title: tool.shortcut ? `${name} (${keys_in_words(tool.shortcut)})` : name,
    "aria-keyshortcuts": tool.shortcut, "aria-pressed": tool.is_on ? "false" : null,
    // The text keeps its selection while a mouse presses a button.
    on_mousedown: (event) => event.preventDefault(),
    on_click: () => {
      const view = get_view();
      if (tool.run(view.state) === false) return;
      tool.run(view.state, view.dispatch, view);
      if (!document.querySelector("dialog[open]")) view.focus();
    },
  }, say(tool.key));
}

/** Arrow keys, Home and End move the one stop; Escape gives the focus back. */
function rove(bar, buttons, get_view) {
  const move_to = (at) => {
    for (const button of buttons) button.tabIndex = -1;
    buttons[at].tabIndex = 0;
    buttons[at].focus();
  };
  buttons[0].tabIndex = 0;
  bar.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement), last = buttons.length - 1;
    const next = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (event.key === "Escape") get_view().focus();
    else if (next === undefined || at < 0) return;
    else move_to(next);
    event.preventDefault();
  });
  bar.addEventListener("focusin", ({ target }) => {
    if (buttons.includes(target)) for (const button of buttons) button.tabIndex = button === target ? 0 : -1;
  });
}

/**
 * The toolbar's element, `update(state)`, which shows what is on at the cursor, and `focus()`.
 * A tool that does nothing here is aria-disabled rather than disabled: it stays a stop for the arrow keys.
 */
export function make_toolbar(dialogs, surface_id, get_view) {
  const groups = tools(dialogs), all = groups.flat();
  const buttons = all.map((tool) => make_button(tool, get_view));
  const bar = make("div", { class: "tools", role: "toolbar", "aria-label": say("toolbar"), "aria-controls": surface_id });
  for (const group of groups) bar.append(make("div", { class: "desk-group", role: "group" }, ...group.map((tool) => buttons[all.indexOf(tool)])));
  rove(bar, buttons, get_view);
  return {
    element: bar,
    focus: () => buttons.find((button) => button.tabIndex === 0).focus(),
    update(state) {
      all.forEach((tool, at) => {
        if (tool.is_on) buttons[at].setAttribute("aria-pressed", String(tool.is_on(state)));
        buttons[at].setAttribute("aria-disabled", String(!tool.run(state)));
      });
    },
  };
}
