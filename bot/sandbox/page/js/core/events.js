// Live by server-sent events. When the line breaks, the page says so, tries again by itself, and takes the
// whole state anew: a server that was started again counts from another number.

import { api } from "./api.js";

const LONGEST_WAIT = 5000;

/**
 * @param {import("./state.js").Store} store
 * @param {(connected: boolean) => void} onLine called whenever the line comes or goes
 */
export function follow(store, onLine) {
  let wait = 400;
  /** @type {EventSource | null} */
  let source = null;

  const again = () => {
    source?.close();
    source = null;
    onLine(false);
    setTimeout(connect, wait);
    wait = Math.min(wait * 1.6, LONGEST_WAIT);
  };

  async function connect() {
    try {
      store.load(await api.state());
    } catch {
      again();
      return;
    }
    const line = new EventSource(`/sandbox/events?after=${store.seq}`);
    source = line;
    line.onopen = () => {
      wait = 400;
      onLine(true);
    };
    line.onerror = () => {
      if (source === line) again();
    };
    line.onmessage = async (message) => {
      const event = JSON.parse(message.data);
      if (event.kind !== "reset") {
        store.apply(event);
      } else if (source === line) {
        line.close();
        source = null;
        await connect();
      }
    };
  }

  return connect();
}
