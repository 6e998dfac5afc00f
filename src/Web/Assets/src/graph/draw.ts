// Draws a placed graph. Only what is in view; names only where they can be read.
import type { Colours } from "./colours";
import { nodeHeight, nodeWidth, type Placed, type PlacedEdge, type PlacedNode } from "./model";

export interface View { scale: number; x: number; y: number; width: number; height: number; }

export interface Look { view: View; colours: Colours; lit: PlacedNode | null; chosen: PlacedNode | null; }

const readable = 0.45;
const many = 400;

export function draw(context: CanvasRenderingContext2D, graph: Placed, look: Look): void {
  const { view, colours } = look;
  const ratio = devicePixelRatio;
  // No ligatures, as on the page: names must read as they are.
  context.textRendering = "optimizeSpeed";
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, view.width, view.height);
  context.setTransform(ratio * view.scale, 0, 0, ratio * view.scale, ratio * view.x, ratio * view.y);
  const seen = { left: -view.x / view.scale, top: -view.y / view.scale, right: (view.width - view.x) / view.scale, bottom: (view.height - view.y) / view.scale };
  const focus = look.lit ?? look.chosen;

  drawEdges(context, graph.edges.filter(edge => crosses(edge, seen) && !touches(edge, focus)), focus ? colours.line : colours["line-strong"], 1 / view.scale);
  if (focus) drawEdges(context, graph.edges.filter(edge => touches(edge, focus)), colours.accent, 1.6 / view.scale);
  if (view.scale < readable && !focus && graph.nodes.length > many) {
    drawFar(context, graph.nodes, colours);
    return;
  }
  for (const node of graph.nodes) {
    if (node.x > seen.right || node.x + nodeWidth < seen.left || node.y > seen.bottom || node.y + nodeHeight < seen.top) continue;
    context.globalAlpha = !focus || node === focus || focus.near.has(node) ? 1 : 0.38;
    drawNode(context, node, look);
  }
  context.globalAlpha = 1;
  if (focus && view.scale >= readable) drawWords(context, graph, focus, colours);
}

function touches(edge: PlacedEdge, node: PlacedNode | null): boolean {
  return node !== null && (edge.from === node || edge.to === node);
}

function crosses(edge: PlacedEdge, seen: { left: number; top: number; right: number; bottom: number }): boolean {
  const left = Math.min(edge.from.x, edge.to.x), right = Math.max(edge.from.x, edge.to.x) + nodeWidth;
  const top = Math.min(edge.from.y, edge.to.y), bottom = Math.max(edge.from.y, edge.to.y) + nodeHeight;
  return left < seen.right && right > seen.left && top < seen.bottom && bottom > seen.top;
}

/** All of a colour in one path: thousands of strokes cost far more than one long one. */
function drawEdges(context: CanvasRenderingContext2D, edges: PlacedEdge[], colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  for (const edge of edges) {
    const [x1, y1, x2, y2] = ends(edge);
    const bend = Math.max(24, Math.abs(x2 - x1) / 2);
    context.moveTo(x1, y1);
    context.bezierCurveTo(x1 + bend, y1, x2 - bend, y2, x2, y2);
  }
  context.stroke();
  context.fillStyle = colour;
  context.beginPath();
  for (const edge of edges) {
    const [, , x, y] = ends(edge);
    context.moveTo(x, y);
    context.lineTo(x - 6, y - 3);
    context.lineTo(x - 6, y + 3);
  }
  context.fill();
}

function ends(edge: PlacedEdge): [number, number, number, number] {
  return [edge.from.x + nodeWidth, edge.from.y + nodeHeight / 2, edge.to.x, edge.to.y + nodeHeight / 2];
}

function drawNode(context: CanvasRenderingContext2D, node: PlacedNode, look: Look): void {
  const { colours, view } = look;
  const chosen = node === look.chosen;
  if (node.count > 1) {
    box(context, node.x + 4, node.y + 4, colours.surface, colours["line-strong"], 1);
  }
  box(context, node.x, node.y, chosen || node.centre ? colours["accent-soft"] : colours.surface, chosen ? colours.accent : node.centre ? colours.accent : colours["line-strong"], chosen ? 2 : 1);
  const far = view.scale < readable;
  shape(context, node, colours, far);
  if (far) return;
  context.textBaseline = "middle";
  context.fillStyle = colours["ink-3"];
  context.font = `450 10.5px ${colours.font}`;
  const first = node.count > 1 ? `${node.count} × ${node.kind}` : node.kind;
  context.fillText(fit(context, node.detail ? `${first} · ${node.detail}` : first, nodeWidth - 34), node.x + 26, node.y + 12.5);
  context.fillStyle = colours.ink;
  context.font = `${node.centre ? 600 : 500} 12.5px ${colours.font}`;
  context.fillText(fit(context, node.name, nodeWidth - 34), node.x + 26, node.y + 28);
}

