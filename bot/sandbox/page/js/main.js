// Puts the page together: one store, its events, and the views that listen.

import { follow } from "./core/events.js";
import { Store } from "./core/state.js";
import { Taps } from "./chat/taps.js";
import { stepsPanel } from "./table/steps.js";
import { Table } from "./table/table.js";
import { topBar } from "./table/topbar.js";

/** @param {string} id @returns {HTMLElement} */
function part(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`index.html has no #${id}`);
  return node;
}

const GONE_AFTER = 900;
const store = new Store();
const table = new Table(part("phones"), part("strip"), store, new Taps());
topBar(part("topbar"), part("table-acts"), store, table);
stepsPanel(part("steps"), store);

let timer = 0;
let everConnected = false;
follow(store, (connected) => {
  const notice = part("notice");
  document.documentElement.dataset.line = connected ? "open" : "broken";
  if (connected) {
    clearTimeout(timer);
    timer = 0;
    everConnected = true;
    notice.textContent = "";
    return;
  }
  timer ||= window.setTimeout(() => {
    notice.textContent = everConnected
      ? "The stand-in has stopped. When it runs again (make run), this page goes on by itself."
      : "The stand-in does not answer yet. This page keeps trying.";
  }, GONE_AFTER);
});
