// Text with its entities, as elements. Offsets are in UTF-16 units, which is how this language counts too.
// What the server did not mark (a plain address, a command) is found here, as messengers do.

import { el } from "../core/dom.js";

/** @typedef {{type: string, offset: number, length: number, url?: string, language?: string, user?: any}} Entity */
/** @typedef {{link: (url: string) => void, command: (text: string) => void}} Acts */

const SAFE = new Set(["http:", "https:", "mailto:", "tel:", "tg:"]);
const FOUND = /(https?:\/\/[^\s<>"“”]+|\bt\.me\/[^\s<>"“”]+)|((?<![\w/@.:])\/[a-zA-Z][a-zA-Z0-9_]{0,31}(?:@\w+)?)(?![\w/])/g;
const TRAILING = /[.,;:!?)\]}'’]+$/;

const TAGS = /** @type {Record<string, string>} */ ({
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
});

/** @param {string} url @returns {string | null} the address, when it is one that may be followed */
export function safeUrl(url) {
  try {
    const parsed = new URL(/^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`);
    return SAFE.has(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

/** @param {string} url @param {string} text @param {Acts} acts */
function linkTo(url, text, acts) {
  const href = safeUrl(url);
  if (!href) return el("span", {}, text);
  return el("a", {
    href, target: "_blank", rel: "noopener noreferrer", "data-testid": "link",
    onclick: (/** @type {Event} */ event) => {
      event.preventDefault();
      acts.link(href);
    },
  }, text);
}

/** @param {string} text @param {Acts} acts */
const commandButton = (text, acts) =>
  el("button", { type: "button", class: "in-text", "data-testid": "command", onclick: () => acts.command(text) }, text);

/** Words that no entity covers. @param {string} text @param {Acts} acts @returns {(Node | string)[]} */
function plain(text, acts) {
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(FOUND)) {
    const shown = match[1] ? match[1].replace(TRAILING, "") : match[2];
    parts.push(text.slice(at, match.index));
    parts.push(match[1] ? linkTo(shown, shown, acts) : commandButton(shown, acts));
    at = match.index + shown.length;
  }
  parts.push(text.slice(at));
  return parts.filter((part) => part !== "");
}

/** @param {Entity} entity @param {string} covered @param {(Node | string)[]} inside @param {Acts} acts @returns {Node} */
function wrap(entity, covered, inside, acts) {
  const { type } = entity;
  if (type === "pre") {
    return el("pre", { tabindex: "0" }, el("code", { "data-language": entity.language ?? null }, ...inside));
  }
  if (type === "text_link") return linkTo(entity.url ?? "", covered, acts);
  if (type === "url") return linkTo(covered, covered, acts);
  if (type === "email") return linkTo(`mailto:${covered}`, covered, acts);
  if (type === "phone_number") return linkTo(`tel:${covered.replace(/[^\d+]/g, "")}`, covered, acts);
  if (type === "bot_command") return commandButton(covered, acts);
  if (type === "spoiler") {
    const veil = el("button", { type: "button", class: "spoiler", "aria-label": "Hidden words. Press to read them" });
    veil.append(...inside);
    veil.addEventListener("click", () => {
      veil.classList.add("read");
      veil.removeAttribute("aria-label");
    });
    return veil;
  }
  const tag = TAGS[type];
  return tag ? el(tag, {}, ...inside) : el("span", { class: "marked" }, ...inside);
}

/**
 * @param {string} text
 * @param {Entity[] | undefined} entities
 * @param {Acts} acts
 * @returns {DocumentFragment}
 */
export function richText(text, entities, acts) {
  const sorted = (entities ?? [])
    .filter((entity) => entity.length > 0 && entity.offset >= 0 && entity.offset < text.length)
    .map((entity, order) => ({ entity, order }))
    .sort((a, b) => a.entity.offset - b.entity.offset || b.entity.length - a.entity.length || a.order - b.order)
    .map(({ entity }) => entity);
  let next = 0;

  /** @param {number} from @param {number} to @param {boolean} literal @returns {(Node | string)[]} */
  const between = (from, to, literal) => {
    const nodes = [];
    let at = from;
    while (next < sorted.length && sorted[next].offset < to) {
      const entity = sorted[next];
      next += 1;
      const start = Math.max(entity.offset, at);
      const end = Math.min(entity.offset + entity.length, to);
      if (end <= start) continue;
      if (start > at) nodes.push(...(literal ? [text.slice(at, start)] : plain(text.slice(at, start), acts)));
      const own = literal || ["code", "pre", "url", "text_link", "bot_command", "spoiler"].includes(entity.type);
      nodes.push(wrap(entity, text.slice(start, end), between(start, end, own), acts));
      at = end;
    }
    if (at < to) nodes.push(...(literal ? [text.slice(at, to)] : plain(text.slice(at, to), acts)));
    return nodes;
  };

  const fragment = document.createDocumentFragment();
  fragment.append(...between(0, text.length, false));
  return fragment;
}
