// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Keys of the editing surface. Tab leaves it, but in a table, where it goes from cell to cell and leaves after the last; no Ctrl+Alt,
// which types characters on Swedish keyboards.
import { baseKeymap, chainCommands, exitCode } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { goToNextCell } from "prosemirror-tables";
import { schema } from "../schema/schema.js";
import { insert_line_break, leave_caption, select_figure, toggle, toggle_list, toggle_quote } from "./commands.js";

const { nodes } = schema;

/** `extra` are the keys that open dialogs: they need the view. */
export const key_plugins = (extra) => [
  keymap({
    "Mod-b": toggle("strong"), "Mod-i": toggle("em"), "Mod-z": undo, "Mod-y": redo, "Mod-Shift-z": redo,
    "Mod-Shift-8": toggle_list("bullet_list"), "Mod-Shift-7": toggle_list("ordered_list"), "Mod-Shift-9": toggle_quote,
    "Mod-]": sinkListItem(nodes.list_item), "Mod-[": liftListItem(nodes.list_item),
    Enter: chainCommands(leave_caption, splitListItem(nodes.list_item)),
    "Shift-Enter": chainCommands(exitCode, insert_line_break),
    Backspace: select_figure,
    Tab: goToNextCell(1), "Shift-Tab": goToNextCell(-1),
    ...extra,
  }),
  keymap(baseKeymap),
  inputRules({ rules: [
    wrappingInputRule(/^\s*[-*•]\s$/, nodes.bullet_list),
    wrappingInputRule(/^(\d{1,3})[.)]\s$/, nodes.ordered_list, ([, start]) => ({ start: start === "1" ? null : start })),
    wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
    textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, ([, marks]) => ({ level: marks.length })),
  ] }),
];
