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
  clip: "m20 11-8.2 8.2a5 5 0 0 1-7-7L13.5 3.500a3.300 3.300 0 0 1 4.700 4.700L9.500 16.900a1.600 1.600 0 0 1-2.300-2.300L15 6.800",
  send: "M4 12 20 4l-5 16-3.500-6.500L4 12Zm7.500 1.500L20 4",
  close: "m6 6 12 12M18 6 6 18",
  down: "m6 9 6 6 6-6",
  left: "m15 5-7 7 7 7",
  right: "m9 5 7 7-7 7",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  check: "m5 12.500 4.500 4.500L19 7.500",
  pin: "M12 21s7-6.200 7-11.500a7 7 0 0 0-14 0C5 14.800 12 21 12 21Zm0-9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7 8c.6-3.600 3.400-5.500 7-5.500s6.400 1.900 7 5.500",
  people: "M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Zm-6 7.500c.5-3.200 2.800-5 6-5s5.500 1.800 6 5M16 5a3.200 3.200 0 0 1 0 6.300M18 14.300c1.700.8 2.700 2.400 3 4.700",
  picture: "M4 5h16v14H4zM4 16l4.500-4.500 4 4 2.500-2.500 5 5M15.500 9.500h.01",
  file: "M7 3h7l4 4v14H7zM14 3v5h4",
  sticker: "M12 20a8 8 0 1 1 8-8c-3 0-3.500 1-4.500 3.500S14 19.500 12 20ZM9 10h.01M14 10h.01M9 13.500c1 1.200 2.800 1.600 4.200.8",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5.500l3.500 2",
  sun: "M12 16.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9ZM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400",
  moon: "M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500Z",
  half: "M12 3a9 9 0 1 0 0 18Zm0 0a9 9 0 0 1 0 18",
  help: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-2.600-11.300a2.700 2.700 0 1 1 4.200 2.200c-1 .7-1.600 1.200-1.600 2.300M12 17h.01",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  link: "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
  group: "M4 5h12v9H9l-3 3v-3H4zM16 9h4v8h-2v3l-3-3h-4v-3",
  restart: "M20 11a8 8 0 1 0-2.300 6.300M20 5v6h-6",
  edit: "M4 20l1-4L16.500 4.500l3 3L8 19l-4 1ZM14 7l3 3",
  reply: "M10 6 4 12l6 6M4 12h9c4 0 6.500 2 7 6",
  forward: "m14 6 6 6-6 6M20 12h-9c-4 0-6.500 2-7 6",
  block: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM5.700 5.700l12.600 12.600",
  hide: "M3 12c2.500-4.500 5.500-6.500 9-6.500s6.500 2 9 6.500c-2.500 4.500-5.500 6.500-9 6.500S5.500 16.500 3 12Zm1-8 16 16",
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
