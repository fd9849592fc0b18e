// The product's screens and motion in plain DOM: absolute places, animations the compositor can run.
"use strict";

const K = window.KIOSK;
const BEAT = 100;
const DRIFT = 41; // the first screen's
const UNITLESS = ["opacity", "lineHeight", "fontWeight"];
const stage = document.getElementById("stage");
let language = K.languages[0];
let here = null; // {holder, name, arrive, leave}
let moving = null;
let beat = 0;

const say = words => words[language];
const url = file => K.pictures[file];

function el(parent, kind, style = {}, text = null, tag = "div") {
  const item = document.createElement(tag);
  item.className = kind;
  for (const [key, value] of Object.entries(style))
    item.style[key] = typeof value === "number" && !UNITLESS.includes(key) ? `${value}px` : value;
  if (text !== null) {
    item.textContent = typeof text === "string" ? text : say(text);
    if (typeof text !== "string") item.words = text;
  }
  parent.append(item);
  return item;
}

function picture(parent, file, style) {
  const item = el(parent, "painting", style, null, "img");
  item.src = file.startsWith("ink/") ? file : url(file);
  return item;
}

function touch(parent, style, text, act, kind = "") {
  const item = el(parent, `touch ${kind}`, style, text);
  item.addEventListener("click", act);
  return item;
}

function icon(parent, path) {
  parent.insertAdjacentHTML("afterbegin", `<svg width="36" height="36" viewBox="0 0 36 36" fill="none" stroke="currentColor" stroke-width="3"><path d="${path}"/></svg>`);
}
const ICONS = { home: "M6 18 18 7 30 18M10 16V29H26V16", back: "M14 8 7 15 14 22M7 15H22A7 7 0 0 1 22 29H16", next: "M14 8 24 18 14 28", previous: "M22 8 12 18 22 28", river: "M4 18C10 10 16 26 22 18S30 14 33 17" };

function tag(scene) { el(scene, "tag", {}, { zh: "插画", en: "Illustration" }); }

function ripples(scene, x, y, tint, reach, count, phase, loops, step = BEAT) {
  const rings = Array.from({ length: count }, () => el(scene, "ring", { borderColor: tint }));
  const draw = () => rings.forEach((ring, i) => {
    const age = (phase + i / count) % 1;
    const width = reach * (0.15 + 0.85 * age);
    Object.assign(ring.style, { width: `${width}px`, height: `${width / 4}px`, left: `${x - width / 2}px`, top: `${y - width / 8}px`,
      borderWidth: `${Math.max(1.5, 5 * (1 - age))}px`, opacity: 0.7 * (1 - age) });
  });
  draw();
  loops.push(() => { phase = (phase + step / 4000) % 1; draw(); });
}

function languages(parent, x, y) {
  const box = el(parent, "languages", { left: x, top: y });
  for (const tongue of K.languages) {
    const name = { zh: "中文", en: "English" }[tongue];
    const item = touch(box, {}, name, () => speak(tongue), tongue === language ? "primary" : "");
    item.tongue = tongue;
  }
}

function speak(tongue) {
  language = tongue;
  document.documentElement.lang = tongue;
  for (const item of stage.querySelectorAll("*")) {
    if (item.words) item.textContent = say(item.words);
    if (item.only) item.hidden = item.only !== tongue;
    if (item.tongue) item.classList.toggle("primary", item.tongue === tongue);
  }
}

function only(tongue, item) { item.only = tongue; item.hidden = tongue !== language; return item; }

// ---------------------------------------------------------------- scenes

