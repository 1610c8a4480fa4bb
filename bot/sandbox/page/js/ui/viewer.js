// Pictures large, and documents that are words as words. Nothing that was sent is ever opened as a page of its own.

import { el } from "../core/dom.js";
import { size } from "../core/format.js";
import { openDialog } from "./dialog.js";

const READABLE = /^text\/|\/(json|calendar|csv|xml|x-yaml)\b/;
const MOST_READ = 400_000;

/** @param {string} url @param {string} name */
const download = (url, name) => el("a", { class: "button", href: url, download: name, "data-testid": "download" }, "Download");

/** @param {string} url @param {string} words */
export function showPicture(url, words) {
  openDialog({ title: "Picture", wide: true, testid: "viewer", body: el("figure", { class: "large-picture" }, el("img", { src: url, alt: words })) });
}

/** @param {{url: string, name: string, type: string, bytes: number}} file */
export async function showDocument({ url, name, type, bytes }) {
  const body = el("div", { class: "document-view" });
  openDialog({ title: name, wide: true, testid: "viewer", body });
  if (/^image\/(png|jpeg|gif|webp)$/.test(type)) {
    body.append(el("figure", { class: "large-picture" }, el("img", { src: url, alt: name })), download(url, name));
    return;
  }
  if ((READABLE.test(type) || /\.(txt|csv|ics|json|md)$/i.test(name)) && bytes <= MOST_READ) {
    const response = await fetch(url);
    const words = response.ok ? await response.text() : "This document cannot be loaded.";
    body.append(el("pre", { tabindex: "0", "aria-label": `Contents of ${name}` }, words), download(url, name));
    return;
  }
  body.append(
    el("p", {}, `A file of the kind “${type || "unknown"}”${bytes ? `, ${size(bytes)}` : ""}. `
      + "It opens in the program that you use for such files, once it is downloaded."),
    download(url, name));
}
