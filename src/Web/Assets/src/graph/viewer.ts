// The graph on its canvas: pan, zoom, hover, choice, keyboard. Tells the page what was chosen and opened.
import { readColours, type Colours } from "./colours";
import { draw, type View } from "./draw";
import { layout } from "./layout";
import { nodeHeight, nodeWidth, type GraphData, type Placed, type PlacedNode } from "./model";

export interface Listener { chosen(id: string | null): void; opened(id: string): void; }

const scales = { least: 0.04, most: 2.5, start: 1.1, read: 0.66 };
const margin = 24;

/** Where the graph begins on an axis so that the point comes to the middle, as far as nothing but a margin stays empty beyond the graph's ends. */
function placed(space: number, size: number, point: number): number {
  return size <= space - 2 * margin ? (space - size) / 2 : Math.min(margin, Math.max(space - size - margin, space / 2 - point));
}

/** The one at the upper left. */
function firstOf(nodes: PlacedNode[]): PlacedNode | undefined {
  return nodes.reduce<PlacedNode | undefined>((first, node) => first && first.x + first.y <= node.x + node.y ? first : node, undefined);
}

export class Viewer {
  private readonly canvas: HTMLCanvasElement;
  private readonly says: HTMLElement;
  private readonly view: View = { scale: 1, x: 0, y: 0, width: 0, height: 0 };
  private readonly leaving = new AbortController();
  private readonly size: ResizeObserver;
  private readonly theme: MutationObserver;
  private graph: Placed = { nodes: [], edges: [], width: 0, height: 0 };
  private colours: Colours;
  private lit: PlacedNode | null = null;
  private chosen: PlacedNode | null = null;
  private drag: { x: number; y: number; moved: boolean } | null = null;
  private frame = 0;
  private fitted = false;

