// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One file to the server. XMLHttpRequest, as fetch does not tell how much has gone.

/**
 * @typedef {{ id: number, hash?: string, name: string, width?: number, height?: number, src?: string, href?: string, alternative_text?: string,
 *             is_decorative?: boolean, kind: "picture" | "file" }} Medium
 * @typedef {{ ok: boolean, media?: Medium, warnings?: { code: string, text: string }[], code?: string, text?: string, csrf?: string }} UploadReply
 */

/**
 * @param {(share: number) => void} on_progress 0 to 1
 * @returns {{ done: Promise<{ status: number, body: UploadReply }>, stop: () => void }} `status` 0: there was no answer
 */
export function upload(address, file, csrf, on_progress) {
  const request = new XMLHttpRequest();
  const done = new Promise((resolve) => {
    request.upload.addEventListener("progress", (event) => event.lengthComputable && on_progress(event.loaded / event.total));
    request.addEventListener("loadend", () => {
      let body = { ok: false };
      try { body = JSON.parse(request.responseText); } catch { /* no JSON: the status says enough */ }
      resolve({ status: request.status, body });
    });
  });
  const fields = new FormData();
  fields.append("csrf", csrf);
  fields.append("file", file, file.name);
  request.open("POST", address);
  request.setRequestHeader("Accept", "application/json");
  request.send(fields);
  return { done, stop: () => request.abort() };
}