function attract(scene, words, loops) {
  picture(scene, K.attract, { left: 0, top: 0, width: 1920, height: 1080, objectPosition: "50% 60%" });
  ripples(scene, 960, 934, "#1B5B66", 900, 4, 0.55, loops, DRIFT);
  picture(scene, "ink/lamp_glow.png", { left: 894, top: 868, width: 132, height: 132 });
  el(scene, "ring", { left: 946, top: 920, width: 28, height: 28, background: "#f3b65c", border: "2.5px solid #191d20" });
  const boat = picture(scene, "boat.png", { left: 785, top: 780, width: 230 });
  let phase = 0;
  loops.push(() => {
    phase += DRIFT / 1000;
    boat.style.left = `${Math.round(785 + 90 * Math.sin(phase * Math.PI / 30))}px`;
    boat.style.top = `${Math.round(780 + 3 * Math.sin(phase * Math.PI * 1000 / 2100))}px`;
  });
  const half = Math.ceil(K.title.zh.length / 2);
  only("zh", el(words, "serif column", { left: 972, top: 92, fontSize: 172 }, K.title.zh.slice(0, half)));
  only("zh", el(words, "serif column", { left: 752, top: 236, fontSize: 172 }, K.title.zh.slice(half)));
  only("zh", el(words, "numerals", { left: 1152, top: 310, fontSize: 60 }, String(K.years[0])));
  only("zh", el(words, "numerals", { left: 610, top: 454, fontSize: 60 }, String(K.years[1])));
  only("en", el(words, "serif", { left: 768, top: 84, width: 760, fontSize: 132, lineHeight: 1.08 }, K.title.en));
  only("en", el(words, "numerals", { left: 768, top: 400, fontSize: 60 }, K.years.join("–")));
  picture(words, "ink/mist_patch.png", { left: 310, top: 950, width: 1300, height: 190, objectFit: "fill" });
  el(words, "serif", { left: 470, top: 982, fontSize: 48 }, K.invitation);
  el(words, "serif", { left: 940, top: 990, fontSize: 36, fontWeight: 600 }, K.invitation.en);
  tag(scene);
  scene.addEventListener("click", () => go("home"));
}

function home(scene, words, loops) {
  const shore = K.home;
  picture(scene, shore.painting, { left: 0, top: 0, width: 1920, height: 1080 });
  picture(scene, shore.river, { left: shore.riverAt[0] * 1920, top: shore.riverAt[1] * 1080, width: 1920 });
  const glyphs = ["一", "二", "三", "四"];
  K.chapters.forEach((chapter, i) => {
    const [x, y] = [chapter.at[0] * 1920, chapter.at[1] * 1080];
    const top = chapter.title[1] * 1080;
    ripples(scene, x, y, chapter.accent, 300, 3, 0.2 * (i + 1), loops);
    const target = el(scene, "chapter", { left: x - 154, top, height: y + 60 - top });
    target.addEventListener("click", () => go("opening", i, 0, "push", [x, y]));
    el(scene, "stone serif", { left: x - 56, top: y - 52, background: chapter.accent }, glyphs[i]);
    only("zh", el(words, "serif column", { left: chapter.title[0] * 1920 - 132, top, fontSize: 132 }, chapter.name.zh));
    only("zh", el(words, "column", { left: chapter.title[0] * 1920 - 196, top: top + 16, fontSize: 32, fontWeight: 500, letterSpacing: "0.14em", color: "#39424a" }, chapter.note.zh));
    only("en", el(words, "serif", { left: chapter.title[0] * 1920 - 210, top, fontSize: 74 }, chapter.name.en));
  });
  el(words, "serif", { left: 96, top: 64, fontSize: 60 }, K.title);
  el(words, "", { left: 96, top: 156, fontSize: 30, color: "#39424a" }, K.subtitle);
  const pill = touch(words, { left: 96, top: 944 }, null, () => go("river"), "primary");
  el(pill, "", {}, K.river, "span");
  icon(pill, ICONS.river);
  el(pill, "numerals", { opacity: 0.85 }, K.years.join("–"), "span");
  languages(words, 1548, 944);
  tag(scene);
}

function opening(scene, words, loops, i) {
  const chapter = K.chapters[i];
  picture(scene, chapter.picture, { left: 691, top: 0, width: 1229, height: 1080 });
  picture(scene, "ink/dissolve_left.png", { left: 115, top: 0, width: 1920, height: 1080, objectFit: "fill" });
  el(scene, "", { left: 0, top: 800, width: 1920, height: 280, background: "linear-gradient(#f4efe400, #f4efe4e6 62%, #f4efe4)" });
  only("zh", el(words, "serif column", { left: 96, top: 96, fontSize: 250, letterSpacing: "0.02em" }, chapter.name.zh));
  only("en", el(words, "serif", { left: 96, top: 84, fontSize: 132 }, chapter.name.en));
  el(words, "serif", { left: 396, top: 208, width: 484, fontSize: 42, fontWeight: 600, lineHeight: 1.62 }, chapter.sentence);
  const begin = touch(words, { left: 396, top: 760, height: 104, padding: "0 48px", fontSize: 38 }, { zh: "顺流看下去", en: "Follow the river" }, () => go("slide", i, 0, "slide"), "primary");
  tag(scene);
  ahead(chapter.slides[0].picture);
}

