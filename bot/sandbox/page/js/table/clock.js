// The clock that the bot lives by, and the three ways to move it ahead.

import { api } from "../core/api.js";
import { el, freshId, icon } from "../core/dom.js";
import { date, dayKey, short, span, time, ZONE } from "../core/format.js";
import { attempt } from "../chat/links.js";

const HOUR = 3_600_000;
const AHEAD_WORTH_SAYING = 30_000;

/**
 * @param {import("../core/state.js").Store} store
 * @param {() => void} onNewDay
 * @returns {HTMLElement}
 */
export function clockPanel(store, onNewDay) {
  const face = el("time", { class: "clock-time", "data-testid": "clock-time" });
  const day = el("span", { class: "clock-day", "data-testid": "clock-day" });
  const ahead = el("span", { class: "clock-ahead" });
  const why = freshId("next-reason");
  const reason = el("span", { class: "button-under", id: why, "data-testid": "next-reason" });
  let shownDay = "";

  /** @param {Record<string, unknown>} move @param {HTMLElement} button */
  const go = async (move, button) => {
    button.setAttribute("aria-busy", "true");
    await attempt(async () => store.setClock(await api.clock(move)));
    button.removeAttribute("aria-busy");
  };
  const hour = el("button", { type: "button", class: "button", "data-testid": "clock-hour", onclick: () => go({ add_ms: HOUR }, hour) }, "+1 hour");
  const tomorrow = el("button", {
    type: "button", class: "button", "data-testid": "clock-tomorrow", onclick: () => go({ tomorrow: "09:00", zone: ZONE }, tomorrow),
  }, "Tomorrow 9:00");
  const next = el("button", {
    type: "button", class: "button two-lines", "data-testid": "clock-next", "aria-describedby": why,
    onclick: () => next.getAttribute("aria-disabled") !== "true" && go({ next: true }, next),
  }, el("span", {}, "To the next thing due"), reason);

  const tick = () => {
    const now = store.now();
    const { offset_ms: offset, next_due_ms: due } = store.clock;
    const words = time(now);
    if (face.textContent !== words) {
      face.textContent = words;
      face.setAttribute("datetime", new Date(now).toISOString());
      day.textContent = date(now);
    }
    ahead.textContent = offset > AHEAD_WORTH_SAYING ? `${ZONE} · ${span(offset)} ahead` : ZONE;
    const nothing = due === null || due === undefined;
    next.setAttribute("aria-disabled", String(nothing));
    reason.textContent = nothing ? "Nothing is planned yet" : due <= now ? "It is due now" : short(due);
    if (shownDay && shownDay !== dayKey(now)) onNewDay();
    shownDay = dayKey(now);
  };
  store.on("clock", tick);
  setInterval(tick, 1000);
  tick();

  return el("div", { class: "clock", role: "group", "aria-label": "Clock" },
    el("div", { class: "clock-face" }, icon("clock"), face, el("div", { class: "clock-words" }, day, ahead)),
    el("div", { class: "clock-acts" }, hour, tomorrow, next));
}
