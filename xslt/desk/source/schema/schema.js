// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The editor's schema is the allowed markup: what it can hold, the server stores unchanged, and the other way round.
import { Schema } from "prosemirror-model";
import { marks } from "./marks.js";
import { nodes } from "./nodes.js";
import { table_nodes } from "./tables.js";

export const schema = new Schema({ nodes: { ...nodes, ...table_nodes }, marks });
