// Short words that go by themselves: over the whole page, or inside one phone.

import { el } from "../core/dom.js";

/** @param {string} text at least four seconds, longer for more words @returns {number} ms */
const readingTime = (text) => Math.min(12_000, 4000 + text.length * 45);

/**
 * @param {string} text
 * @param {{kind?: "word" | "problem", place?: Element | null}} [options]
 */
export function toast(text, { kind = "word", place = document.getElementById("toasts") } = {}) {
  if (!place) return;
  const box = el("div", { class: `toast ${kind}`, "data-testid": "toast" }, text);
  box.addEventListener("click", () => box.remove());
  place.append(box);
  setTimeout(() => box.remove(), readingTime(text));
}

/** @param {string} text */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied.");
  } catch {
    toast(`This browser does not let the page copy. The words are: ${text}`, { kind: "problem" });
  }
}
