// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Which part of a series a post is: choosing the series proposes the number.

/** Proposes the next free number of the series that is chosen; of the one that the form came with, the number that it came with. */
export function propose_part(form) {
  const { series, part } = form.elements;
  if (!series || !part) return;
  const came_with = { series: series.value, part: part.value };
  series.addEventListener("change", () => {
    part.value = series.value === came_with.series ? came_with.part : (series.selectedOptions[0]?.dataset.next ?? "");
    part.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
