// The graph of related objects: what GraphCanvas.cs calls.
import type { GraphData } from "./graph/model";
import { Viewer } from "./graph/viewer";

interface Callback { invokeMethodAsync(method: string, id: string | null): Promise<void>; }

const viewers = new WeakMap<HTMLElement, Viewer>();

export function show(host: HTMLElement, data: GraphData, callback: Callback): void {
  let viewer = viewers.get(host);
  if (!viewer) {
    viewer = new Viewer(host, {
      chosen: id => void callback.invokeMethodAsync("Chosen", id),
      opened: id => void callback.invokeMethodAsync("Opened", id),
    });
    viewers.set(host, viewer);
  }
  viewer.show(data);
}

export function zoom(host: HTMLElement, factor: number): void {
  viewers.get(host)?.zoom(factor);
}

export function fit(host: HTMLElement): void {
  viewers.get(host)?.fit();
}

export function dispose(host: HTMLElement): void {
  viewers.get(host)?.dispose();
  viewers.delete(host);
}
