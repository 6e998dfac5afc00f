// What the server sends, and what the layout makes of it.
export interface NodeData {
  id: string;
  kind: string;
  name: string;
  detail: string;
  health: "none" | "idle" | "ok" | "warn" | "bad";
  count: number;
  centre: boolean;
  label: string;
}

export interface EdgeData {
  from: string;
  to: string;
  word: string;
}

export interface GraphData {
  nodes: NodeData[];
  edges: EdgeData[];
}

export interface PlacedNode extends NodeData {
  x: number;
  y: number;
  layer: number;
  near: Set<PlacedNode>;
}

export interface PlacedEdge {
  from: PlacedNode;
  to: PlacedNode;
  word: string;
}

export interface Placed {
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  width: number;
  height: number;
}

export const nodeWidth = 198;
export const nodeHeight = 40;
export const layerGap = 66;
export const rowGap = 12;
