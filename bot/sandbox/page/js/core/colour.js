// A person's colour is theirs, but text on it is always readable: whatever the server says is darkened
// until white letters reach a contrast of 4.5 : 1 (WCAG 2.2, 1.4.3).

/** Dyes of Andean cloth, for whoever brings no colour of their own. */
const DYES = ["#2f5d8a", "#a63a50", "#3f7048", "#8a5a1f", "#6b4a8c", "#1f7272", "#9c4a24", "#54606e"];

/** @param {number[]} rgb 0–255 @returns {number} relative luminance, 0–1 */
function luminance(rgb) {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string} text @returns {number[] | null} */
function parse(text) {
  const match = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim());
  if (!match) return null;
  const hex = match[1].length === 3 ? [...match[1]].map((digit) => digit + digit).join("") : match[1];
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

/**
 * @param {unknown} wanted a hex colour, or anything else
 * @param {number} seed picks the dye when `wanted` is no colour
 * @returns {string} a hex colour on which white is readable
 */
export function readable(wanted, seed) {
  let rgb = parse(typeof wanted === "string" ? wanted : "") ?? /** @type {number[]} */ (parse(dye(seed)));
  while (1.05 / (luminance(rgb) + 0.05) < 4.6) rgb = rgb.map((part) => Math.floor(part * 0.95));
  return `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** @param {number} seed */
export const dye = (seed) => DYES[Math.abs(Math.trunc(seed)) % DYES.length];

/** @param {string} name @returns {string} one or two letters */
export function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words.slice(0, 1);
  return letters.map((word) => [...word][0].toLocaleUpperCase()).join("") || "?";
}
