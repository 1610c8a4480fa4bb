// A drawn map: a grid of real degrees, a pin, distance rings and the coordinates. It asks nobody outside, so it
// shows no streets and does not pretend to.

import { el, iconButton, svg } from "../core/dom.js";
import { field, openDialog } from "./dialog.js";

/** Metres in one degree of latitude. */
const DEGREE = 111_320;
const STEPS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
/** Where the map opens when nobody has shared a place yet: Cathays, Cardiff. */
const HOME = { latitude: 51.4934, longitude: -3.1794 };

/** @typedef {{latitude: number, longitude: number}} Place */

/** @param {number} value @param {number} step */
const label = (value, step) => value.toFixed(step < 0.001 ? 4 : step < 0.01 ? 3 : step < 1 ? 2 : 0);

/** @param {number} metres */
const distance = (metres) => (metres >= 1000 ? `${metres / 1000} km` : `${metres} m`);

/**
 * @param {Place} centre
 * @param {number} perPixel metres that one unit of the drawing stands for
 * @param {number} width
 * @param {number} height
 * @param {{pin: Place | null, others?: (Place & {name: string})[]}} shown
 */
function draw(centre, perPixel, width, height, { pin, others = [] }) {
  const squeeze = Math.max(0.1, Math.cos((centre.latitude * Math.PI) / 180));
  const x = (/** @type {number} */ longitude) => width / 2 + ((longitude - centre.longitude) * DEGREE * squeeze) / perPixel;
  const y = (/** @type {number} */ latitude) => height / 2 - ((latitude - centre.latitude) * DEGREE) / perPixel;
  const step = STEPS.find((size) => (size * DEGREE * squeeze) / perPixel >= 46) ?? 10;
  const lines = [];
  const west = centre.longitude - (width / 2) * (perPixel / DEGREE / squeeze);
  const south = centre.latitude - (height / 2) * (perPixel / DEGREE);
  for (let at = Math.ceil(west / step) * step; x(at) < width; at += step) {
    lines.push(svg("line", { x1: x(at), x2: x(at), y1: 0, y2: height, class: "grid" }));
    if (x(at) > 24 && x(at) < width - 24) lines.push(svg("text", { x: x(at) + 3, y: height - 5, class: "degree" }, `${label(at, step)}°`));
  }
  for (let at = Math.ceil(south / step) * step; y(at) > 0; at += step) {
    lines.push(svg("line", { x1: 0, x2: width, y1: y(at), y2: y(at), class: "grid" }));
    if (y(at) > 16 && y(at) < height - 20) lines.push(svg("text", { x: 4, y: y(at) - 4, class: "degree" }, `${label(at, step)}°`));
  }
  const ring = [100, 250, 500, 1000, 2000, 5000, 10_000].find((metres) => metres / perPixel >= height / 4.5) ?? 50_000;
  const marks = [];
  if (pin) {
    const [px, py] = [x(pin.longitude), y(pin.latitude)];
    marks.push(
      svg("circle", { cx: px, cy: py, r: ring / perPixel, class: "ring" }),
      svg("circle", { cx: px, cy: py, r: ring / 2 / perPixel, class: "ring inner" }),
      svg("text", { x: px, y: py - ring / perPixel - 4, class: "distance" }, distance(ring)),
      svg("path", { d: `M${px} ${py}c-3-6-10-11-10-19a10 10 0 0 1 20 0c0 8-7 13-10 19Z`, class: "pin" }),
      svg("circle", { cx: px, cy: py - 19, r: 3.6, class: "pin-eye" }));
  }
  for (const other of others) marks.push(svg("circle", { cx: x(other.longitude), cy: y(other.latitude), r: 5, class: "other" }));
  return [svg("rect", { width, height, class: "ground" }), ...lines, ...marks];
}

/**
 * The small map in a message.
 * @param {number} latitude @param {number} longitude @param {string} name
 */
export function mapTile(latitude, longitude, name) {
  const place = { latitude, longitude };
  return svg("svg", {
    class: "map-tile", viewBox: "0 0 280 150", role: "img", preserveAspectRatio: "xMidYMid slice",
    "aria-label": `${name}: latitude ${latitude.toFixed(4)}, longitude ${longitude.toFixed(4)}`,
  }, ...draw(place, 11, 280, 150, { pin: place }));
}