function slide(scene, words, loops, i, item) {
  const chapter = K.chapters[i];
  const page = chapter.slides[item];
  picture(scene, page.picture, { left: 0, top: 0, width: 1920, height: 744 });
  el(scene, "", { left: 0, top: 594, width: 1920, height: 150, background: "linear-gradient(#f4efe400, #f4efe4b3 60%, #f4efe4)" });
  const mark = el(scene, "mark", {});
  el(mark, "seal serif", { background: chapter.accent }, ["一", "二", "三", "四"][i]);
  el(mark, "", {}, chapter.name);
  el(mark, "", { color: "#39424a" }, `${item + 1} / ${chapter.slides.length}`);
  el(words, "serif", { left: 96, top: 752, width: 580, fontSize: 76, lineHeight: 1.2 }, page.title);
  el(words, "", { left: 712, top: 752, width: 1112, fontSize: 32, lineHeight: 1.62 }, page.caption);
  tag(scene);
  ahead(chapter.slides[(item + 1) % chapter.slides.length].picture);
}

/** The next picture is decoded before it is needed. */
let warm = null;
function ahead(file) {
  warm = new Image();
  warm.src = url(file);
  warm.decode().catch(() => {});
}

const LEAD = 180;
const MIDDLES = [10, 29, 47, 62, 75, 86, 92, 89, 80, 66, 51, 37, 18, -1, -17, -26, -24, -12, 5, 21, 41, 61, 73, 72, 64, 51, 35, 13, -15, -39, -53, -60, -64];
const PITCH = (1920 - LEAD - 163) / (K.years[1] + 0.998 - K.years[0]);
const along = date => LEAD + (date - K.years[0]) * PITCH;
function middle(x) {
  const at = Math.max(0, Math.min(MIDDLES.length - 1.001, x / 1920 * (MIDDLES.length - 1)));
  const i = Math.floor(at);
  return 304 + 0.8 * (MIDDLES[i] + (MIDDLES[i + 1] - MIDDLES[i]) * (at - i));
}

/** Labels where there is room, the most important first; what lies too close is gathered in a badge. */
function arrange() {
  const spots = [];
  const taken = { up: [], down: [] };
  const free = (side, x) => taken[side].every(other => Math.abs(other - x) > 300);
  const order = K.events.map((_, i) => i).sort((a, b) => K.events[a].level - K.events[b].level || a - b);
  let last = -1000;
  for (const i of order) {
    const x = along(K.events[i].place);
    const side = free("up", x) && x > 300 ? "up" : free("down", x) ? "down" : "";
    if (!side) continue;
    taken[side].push(x);
    spots.push({ x, i, side });
  }
  const dots = [];
  K.events.forEach((event, i) => {
    const x = along(event.place);
    if (spots.some(spot => spot.i === i)) return;
    if (dots.length && x - dots[dots.length - 1].x < 90) dots[dots.length - 1].count += 1;
    else dots.push({ x, count: 1 });
  });
  return { spots, dots };
}

