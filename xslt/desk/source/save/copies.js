// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The copy of unsaved text in the browser. localStorage first, as it can be written while a page goes away; IndexedDB where that is
// full. A copy is never taken away to make room for another.

const prefix = "budkavle-desk:";

/** One value in IndexedDB: `work` gets the store. */
function in_database(mode, work) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("budkavle-desk", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("copies");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const request = work(database.transaction("copies", mode).objectStore("copies"));
      request.transaction.oncomplete = () => { database.close(); resolve(request.result); };
      request.transaction.onerror = request.transaction.onabort = () => { database.close(); reject(request.transaction.error); };
    };
  });
}

/**
 * The copies of one account's one post.
 * @typedef {{ time: number, fields: [string, string][] }} Copy `time` is the server's clock, in milliseconds
 */
export function copies_of(account, post) {
  const key = `${prefix}${account}:${post}`;
  let is_in_database = false;
  return {
    /** True once the copy is kept; false if the browser has no room at all. @param {Copy} copy */
    async keep(copy) {
      const value = JSON.stringify(copy);
      try {
        localStorage.setItem(key, value);
        return true;
      } catch {
        try {
          await in_database("readwrite", (store) => store.put(value, key));
          is_in_database = true;
          // An older one would hide this one; it goes only now that the newer is safe.
          localStorage.removeItem(key);
          return true;
        } catch {
          return false;
        }
      }
    },
    /** The newest copy, or null. @returns {Promise<Copy | null>} */
    async find() {
      const found = [];
      try { found.push(localStorage.getItem(key)); } catch { /* storage is switched off */ }
      try {
        const value = await in_database("readonly", (store) => store.get(key));
        is_in_database = value !== undefined;
        found.push(value);
      } catch { /* the same */ }
      const copies = found.filter(Boolean).map((value) => JSON.parse(value));
      return copies.sort((left, right) => right.time - left.time)[0] ?? null;
    },
    /** After the server has confirmed the text, or the writer has chosen the server's. */
    async remove() {
      try { localStorage.removeItem(key); } catch { /* storage is switched off */ }
      if (is_in_database) await in_database("readwrite", (store) => store.delete(key)).catch(() => {});
      is_in_database = false;
    },
  };
}
