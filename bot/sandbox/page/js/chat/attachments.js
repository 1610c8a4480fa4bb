// What a message carries beside words: pictures, papers, places, contacts, polls, and the small rest.

import { api } from "../core/api.js";
import { el, icon } from "../core/dom.js";
import { fullName, size } from "../core/format.js";
import { mapTile } from "../ui/map.js";
import { showDocument, showPicture } from "../ui/viewer.js";

/** @typedef {import("../core/state.js").Message} Message */

/** @param {Message} message */
function picture(message) {
  const largest = [...message.photo].sort((a, b) => b.width * b.height - a.width * a.height)[0];
  const what = message.caption ? `Picture: ${message.caption}` : "Picture";
  const image = el("img", {
    src: api.fileUrl(largest.file_id), alt: what, width: largest.width, height: largest.height, loading: "lazy", decoding: "async",
  });
  image.addEventListener("error", () => image.replaceWith(el("span", { class: "gone" }, "This picture cannot be loaded.")));
  return el("button", {
    type: "button", class: "picture", "aria-label": `${what}. Open it large`, "data-testid": "picture",
    onclick: () => showPicture(api.fileUrl(largest.file_id), what),
  }, image);
}

/** @param {Message} message */
function paper({ document: file }) {
  const name = file.file_name || "Document";
  const ending = (/\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? "file").toUpperCase();
  return el("div", { class: "paper", "data-testid": "document" },
    el("span", { class: "paper-sign", "aria-hidden": "true" }, ending),
    el("span", { class: "paper-name" }, el("bdi", {}, name), el("small", {}, size(file.file_size))),
    el("span", { class: "paper-acts" },
      el("button", {
        type: "button", class: "quiet", "aria-label": `Open ${name}`, "data-testid": "open-document",
        onclick: () => showDocument({ url: api.fileUrl(file.file_id), name, type: file.mime_type ?? "", bytes: file.file_size ?? 0 }),
      }, "Open"),
      el("a", { class: "quiet", href: api.fileUrl(file.file_id), download: name, "aria-label": `Download ${name}` }, "Download")));
}

/** @param {Message} message */
function place(message) {
  const { venue } = message;
  const location = venue?.location ?? message.location;
  return el("div", { class: "place", "data-testid": "location" },
    mapTile(location.latitude, location.longitude, venue?.title ?? "A shared place"),
    venue ? el("div", { class: "place-words" }, el("strong", {}, venue.title), el("span", {}, venue.address)) : null,
    el("div", { class: "place-coordinates" }, icon("pin"),
      `${location.latitude.toFixed(4)}, ${location.longitude.toFixed(4)}`,
      message.location?.live_period ? " · live" : ""));
}

/** @param {Message} message */
function contact({ contact: who }) {
  return el("div", { class: "contact", "data-testid": "contact" },
    icon("person"),
    el("span", {}, el("strong", {}, el("bdi", {}, fullName(who))), el("span", { dir: "ltr" }, who.phone_number)));
}

/** @param {Message} message */
function poll({ poll: asked }) {
  const total = asked.total_voter_count || 0;
  const kind = [asked.is_anonymous === false ? "Open vote" : "Anonymous vote", asked.is_closed ? "ended" : null];
  return el("div", { class: "poll", "data-testid": "poll" },
    el("strong", { dir: "auto" }, asked.question),
    el("small", {}, kind.filter(Boolean).join(" · ")),
    el("ul", {}, ...asked.options.map((/** @type {any} */ option) => {
      const share = total ? Math.round((option.voter_count / total) * 100) : 0;
      return el("li", {},
        el("span", { dir: "auto" }, option.text), el("span", { class: "share" }, `${share} %`),
        el("meter", { min: 0, max: 100, value: share, "aria-label": `${option.text}: ${option.voter_count} of ${total} votes` }));
    })),
    el("small", {}, total === 1 ? "1 vote" : `${total} votes`));
}

/** @param {string} sign @param {string} words */
const small = (sign, words) => el("div", { class: "small-thing" }, el("span", { "aria-hidden": "true" }, sign), words);

/** @param {{duration?: number}} thing */
const length = ({ duration = 0 }) => `${Math.floor(duration / 60)}:${String(duration % 60).padStart(2, "0")}`;

/** @param {Message} message @returns {{node: HTMLElement, bare?: boolean} | null} bare: shown without a bubble */
export function attachment(message) {
  if (message.photo?.length) return { node: picture(message) };
  if (message.venue || message.location) return { node: place(message) };
  if (message.contact) return { node: contact(message) };
  if (message.poll) return { node: poll(message) };
  if (message.sticker) {
    const emoji = message.sticker.emoji || "▣";
    return { node: el("div", { class: "sticker", role: "img", "aria-label": `Sticker ${emoji}` }, emoji), bare: true };
  }
  if (message.dice) {
    const { emoji, value } = message.dice;
    return { node: el("div", { class: "sticker", role: "img", "aria-label": `${emoji} shows ${value}` }, emoji, el("small", {}, value)), bare: true };
  }
  if (message.voice) return { node: small("🎙", `Voice message, ${length(message.voice)}`) };
  if (message.audio) return { node: small("♪", `Audio, ${length(message.audio)}`) };
  if (message.video_note) return { node: small("◉", `Round video, ${length(message.video_note)}`) };
  if (message.video) return { node: small("▶", `Video, ${length(message.video)}`) };
  if (message.animation) return { node: small("▶", "Animation") };
  if (message.document) return { node: paper(message) };
  return null;
}

/** What happened in the chat itself. @param {Message} message @returns {string | null} */
export function serviceWords(message) {
  const who = fullName(message.from);
  if (message.new_chat_members) {
    const names = message.new_chat_members.map(fullName).join(", ");
    return message.new_chat_members.length === 1 && message.new_chat_members[0].id === message.from?.id ? `${names} joined` : `${who} added ${names}`;
  }
  if (message.left_chat_member) {
    return message.left_chat_member.id === message.from?.id ? `${who} left` : `${who} removed ${fullName(message.left_chat_member)}`;
  }
  if (message.group_chat_created || message.supergroup_chat_created) return `${who} created the group`;
  if (message.new_chat_title) return `${who} named the group “${message.new_chat_title}”`;
  if (message.migrate_to_chat_id) return "This group became a supergroup and goes on there";
  if (message.migrate_from_chat_id) return "This supergroup continues an earlier group";
  if (message.pinned_message) return `${who} pinned a message`;
  if (message.delete_chat_photo || message.new_chat_photo) return `${who} changed the group's picture`;
  if (message.write_access_allowed) return `${who} allowed the bot to write`;
  return null;
}

/** One line that stands for a message, where it is quoted. @param {Message} message @returns {string} */
export function gist(message) {
  const words = message.text ?? message.caption;
  if (words) return words.replace(/\s+/g, " ").slice(0, 120);
  if (message.photo) return "Picture";
  if (message.document) return message.document.file_name || "Document";
  if (message.venue) return message.venue.title;
  if (message.location) return "A place";
  if (message.contact) return fullName(message.contact);
  if (message.poll) return message.poll.question;
  if (message.sticker) return `Sticker ${message.sticker.emoji ?? ""}`;
  return "Message";
}