function river(scene, words, loops) {
  picture(scene, K.home.painting, { left: 0, top: 0, width: 1920, height: 605, opacity: 0.34, objectPosition: "50% 42%" });
  el(scene, "", { left: 0, top: 273, width: 1920, height: 333, background: "linear-gradient(#f4efe400, #f4efe4)" });
  const water = "years_river.png";
  picture(scene, water, { left: 0, top: K.band[0], width: 1920, height: K.band[1], opacity: 0.26 });
  const passed = el(scene, "", { left: 0, top: K.band[0], width: 1920, height: K.band[1], backgroundImage: `url(${url(water)})`, backgroundSize: "1920px 100%", backgroundRepeat: "no-repeat" });
  const { spots, dots } = arrange();
  for (const { x, i, side } of spots) {
    const event = K.events[i];
    const item = el(scene, "event", { left: x, top: middle(x) });
    const up = side === "up";
    el(item, "stem", { top: up ? -70 : 0, height: up ? 70 : 40 });
    el(item, "dot");
    el(item, "numerals when", { left: up ? 0 : -88, top: up ? -166 : 40 }, event.label);
    el(item, "what", { left: up ? 0 : -88, top: up ? -112 : 86 }, event.name);
  }
  for (const { x, count } of dots)
    el(el(scene, "event", { left: x, top: middle(x) }), count > 1 ? "badge numerals" : "dot", {}, count > 1 ? String(count) : "");
  el(words, "serif", { left: 96, top: 64, fontSize: 76 }, K.river);
  el(words, "", { left: 96, top: 160, fontSize: 30, color: "#39424a" }, { zh: "拖动小船，看那一年", en: "Drag the boat to a year" });
  const year = el(words, "numerals", { left: 80, top: 470, fontSize: 220, lineHeight: 1 }, String(K.years[0]));
  const slip = el(scene, "slip", { top: 470, left: 560 });
  const title = el(slip, "serif", { fontSize: 44 }, K.events[0].title);
  const date = el(slip, "", { position: "absolute", right: "36px", top: "24px", fontSize: 30, color: "#39424a" }, K.events[0].date);
  const text = el(slip, "", { fontSize: 32, marginTop: 12 }, K.events[0].text);
  el(scene, "", { left: 200, top: 849, width: 1340, height: 3, background: "#8a8778" });
  for (const event of K.events) el(scene, "tick", { left: 140 + (event.place - K.years[0]) * 45, top: 843 });
  const handle = el(scene, "ring", { left: 78, top: 788, width: 124, height: 124, border: "3px solid #191d20", background: "#f4efe4" });
  const boat = el(scene, "event", { left: 0, top: 0 });
  picture(boat, "ink/lamp_glow.png", { left: 40, top: -90, width: 110 });
  picture(boat, "boat.png", { left: -103, top: -84, width: 220 });
  let place = K.events[0].place;
  let shown = 0;
  const sail = to => {
    place = Math.max(K.years[0], Math.min(K.years[1] + 0.998, to));
    const x = along(place);
    boat.style.transform = `translate(${x}px, ${middle(x)}px)`;
    passed.style.width = `${x}px`;
    handle.style.transform = `translateX(${(place - K.years[0]) * 45}px)`;
    slip.style.transform = `translateX(${Math.max(0, Math.min(304, x - 672 - 560))}px)`;
    year.textContent = String(Math.floor(place));
    const near = K.events.findIndex(event => Math.abs(event.place - place) * PITCH < 6);
    if (near >= 0 && near !== shown) {
      shown = near;
      title.words = K.events[near].title; title.textContent = say(title.words);
      text.words = K.events[near].text; text.textContent = say(text.words);
      date.words = K.events[near].date; date.textContent = say(date.words);
    }
  };
  sail(place);
  let grabbed = null;
  scene.addEventListener("pointerdown", e => { if (e.clientY < 470) grabbed = { x: e.clientX, place, moved: false }; });
  scene.addEventListener("pointermove", e => {
    if (!grabbed) return;
    if (!grabbed.moved && Math.abs(e.clientX - grabbed.x) < 16) return;
    if (!grabbed.moved) grabbed = { x: e.clientX, place, moved: true };
    sail(grabbed.place + (e.clientX - grabbed.x) / PITCH);
  });
  scene.addEventListener("pointerup", () => { grabbed = null; });
  tag(scene);
}

const SCENES = { attract, home, opening, slide, river };

// ---------------------------------------------------------------- the strip of controls

const strip = document.createElement("div");
strip.id = "strip";
let counter;
function buildStrip() {
  icon(touch(strip, { left: 96, top: 48, width: 200 }, null, () => go("home", 0, 0, here.name === "opening" ? "retreat" : "fade")), ICONS.home);
  el(strip.lastChild, "", {}, { zh: "首页", en: "Home" }, "span");
  icon(touch(strip, { left: 312, top: 48 }, null, back, "round"), ICONS.back);
  languages(strip, 416, 48);
  counter = el(strip, "numerals", { left: 716, top: 64, width: 784, textAlign: "center", fontSize: 44 }, "");
  icon(touch(strip, { left: 1556, top: 44, width: 96, height: 96 }, null, () => step(-1), "round"), ICONS.previous);
  icon(touch(strip, { left: 1676, top: 44, width: 148, height: 96 }, null, () => step(1), "round primary"), ICONS.next);
}

function back() {
  if (here.name === "slide") go("opening", here.chapter, 0, "slide", [0, 0], -1);
  else go("home", 0, 0, here.name === "opening" ? "retreat" : "fade");
}

function step(way) {
  if (here.name === "opening" && way > 0) return go("slide", here.chapter, 0, "slide");
  if (here.name !== "slide") return;
  const item = here.item + way;
  if (item < 0) go("opening", here.chapter, 0, "slide", [0, 0], -1);
  else if (item < K.chapters[here.chapter].slides.length) go("slide", here.chapter, item, "slide", [0, 0], way);
}

// ---------------------------------------------------------------- from one scene to the next

function build(name, chapter, item) {
  const holder = document.createElement("div");
  holder.className = "holder";
  const scene = el(holder, "scene");
  const words = el(scene, "words", {});
  const loops = [];
  SCENES[name](scene, words, loops, chapter, item);
  scene.append(words);
  return { holder, scene, words, loops, name, chapter, item };
}