  constructor(private readonly host: HTMLElement, private readonly listener: Listener) {
    this.canvas = host.querySelector("canvas")!;
    this.says = host.querySelector("[aria-live]")!;
    this.colours = readColours(host);
    this.listen();
    this.size = new ResizeObserver(() => this.resize());
    this.size.observe(host);
    const repaint = () => { this.colours = readColours(host); this.paint(); };
    this.theme = new MutationObserver(repaint);
    this.theme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint, { signal: this.leaving.signal });
    void document.fonts.ready.then(() => this.paint());
  }

  show(data: GraphData): void {
    const start = performance.now();
    const before = this.chosen?.id;
    this.graph = layout(data);
    this.lit = null;
    this.chosen = this.graph.nodes.find(node => node.id === before) ?? null;
    if (!this.fitted) this.begin();
    this.render();
    this.host.dataset.drawn = `${this.graph.nodes.length}`;
    this.host.dataset.milliseconds = (performance.now() - start).toFixed(0);
  }

  fit(): void {
    const { view, graph } = this;
    if (view.width === 0 || graph.nodes.length === 0) return;
    view.scale = Math.min(scales.start, Math.max(scales.least, Math.min((view.width - 2 * margin) / graph.width, (view.height - 2 * margin) / graph.height)));
    view.x = (view.width - graph.width * view.scale) / 2;
    view.y = (view.height - graph.height * view.scale) / 2;
    this.fitted = true;
    this.paint();
  }

  /** The first view: all of it where names can still be read, else its centre, what is worst in it, or its beginning. */
  private begin(): void {
    this.fit();
    const { view, graph } = this;
    if (!this.fitted || view.scale >= scales.read) return;
    view.scale = scales.read;
    const first = graph.nodes.find(node => node.centre) ?? firstOf(graph.nodes.filter(node => node.health === "bad")) ?? firstOf(graph.nodes)!;
    view.x = placed(view.width, graph.width * view.scale, (first.x + nodeWidth / 2) * view.scale);
    view.y = placed(view.height, graph.height * view.scale, (first.y + nodeHeight / 2) * view.scale);
  }

  zoom(factor: number, x = this.view.width / 2, y = this.view.height / 2): void {
    const { view } = this;
    const scale = Math.min(scales.most, Math.max(scales.least, view.scale * factor));
    view.x = x - (x - view.x) * scale / view.scale;
    view.y = y - (y - view.y) * scale / view.scale;
    view.scale = scale;
    this.paint();
  }

  dispose(): void {
    this.leaving.abort();
    this.size.disconnect();
    this.theme.disconnect();
    cancelAnimationFrame(this.frame);
  }

  private resize(): void {
    const { width, height } = this.host.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    this.view.width = width;
    this.view.height = height;
    this.canvas.width = Math.round(width * devicePixelRatio);
    this.canvas.height = Math.round(height * devicePixelRatio);
    if (!this.fitted) this.begin();
    else if (this.chosen) this.bring(this.chosen);
    this.render();
  }

  private paint(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.render());
  }

  private render(): void {
    const context = this.canvas.getContext("2d");
    if (context && this.view.width > 0) draw(context, this.graph, { view: this.view, colours: this.colours, lit: this.lit, chosen: this.chosen });
  }

  private listen(): void {
    const { canvas } = this;
    const options = { signal: this.leaving.signal };
    canvas.addEventListener("pointerdown", event => this.press(event), options);
    canvas.addEventListener("pointermove", event => this.move(event), options);
    canvas.addEventListener("pointerup", event => this.release(event), options);
    canvas.addEventListener("pointercancel", () => { this.drag = null; }, options);
    canvas.addEventListener("pointerleave", () => this.light(null), options);
    canvas.addEventListener("dblclick", event => this.open(this.at(event)), options);
    canvas.addEventListener("keydown", event => this.key(event), options);
    canvas.addEventListener("wheel", event => {
      event.preventDefault();
      if (event.ctrlKey || !event.shiftKey) this.zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016)), event.offsetX, event.offsetY);
      else this.pan(-event.deltaY, 0);
    }, { ...options, passive: false });
  }

  private press(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.canvas.setPointerCapture(event.pointerId);
    this.drag = { x: event.offsetX, y: event.offsetY, moved: false };
  }

  private move(event: PointerEvent): void {
    if (!this.drag) {
      this.light(this.at(event));
      return;
    }
    const dx = event.offsetX - this.drag.x, dy = event.offsetY - this.drag.y;
    if (!this.drag.moved && Math.hypot(dx, dy) < 4) return;
    this.drag = { x: event.offsetX, y: event.offsetY, moved: true };
    this.pan(dx, dy);
  }

  private release(event: PointerEvent): void {
    const wasDrag = this.drag?.moved ?? true;
    this.drag = null;
    if (!wasDrag) this.choose(this.at(event));
  }

  private pan(dx: number, dy: number): void {
    this.view.x += dx;
    this.view.y += dy;
    this.paint();
  }

  private at(event: MouseEvent): PlacedNode | null {
    const x = (event.offsetX - this.view.x) / this.view.scale, y = (event.offsetY - this.view.y) / this.view.scale;
    return this.graph.nodes.find(node => x >= node.x && x <= node.x + nodeWidth && y >= node.y && y <= node.y + nodeHeight) ?? null;
  }

  private light(node: PlacedNode | null): void {
    if (node === this.lit) return;
    this.lit = node;
    this.canvas.style.cursor = node ? "pointer" : "grab";
    this.canvas.title = node?.label ?? "";
    this.paint();
  }

  private choose(node: PlacedNode | null): void {
    if (node === this.chosen) return;
    this.chosen = node;
    this.says.textContent = node?.label ?? "";
    this.listener.chosen(node?.id ?? null);
    this.paint();
  }

  private open(node: PlacedNode | null): void {
    if (node) this.listener.opened(node.id);
  }

  private key(event: KeyboardEvent): void {
    const directions: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const direction = directions[event.key];
    if (direction && event.shiftKey) this.pan(-60 * direction[0], -60 * direction[1]);
    else if (direction) this.step(...direction);
    else if (event.key === "+" || event.key === "=") this.zoom(1.25);
    else if (event.key === "-") this.zoom(0.8);
    else if (event.key === "0") this.fit();
    else if (event.key === "Enter") this.open(this.chosen);
    else if (event.key === "Escape" && this.chosen) this.choose(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** To the nearest node that way; from nothing, to the centre of the graph. */
  private step(dx: number, dy: number): void {
    const from = this.chosen;
    const start = this.graph.nodes.find(node => node.centre) ?? this.graph.nodes[0] ?? null;
    if (!from) {
      this.reveal(start);
      return;
    }
    let best: PlacedNode | null = null, least = Infinity;
    for (const node of this.graph.nodes) {
      const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
      const across = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
      const cost = along + across * 2 - (from.near.has(node) ? 120 : 0);
      if (node !== from && along > 1 && cost < least) [best, least] = [node, cost];
    }
    this.reveal(best);
  }

  private reveal(node: PlacedNode | null): void {
    if (!node) return;
    const { view } = this;
    if (view.scale < 0.6) this.zoom(0.8 / view.scale);
    this.bring(node);
    this.choose(node);
  }

  /** Moves the view until the node is in it. */
  private bring(node: PlacedNode): void {
    const { view } = this;
    const x = node.x * view.scale + view.x, y = node.y * view.scale + view.y;
    const right = view.width - nodeWidth * view.scale - margin, bottom = view.height - nodeHeight * view.scale - margin;
    this.pan(Math.max(margin - x, 0) || Math.min(right - x, 0), Math.max(margin - y, 0) || Math.min(bottom - y, 0));
  }
}