/** Very many nodes from afar: one path for all boxes and one a health in place of thousands. */
function drawFar(context: CanvasRenderingContext2D, nodes: PlacedNode[], colours: Colours): void {
  context.beginPath();
  for (const node of nodes) context.rect(node.x, node.y, nodeWidth, nodeHeight);
  context.fillStyle = colours.surface;
  context.fill();
  context.strokeStyle = colours["line-strong"];
  context.lineWidth = 2;
  context.stroke();
  for (const health of ["ok", "warn", "bad"] as const) {
    context.beginPath();
    for (const node of nodes) {
      if (node.health !== health) continue;
      const x = node.x + nodeWidth / 2, y = node.y + nodeHeight / 2;
      if (health === "bad") context.rect(x - 14, y - 14, 28, 28);
      else if (health === "ok") { context.moveTo(x + 14, y); context.arc(x, y, 14, 0, Math.PI * 2); }
      else { context.moveTo(x, y - 15); context.lineTo(x + 16, y + 13); context.lineTo(x - 16, y + 13); context.closePath(); }
    }
    context.fillStyle = colours[health];
    context.fill();
  }
}

function box(context: CanvasRenderingContext2D, x: number, y: number, fill: string, stroke: string, width: number): void {
  context.beginPath();
  context.roundRect(x, y, nodeWidth, nodeHeight, 6);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.stroke();
}

/** Health as colour and shape: a disc is well, a triangle is not quite, a square is bad, a ring waits or has none. From afar, where no name can be read, it takes the middle. */
function shape(context: CanvasRenderingContext2D, node: PlacedNode, colours: Colours, far: boolean): void {
  const size = far ? 3 : 1;
  const x = node.x + (far ? nodeWidth / 2 : 14), y = node.y + nodeHeight / 2;
  context.beginPath();
  if (node.health === "warn") {
    context.moveTo(x, y - 5 * size);
    context.lineTo(x + 5.5 * size, y + 4.5 * size);
    context.lineTo(x - 5.5 * size, y + 4.5 * size);
    context.closePath();
  } else if (node.health === "bad") {
    context.roundRect(x - 5 * size, y - 5 * size, 10 * size, 10 * size, 2);
  } else {
    context.arc(x, y, (node.health === "none" ? 3 : 4.5) * size, 0, Math.PI * 2);
  }
  if (node.health === "idle" || node.health === "none") {
    context.strokeStyle = colours.idle;
    context.lineWidth = 1.5 * size;
    context.stroke();
  } else {
    context.fillStyle = colours[node.health];
    context.fill();
  }
}

/** What the lit node is to its neighbours, on its edges; not for a node with very many. */
function drawWords(context: CanvasRenderingContext2D, graph: Placed, focus: PlacedNode, colours: Colours): void {
  if (focus.near.size > 24) return;
  context.font = `450 10.5px ${colours.font}`;
  context.textAlign = "center";
  for (const edge of graph.edges) {
    if (!touches(edge, focus)) continue;
    const [x1, y1, x2, y2] = ends(edge);
    const x = (x1 + x2) / 2, y = (y1 + y2) / 2, width = context.measureText(edge.word).width + 8;
    context.fillStyle = colours.page;
    context.fillRect(x - width / 2, y - 8, width, 16);
    context.fillStyle = colours["ink-2"];
    context.fillText(edge.word, x, y);
  }
  context.textAlign = "start";
}

const fitted = new Map<string, string>();

/** Long names lose their middle: their end tells pods apart. */
function fit(context: CanvasRenderingContext2D, text: string, width: number): string {
  const key = `${context.font}|${width}|${text}`;
  const known = fitted.get(key);
  if (known !== undefined) return known;
  if (fitted.size > 8000) fitted.clear();
  let result = text;
  if (context.measureText(text).width > width) {
    let low = 1, high = text.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (context.measureText(cut(text, middle)).width <= width) low = middle;
      else high = middle - 1;
    }
    result = cut(text, low);
  }
  fitted.set(key, result);
  return result;
}

function cut(text: string, length: number): string {
  const tail = Math.floor(length / 2);
  return `${text.slice(0, length - tail)}…${tail > 0 ? text.slice(-tail) : ""}`;
}