/**
 * Lets somebody point at a place, or write its coordinates.
 * @param {(Place & {name: string})[]} known places already shared, to choose again
 * @param {(place: Place) => Promise<unknown>} send
 */
export function pickPlace(known, send) {
  const [width, height] = [560, 300];
  let perPixel = 8;
  let pin = { ...(known[known.length - 1] ?? HOME) };
  let centre = { ...pin };
  const map = svg("svg", {
    class: "map-large", viewBox: `0 0 ${width} ${height}`, tabindex: "0", role: "application", "data-testid": "map",
    "aria-label": "Map. Arrow keys move the pin, plus and minus change the scale. The coordinates stand below as text.",
  });
  const latitude = el("input", { type: "number", step: "any", min: -90, max: 90, required: true, "data-testid": "latitude" });
  const longitude = el("input", { type: "number", step: "any", min: -180, max: 180, required: true, "data-testid": "longitude" });

  const show = () => map.replaceChildren(...draw(centre, perPixel, width, height, { pin, others: known }));
  const put = (/** @type {Place} */ place, /** @type {boolean} */ move) => {
    pin = { latitude: Math.max(-85, Math.min(85, place.latitude)), longitude: ((place.longitude + 540) % 360) - 180 };
    if (move) centre = { ...pin };
    latitude.value = pin.latitude.toFixed(5);
    longitude.value = pin.longitude.toFixed(5);
    show();
  };
  const scale = (/** @type {number} */ by) => {
    perPixel = Math.max(0.5, Math.min(4000, perPixel * by));
    centre = { ...pin };
    show();
  };
  map.addEventListener("click", (event) => {
    const box = map.getBoundingClientRect();
    const { clientX, clientY } = /** @type {MouseEvent} */ (event);
    const metresRight = ((clientX - box.left) / box.width - 0.5) * width * perPixel;
    const metresUp = (0.5 - (clientY - box.top) / box.height) * height * perPixel;
    const squeeze = Math.max(0.1, Math.cos((centre.latitude * Math.PI) / 180));
    put({ latitude: centre.latitude + metresUp / DEGREE, longitude: centre.longitude + metresRight / DEGREE / squeeze }, false);
  });
  map.addEventListener("keydown", (/** @type {any} */ event) => {
    const move = (20 * perPixel) / DEGREE;
    const ways = /** @type {Record<string, [number, number]>} */ ({ ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] });
    const way = ways[event.key];
    if (way) put({ latitude: pin.latitude + way[0] * move, longitude: pin.longitude + way[1] * move }, true);
    else if (event.key === "+" || event.key === "=") scale(0.5);
    else if (event.key === "-") scale(2);
    else return;
    event.preventDefault();
  });
  for (const input of [latitude, longitude]) {
    input.addEventListener("change", () => {
      if (latitude.checkValidity() && longitude.checkValidity()) put({ latitude: Number(latitude.value), longitude: Number(longitude.value) }, true);
    });
  }
  put(pin, true);

  openDialog({
    title: "Share a place",
    wide: true,
    testid: "place-dialog",
    body: el("div", { class: "place-picker" },
      el("div", { class: "map-frame" }, map,
        el("div", { class: "map-scale" },
          iconButton("plus", "Closer", { onclick: () => scale(0.5) }),
          iconButton("minus", "Further away", { onclick: () => scale(2) }))),
      known.length ? el("div", { class: "chips" }, el("span", {}, "Shared before:"),
        ...known.map((place) => el("button", { type: "button", class: "chip", onclick: () => put(place, true) }, place.name))) : null,
      el("div", { class: "field-row" }, field("Latitude", latitude), field("Longitude", longitude))),
    actions: [{ label: "Share this place", primary: true, testid: "share-place" }],
    onSubmit: () => {
      if (!latitude.checkValidity() || !longitude.checkValidity()) {
        throw new Error("Latitude goes from −90 to 90, longitude from −180 to 180.");
      }
      return send({ latitude: Number(latitude.value), longitude: Number(longitude.value) });
    },
  });
}
