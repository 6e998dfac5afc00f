// A layered layout from left to right: every part of the graph that hangs together is laid out by itself, then the parts are packed.
// Layers by the longest way from a source, order within a layer by the mean place of the neighbours, long layers broken into columns.
import { layerGap, nodeHeight, nodeWidth, rowGap, type GraphData, type Placed, type PlacedEdge, type PlacedNode } from "./model";

const columnRows = 24;
const sweeps = 6;
const partGap = 36;

interface Part { nodes: PlacedNode[]; width: number; height: number; }

export function layout(data: GraphData): Placed {
  const nodes = data.nodes.map<PlacedNode>(node => ({ ...node, x: 0, y: 0, layer: 0, near: new Set() }));
  const byId = new Map(nodes.map(node => [node.id, node]));
  const edges: PlacedEdge[] = [];
  const next = new Map<PlacedNode, PlacedNode[]>(nodes.map(node => [node, []]));
  const before = new Map<PlacedNode, PlacedNode[]>(nodes.map(node => [node, []]));
  for (const edge of data.edges) {
    const from = byId.get(edge.from), to = byId.get(edge.to);
    if (!from || !to) continue;
    edges.push({ from, to, word: edge.word });
    from.near.add(to);
    to.near.add(from);
    next.get(from)!.push(to);
    before.get(to)!.push(from);
  }
  assignLayers(nodes, next, before);
  const parts = components(nodes).map(part => place(part, next, before));
  return { nodes, edges, ...pack(parts) };
}

/** Longest way from a source; nodes of a cycle that no source leads out of get their layer when nothing else is left. */
function assignLayers(nodes: PlacedNode[], next: Map<PlacedNode, PlacedNode[]>, before: Map<PlacedNode, PlacedNode[]>): void {
  const open = new Map(nodes.map(node => [node, before.get(node)!.length]));
  const queue = nodes.filter(node => open.get(node) === 0);
  const rest = new Set(nodes);
  for (let index = 0; rest.size > 0; index++) {
    if (index >= queue.length) {
      const [first] = rest;
      queue.push(first!);
    }
    const node = queue[index]!;
    if (!rest.delete(node)) continue;
    for (const other of next.get(node)!) {
      if (!rest.has(other)) continue;
      other.layer = Math.max(other.layer, node.layer + 1);
      const left = open.get(other)! - 1;
      open.set(other, left);
      if (left === 0) queue.push(other);
    }
  }
  // A source stands right before what it leads to, not at the far left.
  for (const node of nodes) {
    if (before.get(node)!.length === 0 && next.get(node)!.length > 0)
      node.layer = Math.max(0, Math.min(...next.get(node)!.map(other => other.layer)) - 1);
  }
}

function components(nodes: PlacedNode[]): PlacedNode[][] {
  const seen = new Set<PlacedNode>();
  const parts: PlacedNode[][] = [];
  for (const start of nodes) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (let index = 0; index < part.length; index++) {
      for (const other of part[index]!.near) {
        if (!seen.has(other)) {
          seen.add(other);
          part.push(other);
        }
      }
    }
    parts.push(part);
  }
  return parts.sort((left, right) => right.length - left.length);
}

function place(part: PlacedNode[], next: Map<PlacedNode, PlacedNode[]>, before: Map<PlacedNode, PlacedNode[]>): Part {
  const first = Math.min(...part.map(node => node.layer));
  const layers: PlacedNode[][] = [];
  for (const node of part) (layers[node.layer - first] ??= []).push(node);
  const rank = new Map<PlacedNode, number>();
  const number = (layer: PlacedNode[]) => layer.forEach((node, index) => rank.set(node, index / layer.length));
  for (const layer of layers) {
    layer.sort((left, right) => left.kind.localeCompare(right.kind) || left.name.localeCompare(right.name));
    number(layer);
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const forth = sweep % 2 === 0;
    const order = forth ? layers : [...layers].reverse();
    for (const layer of order) {
      const neighbours = forth ? before : next;
      const mean = new Map(layer.map(node => [node, average(neighbours.get(node)!, rank) ?? rank.get(node)!]));
      layer.sort((left, right) => mean.get(left)! - mean.get(right)!);
      number(layer);
    }
  }
  return settle(part, layers, next, before);
}

function average(nodes: PlacedNode[], rank: Map<PlacedNode, number>): number | undefined {
  if (nodes.length === 0) return undefined;
  let sum = 0;
  for (const node of nodes) sum += rank.get(node) ?? 0;
  return sum / nodes.length;
}

/** Coordinates: layers become columns (long ones several), then short columns move beside their neighbours. */
function settle(part: PlacedNode[], layers: PlacedNode[][], next: Map<PlacedNode, PlacedNode[]>, before: Map<PlacedNode, PlacedNode[]>): Part {
  const step = nodeHeight + rowGap;
  const columns: PlacedNode[][] = [];
  let x = 0;
  for (const layer of layers) {
    const rows = layer.length <= columnRows ? layer.length : Math.max(columnRows, Math.ceil(Math.sqrt(layer.length * nodeWidth / step)));
    for (let start = 0; start < layer.length; start += rows) {
      const column = layer.slice(start, start + rows);
      column.forEach((node, index) => { node.x = x; node.y = index * step; });
      columns.push(column);
      x += nodeWidth + (start + rows < layer.length ? rowGap : layerGap);
    }
  }
  const tallest = Math.max(...columns.map(column => column.length)) * step;
  for (const column of columns) centre(column, tallest, step);
  for (let round = 0; round < 3; round++) {
    for (const column of columns) {
      if (column.length < columnRows) align(column, [before, next], step);
    }
  }
  const top = Math.min(...part.map(node => node.y));
  for (const node of part) node.y -= top;
  return { nodes: part, width: x - layerGap, height: Math.max(...part.map(node => node.y)) + nodeHeight };
}

function centre(column: PlacedNode[], tallest: number, step: number): void {
  const shift = (tallest - column.length * step) / 2;
  for (const node of column) node.y += shift;
}

/** Moves each node to the mean of its neighbours, as far as those above and below leave room. */
function align(column: PlacedNode[], ways: Map<PlacedNode, PlacedNode[]>[], step: number): void {
  const wanted = column.map(node => {
    const near = ways.flatMap(way => way.get(node)!);
    return near.length === 0 ? node.y : near.reduce((sum, other) => sum + other.y, 0) / near.length;
  });
  let low = -Infinity;
  const down = wanted.map(y => (low = Math.max(y, low + step)));
  let high = Infinity;
  const up = [...wanted].reverse().map(y => (high = Math.min(y, high - step))).reverse();
  column.forEach((node, index) => { node.y = (down[index]! + up[index]!) / 2; });
}

/** Parts side by side in rows, about as wide as a screen is for its height. */
function pack(parts: Part[]): { width: number; height: number } {
  const area = parts.reduce((sum, part) => sum + (part.width + partGap) * (part.height + partGap), 0);
  const limit = Math.max(...parts.map(part => part.width), Math.sqrt(area * 2), 0);
  let x = 0, y = 0, rowHeight = 0, width = 0;
  for (const part of parts) {
    if (x > 0 && x + part.width > limit) {
      x = 0;
      y += rowHeight + partGap;
      rowHeight = 0;
    }
    for (const node of part.nodes) {
      node.x += x;
      node.y += y;
    }
    width = Math.max(width, x + part.width);
    rowHeight = Math.max(rowHeight, part.height);
    x += part.width + partGap;
  }
  return { width, height: y + rowHeight };
}