/** Starts when every picture of the arriving scene is decoded, as the product does; the first scene
    has nothing to wait behind. */
async function go(name, chapter = 0, item = 0, way = "fade", from = [0, 0], direction = 1) {
  if (moving) moving.finish();
  clearInterval(beat);
  const next = build(name, chapter, item);
  const token = (go.token = {});
  if (here) await Promise.all([...next.holder.querySelectorAll("img")].map(image => image.decode().catch(() => {})));
  if (go.token !== token) return;
  const old = here;
  here = next;
  strip.style.opacity = name === "attract" || name === "home" ? 0 : 1;
  strip.style.pointerEvents = strip.style.opacity === "0" ? "none" : "";
  counter.textContent = name === "slide" ? `${item + 1} / ${K.chapters[chapter].slides.length}` : name === "river" ? `1 / ${K.events.length}` : "";
  if (old && (way === "push" || way === "retreat") === false || !old) stage.insertBefore(next.holder, strip);
  else stage.insertBefore(next.holder, way === "push" ? old.holder : strip);
  if (old) {
    moving = passage(old, next, way, from, direction, name === "home");
    await moving.done;
  }
  if (here === next && next.loops.length) {
    clearInterval(beat);
    beat = setInterval(() => next.loops.forEach(loop => loop()), name === "attract" ? DRIFT : BEAT);
  }
}

function passage(old, next, way, [x, y], direction, slow) {
  const animations = [];
  const extras = [];
  const run = (item, frames, options) => animations.push(item.animate(frames, { fill: "both", ...options }));
  const mist = (kind, style) => { const item = picture(stage, `ink/${kind}.png`, style); item.style.position = "absolute"; extras.push(item); return item; };
  if (way === "slide") {
    const options = { duration: 700, easing: "cubic-bezier(0.37, 0, 0.63, 1)" };
    const [start, end] = direction > 0 ? [2160, -240] : [-2640, -240];
    run(next.holder, [{ transform: `translateX(${start}px)` }, { transform: `translateX(${end}px)` }], options);
    run(next.scene, [{ transform: `translateX(${-start}px)` }, { transform: `translateX(${-end}px)` }], options);
    const band = mist("mist_band", { left: 0, top: 0, width: 480, height: 1080, objectFit: "fill" });
    const [first, last] = direction > 0 ? [1920, -480] : [-480, 1920];
    run(band, [{ transform: `translateX(${first}px)` }, { transform: `translateX(${last}px)` }], options);
    run(old.words, [{ opacity: 1 }, { opacity: 0 }], { duration: 140 });
    run(next.words, [{ opacity: 0 }, { opacity: 1 }], { duration: 260, delay: 360 });
  } else if (way === "push") {
    old.holder.style.transformOrigin = `${x}px ${y}px`;
    run(old.holder, [{ transform: "scale(1)" }, { transform: "scale(1.55)" }], { duration: 740, delay: 160, easing: "cubic-bezier(0.33, 1, 0.68, 1)" });
    run(old.holder, [{ opacity: 1 }, { opacity: 0 }], { duration: 80, delay: 560 });
    run(mist("mist_full", { left: 0, top: 0, width: 1920, height: 1080, objectFit: "fill" }),
      [{ opacity: 0, offset: 0 }, { opacity: 0, offset: 1 / 3 }, { opacity: 1, offset: 2 / 3 }, { opacity: 0, offset: 8 / 9 }, { opacity: 0, offset: 1 }], { duration: 900 });
    run(next.words, [{ opacity: 0 }, { opacity: 1 }], { duration: 120, delay: 780 });
  } else {
    run(next.holder, [{ opacity: 0 }, { opacity: 1 }], { duration: slow ? 600 : 300, easing: "cubic-bezier(0.37, 0, 0.63, 1)" });
    run(old.words, [{ opacity: 1 }, { opacity: 0 }], { duration: 120 });
    run(next.words, [{ opacity: 0 }, { opacity: 1 }], { duration: 150, delay: 150 });
  }
  let over = false;
  const end = () => {
    if (over) return;
    over = true;
    for (const animation of animations) animation.cancel();
    for (const extra of extras) extra.remove();
    old.holder.remove();
    moving = null;
  };
  return { done: Promise.all(animations.map(animation => animation.finished)).then(end, () => {}), finish: end };
}

document.documentElement.lang = language;
stage.append(strip);
buildStrip();
go("attract");
