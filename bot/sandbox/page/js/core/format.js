// Times, days, sizes and names as people say them. The page's own language is British English.

const LOCALE = "en-GB";
const HOUR = 3_600_000;

/** The time zone of this browser, by its own name. */
export const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

const formatTime = new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit" });
const formatDay = new Intl.DateTimeFormat(LOCALE, { weekday: "long", day: "numeric", month: "long" });
const formatDate = new Intl.DateTimeFormat(LOCALE, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
const formatShort = new Intl.DateTimeFormat(LOCALE, {
  weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit",
});
const formatKey = new Intl.DateTimeFormat("sv-SE", { year: "numeric", month: "2-digit", day: "2-digit" });
/** Names that browsers do not all know; the rest comes from them. */
const languages = new Map([["en", "English"], ["cy", "Cymraeg"], ["es", "Español"], ["de", "Deutsch"], ["fr", "Français"]]);

/** @param {number} ms an instant @returns {string} "09:30" */
export const time = (ms) => formatTime.format(ms);
/** @param {number} ms an instant @returns {string} "Thursday 26 November 2026" */
export const date = (ms) => formatDate.format(ms).replace(",", "");
/** @param {number} ms an instant @returns {string} "Thu 26 Nov, 18:00" */
export const short = (ms) => formatShort.format(ms);
/** @param {number} ms an instant @returns {string} "2026-11-26", the day here */
export const dayKey = (ms) => formatKey.format(ms);

/**
 * @param {number} ms the day of which
 * @param {number} now the moved clock
 * @returns {string} "Today", "Yesterday", or the day's name, without leaving the year to guess
 */
export function day(ms, now) {
  const key = dayKey(ms);
  if (key === dayKey(now)) return "Today";
  if (key === dayKey(now - 24 * HOUR)) return "Yesterday";
  return (key.slice(0, 4) === dayKey(now).slice(0, 4) ? formatDay : formatDate).format(ms).replace(",", "");
}

/** @param {number} ms @returns {string} "2 days 3 h" */
export function span(ms) {
  const minutes = Math.round(ms / 60_000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const parts = [];
  if (days) parts.push(days === 1 ? "1 day" : `${days} days`);
  if (hours) parts.push(`${hours} h`);
  if (!days && minutes % 60) parts.push(`${minutes % 60} min`);
  return parts.join(" ") || "less than a minute";
}

/** @param {number | undefined} bytes @returns {string} "12 KB" */
export function size(bytes) {
  if (!Number.isFinite(bytes)) return "";
  const count = /** @type {number} */ (bytes);
  if (count < 1024) return `${count} bytes`;
  if (count < 1024 * 1024) return `${(count / 1024).toFixed(count < 10240 ? 1 : 0)} KB`;
  return `${(count / 1024 / 1024).toFixed(1)} MB`;
}

/** @param {string} code @returns {string} the language's name in itself: "Cymraeg" */
export function language(code) {
  if (!languages.has(code)) {
    let name = code;
    try {
      name = new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
    } catch {
      // a code that is none is shown as it is
    }
    languages.set(code, name.charAt(0).toLocaleUpperCase() + name.slice(1));
  }
  return languages.get(code) ?? code;
}

/** @param {{first_name?: string, last_name?: string, title?: string} | undefined} who */
export const fullName = (who) =>
  (who && (who.title || [who.first_name, who.last_name].filter(Boolean).join(" "))) || "Somebody";
