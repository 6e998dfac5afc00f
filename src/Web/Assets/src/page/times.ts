// Writes every <time data-time> of the page and keeps it current, so that the passing of time costs the server nothing.
const minute = 60, hour = 60 * minute, day = 24 * hour;
const tick = 1000;

const root = document.documentElement;
const language = () => root.lang || "en";
const zone = () => (root.dataset.zone === "utc" ? "UTC" : undefined);

type Style = "age" | "age-long" | "left" | "auto" | "short" | "full" | "date" | "log";

const formatters = new Map<string, Intl.DateTimeFormat>();
function parts(at: Date, options: Intl.DateTimeFormatOptions): string {
  const key = `${language()} ${zone() ?? ""} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) formatters.set(key, (formatter = new Intl.DateTimeFormat(language(), { ...options, timeZone: zone(), hourCycle: "h23" })));
  return formatter.format(at);
}

const units = new Map<string, Intl.NumberFormat>();
function unit(count: number, name: "second" | "minute" | "hour" | "day", long: boolean): string {
  if (language() === "en") return long ? `${count} ${{ second: "s", minute: "min", hour: "h", day: "d" }[name]}` : `${count}${name[0]}`;
  const key = `${language()} ${name}`;
  let formatter = units.get(key);
  if (!formatter) units.set(key, (formatter = new Intl.NumberFormat(language(), { style: "unit", unit: name, unitDisplay: "short" })));
  return formatter.format(count);
}

function age(at: Date, now: number, long: boolean): string {
  const seconds = Math.max(0, Math.floor((now - at.getTime()) / 1000));
  if (seconds < minute) return unit(seconds, "second", long);
  if (seconds < hour) return unit(Math.floor(seconds / minute), "minute", long);
  if (seconds < day) return unit(Math.floor(seconds / hour), "hour", long);
  return unit(Math.floor(seconds / day), "day", long);
}

const dayOf = (at: Date) => parts(at, { year: "numeric", month: "2-digit", day: "2-digit" });
const clock = (at: Date, seconds: boolean) => parts(at, { hour: "2-digit", minute: "2-digit", ...(seconds ? { second: "2-digit" as const } : {}) });

function full(at: Date): string {
  const iso = new Intl.DateTimeFormat("sv-SE", { timeZone: zone(), year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" });
  return iso.format(at);
}

function write(at: Date, style: Style, now: number): string {
  if (style === "left") return age(new Date(now), at.getTime(), true);
  if (style === "age" || style === "age-long") return age(at, now, style === "age-long");
  if (style === "full") return full(at);
  const today = new Date(now);
  const sameYear = at.getFullYear() === today.getFullYear();
  const date = parts(at, { day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" as const }) });
  if (style === "date") return date;
  if (style === "log") {
    const exact = parts(at, { hour: "2-digit", minute: "2-digit", second: "2-digit", fractionalSecondDigits: 3 });
    return dayOf(at) === dayOf(today) ? exact : `${date} ${exact}`;
  }
  return dayOf(at) === dayOf(today) ? clock(at, style === "auto") : `${date} ${clock(at, false)}`;
}

function draw(element: HTMLTimeElement, now: number): void {
  const at = new Date(element.dateTime);
  const text = Number.isNaN(at.getTime()) ? element.dateTime : write(at, element.dataset.time as Style, now);
  if (element.textContent !== text) element.textContent = text;
}

const all = () => document.querySelectorAll<HTMLTimeElement>("time[data-time]");
const drawAll = () => { const now = Date.now(); for (const element of all()) draw(element, now); };

function drawWithin(node: Node, now: number): void {
  if (!(node instanceof Element)) return;
  if (node instanceof HTMLTimeElement && node.dataset.time) draw(node, now);
  for (const inner of node.querySelectorAll<HTMLTimeElement>("time[data-time]")) draw(inner, now);
}

/** The exact time stands in the title; it is written when somebody points at it. */
function explain(event: Event): void {
  const element = event.target instanceof Element ? event.target.closest<HTMLTimeElement>("time[data-time]") : null;
  if (element) element.title = `${full(new Date(element.dateTime))} ${zone() ?? Intl.DateTimeFormat().resolvedOptions().timeZone}`;
}

export function startTimes(): void {
  drawAll();
  new MutationObserver(changes => {
    const now = Date.now();
    for (const change of changes) {
      if (change.type === "attributes") drawWithin(change.target, now);
      else for (const node of change.addedNodes) drawWithin(node, now);
    }
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["datetime"] });
  new MutationObserver(drawAll).observe(root, { attributes: true, attributeFilter: ["lang", "data-zone"] });
  document.addEventListener("pointerover", explain, { passive: true });
  document.addEventListener("focusin", explain);
  setInterval(() => { if (!document.hidden) drawAll(); }, tick);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) drawAll(); });
}
