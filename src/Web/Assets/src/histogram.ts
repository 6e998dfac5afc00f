// The bars over the documents: how many match, when, and of which kind. Drawn by uPlot; a stretch that is chosen by pointer or keys goes to the server.
import uPlot from "uplot";

interface Server { invokeMethodAsync(method: string, ...values: unknown[]): Promise<unknown> }
interface Series { name: string; color: string; counts: number[] }

interface Drawing {
  /** Starts of the bars in milliseconds, evenly apart but for calendar intervals. */
  starts: number[];
  /** Where the last bar ends. */
  end: number;
  /** What is asked for: the axis spans it. */
  from: number;
  to: number;
  series: Series[];
  /** Bottom to top they stack; the sum's word. */
  total: string;
  /** A line over the bars: the same of the period before. */
  before: Series | null;
}

const height = 96;
const root = document.documentElement;
const zone = () => (root.dataset.zone === "utc" ? "UTC" : undefined);
const colour = (name: string) => getComputedStyle(root).getPropertyValue(name).trim() || name;
/** A token's value may be light-dark(…): the browser resolves it where it is used as a colour. */
function resolved(name: string): string {
  const probe = document.createElement("i");
  probe.style.color = name.startsWith("--") ? `var(${name})` : name;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

function format(at: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(root.lang || "en", { ...options, timeZone: zone(), hourCycle: "h23" }).format(at);
}

const minute = 60_000, hour = 60 * minute, day = 24 * hour;

function tick(at: number, span: number): string {
  if (span <= 2 * minute) return format(at, { minute: "2-digit", second: "2-digit", ...(span <= 10_000 ? { fractionalSecondDigits: 1 as const } : {}) });
  if (span <= hour) return format(at, { hour: "2-digit", minute: "2-digit", second: span <= 10 * minute ? "2-digit" : undefined });
  if (span <= 36 * hour) return format(at, { hour: "2-digit", minute: "2-digit" });
  if (span <= 10 * day) return format(at, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" });
  if (span <= 400 * day) return format(at, { month: "short", day: "numeric" });
  return format(at, { year: "numeric", month: "short" });
}

const exact = (at: number, span: number): string => format(at, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", ...(span <= 6 * hour ? { second: "2-digit" as const } : {}) });
const count = (value: number) => new Intl.NumberFormat(root.lang || "en").format(value);

class Histogram {
  private plot: uPlot | null = null;
  private drawing: Drawing | null = null;
  private at: number | null = null;
  private anchor: number | null = null;
  private readonly aborting = new AbortController();
  private readonly resizing: ResizeObserver;
  private readonly themes: MutationObserver;
  private readonly tip = document.createElement("div");
  private readonly said = document.createElement("span");

  constructor(private readonly host: HTMLElement, private readonly server: Server) {
    this.tip.className = "hist-tip";
    this.tip.hidden = true;
    this.said.className = "visually-hidden";
    this.said.setAttribute("role", "status");
    host.after(this.said);
    this.resizing = new ResizeObserver(() => this.plot?.setSize({ width: host.clientWidth, height }));
    this.resizing.observe(host);
    this.themes = new MutationObserver(() => this.draw());
    this.themes.observe(root, { attributes: true, attributeFilter: ["data-theme", "data-zone", "lang"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw(), { signal: this.aborting.signal });
    host.addEventListener("keydown", event => this.pressed(event), { signal: this.aborting.signal });
    host.addEventListener("blur", () => this.point(null), { signal: this.aborting.signal });
  }

  show(drawing: Drawing): void {
    this.drawing = drawing;
    this.at = this.anchor = null;
    this.draw();
    // What is shown now takes keys.
    this.host.dataset.drawn = drawing.before ? "compared" : "alone";
  }

  dispose(): void {
    this.aborting.abort();
    this.resizing.disconnect();
    this.themes.disconnect();
    this.plot?.destroy();
    this.said.remove();
  }

  private endOf(index: number): number { return this.drawing!.starts[index + 1] ?? this.drawing!.end; }

  private draw(): void {
    const drawing = this.drawing;
    this.plot?.destroy();
    this.plot = null;
    if (!drawing || this.host.clientWidth === 0) return;
    // The topmost of the stack is drawn first, at the height of the whole; those below it paint over.
    const sums: number[][] = [];
    drawing.series.forEach((one, place) => sums.push(one.counts.map((value, bar) => value + (sums[place - 1]?.[bar] ?? 0))));
    const order = drawing.series.map((_, place) => place).reverse();
    const ink = resolved("--ink-3"), line = resolved("--line");
    const bars = this.bars(drawing);
    const before = drawing.before;
    const data: uPlot.AlignedData = [drawing.starts, ...order.map(place => sums[place]!), ...(before ? [before.counts] : [])];
    this.plot = new uPlot({
      width: this.host.clientWidth, height, legend: { show: false }, padding: [4, 16, 0, 0],
      cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
      scales: { x: { time: false, range: () => [Math.min(drawing.from, drawing.starts[0] ?? drawing.from), Math.max(drawing.to, drawing.end)] }, y: { range: (_u, _least, most) => [0, Math.max(1, most)] } },
      axes: [
        { stroke: ink, font: `11px ${colour("--font")}`, size: 20, gap: 2, grid: { show: false }, ticks: { show: false }, space: 90, incrs: steps, values: (u, splits) => splits.map(split => tick(split, (u.scales.x!.max ?? 0) - (u.scales.x!.min ?? 0))) },
        { show: false },
      ],
      series: [
        {},
        ...order.map(place => ({ fill: resolved(drawing.series[place]!.color), width: 0, paths: bars, points: { show: false } })),
        ...(before ? [{ stroke: resolved(before.color), width: 1.25, dash: [4, 3], paths: this.steps(drawing), points: { show: false } }] : []),
      ],
      hooks: {
        setSelect: [u => this.selected(u)],
        setCursor: [u => this.hovered(u)],
        ready: [u => u.over.append(this.tip)],
        drawAxes: [u => { const { ctx, bbox } = u; ctx.save(); ctx.strokeStyle = line; ctx.beginPath(); ctx.moveTo(bbox.left, bbox.top + bbox.height + 0.5); ctx.lineTo(bbox.left + bbox.width, bbox.top + bbox.height + 0.5); ctx.stroke(); ctx.restore(); }],
      },
    }, data, this.host);
    this.plot.over.addEventListener("click", event => this.clicked(event), { signal: this.aborting.signal });
  }

  /** From a bar's start to its end, whatever its length: months are not alike. */
  private bars(drawing: Drawing): uPlot.Series.PathBuilder {
    return (u, seriesIndex) => {
      const path = new Path2D();
      const values = u.data[seriesIndex]!, floor = u.valToPos(0, "y", true);
      for (let bar = 0; bar < drawing.starts.length; bar++) {
        const value = values[bar];
        if (!value) continue;
        const left = u.valToPos(drawing.starts[bar]!, "x", true), right = u.valToPos(this.endOf(bar), "x", true), top = u.valToPos(value, "y", true);
        // A bar of one among thousands is still to be seen.
        const tall = Math.max(1.5, floor - top);
        path.rect(left, floor - tall, Math.max(1, right - left - (right - left > 4 ? devicePixelRatio : 0)), tall);
      }
      return { fill: path, stroke: null, clip: null, band: null, gaps: null, flags: 0 } as unknown as uPlot.Series.Paths;
    };
  }

  /** A line that lies over each bar at a height of its own. */
  private steps(drawing: Drawing): uPlot.Series.PathBuilder {
    return (u, seriesIndex) => {
      const path = new Path2D();
      const values = u.data[seriesIndex]!;
      for (let bar = 0; bar < drawing.starts.length; bar++) {
        const y = u.valToPos(values[bar] ?? 0, "y", true);
        path[bar === 0 ? "moveTo" : "lineTo"](u.valToPos(drawing.starts[bar]!, "x", true), y);
        path.lineTo(u.valToPos(this.endOf(bar), "x", true), y);
      }
      return { stroke: path, fill: null, clip: null, band: null, gaps: null, flags: 0 } as unknown as uPlot.Series.Paths;
    };
  }

  private barAt(pixel: number): number | null {
    const starts = this.drawing!.starts, at = this.plot!.posToVal(pixel, "x");
    let found = -1;
    while (found + 1 < starts.length && starts[found + 1]! <= at) found++;
    return found >= 0 && at < this.endOf(found) ? found : null;
  }

  private hovered(u: uPlot): void {
    const left = u.cursor.left ?? -1;
    this.point(left < 0 || !this.drawing ? null : this.barAt(left), left);
  }

  private point(bar: number | null, left?: number): void {
    const drawing = this.drawing;
    this.tip.hidden = bar === null;
    if (bar === null || !drawing || !this.plot) return;
    const start = drawing.starts[bar]!, end = this.endOf(bar), span = end - start;
    const lines = drawing.series.map(one => ({ name: one.name, color: one.color, value: one.counts[bar] ?? 0 })).filter(one => one.value > 0).reverse();
    const sum = drawing.series.reduce((all, one) => all + (one.counts[bar] ?? 0), 0);
    const title = document.createElement("b");
    title.textContent = `${exact(start, span)} – ${exact(end, span)}`;
    const rows = (drawing.series.length > 1 ? lines : []).map(one => {
      const row = document.createElement("span");
      const dot = document.createElement("i");
      dot.style.background = `var(${one.color})`;
      row.append(dot, one.name, Object.assign(document.createElement("em"), { textContent: count(one.value) }));
      return row;
    });
    const total = document.createElement("span");
    total.append(drawing.total, Object.assign(document.createElement("em"), { textContent: count(sum) }));
    const earlier = drawing.before ? [document.createElement("span")] : [];
    earlier[0]?.append(drawing.before!.name, Object.assign(document.createElement("em"), { textContent: count(drawing.before!.counts[bar] ?? 0) }));
    this.tip.replaceChildren(title, ...rows, total, ...earlier);
    const x = left ?? this.plot.valToPos((start + end) / 2, "x");
    const width = this.plot.over.clientWidth;
    this.tip.style.left = `${Math.max(0, Math.min(x + 12, width - this.tip.offsetWidth - 4))}px`;
    if (left === undefined) this.said.textContent = `${title.textContent}: ${count(sum)}${drawing.before ? `, ${drawing.before.name}: ${count(drawing.before.counts[bar] ?? 0)}` : ""}`;
  }

  private selected(u: uPlot): void {
    const { left, width } = u.select;
    if (width < 4) return;
    const from = u.posToVal(left, "x"), to = u.posToVal(left + width, "x");
    u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    this.choose(from, to);
  }

  private clicked(event: MouseEvent): void {
    const bar = this.plot && this.drawing ? this.barAt(event.offsetX) : null;
    // A click that ends a drag has chosen already.
    if (bar === null || Math.abs(event.movementX) > 2 || (this.plot!.select.width ?? 0) > 0) return;
    this.choose(this.drawing!.starts[bar]!, this.endOf(bar));
  }

  private pressed(event: KeyboardEvent): void {
    const bars = this.drawing?.starts.length ?? 0;
    if (bars === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step !== undefined) {
      const before = this.at;
      this.at = Math.max(0, Math.min(bars - 1, before === null ? (step > 0 ? 0 : bars - 1) : before + step));
      this.anchor = event.shiftKey ? this.anchor ?? before ?? this.at : null;
      this.mark();
    } else if (event.key === "Enter" && this.at !== null) {
      const first = Math.min(this.at, this.anchor ?? this.at), last = Math.max(this.at, this.anchor ?? this.at);
      this.choose(this.drawing!.starts[first]!, this.endOf(last));
    } else if (event.key === "Escape" && this.at !== null) {
      this.at = this.anchor = null;
      this.mark();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private mark(): void {
    const u = this.plot;
    if (!u) return;
    if (this.at === null) {
      u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
      return this.point(null);
    }
    const first = Math.min(this.at, this.anchor ?? this.at), last = Math.max(this.at, this.anchor ?? this.at);
    const left = u.valToPos(this.drawing!.starts[first]!, "x"), right = u.valToPos(this.endOf(last), "x");
    u.setSelect({ left, top: 0, width: right - left, height: u.over.clientHeight }, false);
    this.point(this.at);
  }

  private choose(from: number, to: number): void {
    void this.server.invokeMethodAsync("OnChoose", Math.round(from), Math.round(to));
  }
}

const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day, 14 * day, 28 * day, 91 * day, 365 * day];

export function attach(host: HTMLElement, server: Server): Histogram {
  return new Histogram(host, server);
}
