// Elements are made here and nowhere else, and always from text: no string ever becomes markup,
// so whatever somebody writes in a message or a name stays words.

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Node | string | number | null | undefined | false} Child */
/** @typedef {Record<string, any>} Attributes */

/**
 * @param {Element} node
 * @param {Attributes} attributes `on…` are listeners, `class` and the rest attributes; null and false are left out
 */
export function set(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      if (!name.startsWith("on")) node.removeAttribute(name);
    } else if (name.startsWith("on")) {
      node.addEventListener(name.slice(2), value);
    } else if (name === "value" || name === "checked" || name === "hidden") {
      /** @type {any} */ (node)[name] = value;
    } else {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
}

/** @param {Node} node @param {Child[]} children */
function fill(node, children) {
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false) continue;
    node.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/**
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElement & Record<string, any>}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  set(node, attributes);
  fill(node, children);
  return node;
}

/**
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {SVGElement}
 */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  set(node, attributes);
  fill(node, children);
  return node;
}

/** Text for screen readers only. @param {string} text */
export const hidden = (text) => el("span", { class: "visually-hidden" }, text);

let last = 0;
/** An id that no other element has. @param {string} stem */
export const freshId = (stem) => `${stem}-${(last += 1)}`;

const ICONS = {
  more: "M5 12h.01M12 12h.01M19 12h.01",
  clip: "m20 11-8.2 8.2a5 5 0 0 1-7-7L13.5 3.5a3.3 3.3 0 0 1 4.7 4.7L9.5 16.9a1.6 1.6 0 0 1-2.3-2.3L15 6.8",
  send: "M4 12 20 4l-5 16-3.5-6.5L4 12Zm7.5 1.5L20 4",
  close: "m6 6 12 12M18 6 6 18",
  down: "m6 9 6 6 6-6",
  left: "m15 5-7 7 7 7",
  right: "m9 5 7 7-7 7",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  check: "m5 12.5 4.5 4.5L19 7.5",
  pin: "M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7 8c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5",
  people: "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 7.5c.5-3.2 2.8-5 6-5s5.5 1.8 6 5M16 5a3.2 3.2 0 0 1 0 6.3M18 14.3c1.7.8 2.7 2.4 3 4.7",
  picture: "M4 5h16v14H4zM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15.5 9.5h.01",
  file: "M7 3h7l4 4v14H7zM14 3v5h4",
  sticker: "M12 20a8 8 0 1 1 8-8c-3 0-3.5 1-4.5 3.5S14 19.5 12 20ZM9 10h.01M14 10h.01M9 13.5c1 1.2 2.8 1.6 4.2.8",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5.5l3.5 2",
  sun: "M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z",
  half: "M12 3a9 9 0 1 0 0 18Zm0 0a9 9 0 0 1 0 18",
  help: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-2.6-11.3a2.7 2.7 0 1 1 4.2 2.2c-1 .7-1.6 1.2-1.6 2.3M12 17h.01",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  link: "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
  group: "M4 5h12v9H9l-3 3v-3H4zM16 9h4v8h-2v3l-3-3h-4v-3",
  restart: "M20 11a8 8 0 1 0-2.3 6.3M20 5v6h-6",
  edit: "M4 20l1-4L16.5 4.5l3 3L8 19l-4 1ZM14 7l3 3",
  reply: "M10 6 4 12l6 6M4 12h9c4 0 6.5 2 7 6",
  forward: "m14 6 6 6-6 6M20 12h-9c-4 0-6.5 2-7 6",
  block: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM5.7 5.7l12.6 12.6",
  hide: "M3 12c2.5-4.5 5.5-6.5 9-6.5s6.5 2 9 6.5c-2.5 4.5-5.5 6.5-9 6.5S5.5 16.5 3 12Zm1-8 16 16",
  menu: "M4 7h16M4 12h16M4 17h16",
};

/**
 * A button that shows only a sign, and says its name to whoever cannot see it.
 * @param {keyof typeof ICONS} sign @param {string} label @param {Attributes} [attributes]
 */
export const iconButton = (sign, label, attributes = {}) =>
  el("button", { type: "button", class: "icon-button", "aria-label": label, ...attributes }, icon(sign));

/**
 * A button with words, and a sign before them if one is named.
 * @param {string} words @param {Attributes} attributes @param {keyof typeof ICONS} [sign]
 */
export const button = (words, attributes, sign) =>
  el("button", { type: "button", class: "button", ...attributes }, sign ? icon(sign) : null, words);

/** What a button that opens a menu says of it. */
export const opensMenu = { "aria-haspopup": "menu", "aria-expanded": "false" };

/** A drawn sign; it never carries meaning alone. @param {keyof typeof ICONS} name */
export function icon(name) {
  return svg(
    "svg",
    { class: `icon icon-${name}`, viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    svg("path", { d: ICONS[name] }),
  );
}
