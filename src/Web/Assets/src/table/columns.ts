// Column widths and places: dragged with the pointer, or moved with keys on the focused header (Shift+arrows resize, Alt+arrows move).
import type { Server } from "../data-table";

const least = 40, step = 16;

export class Columns {
  constructor(private readonly root: HTMLElement, signal: AbortSignal, private readonly server: Server) {
    root.addEventListener("pointerdown", event => this.pressed(event), { signal });
    root.addEventListener("keydown", event => this.keyed(event), { signal });
    root.addEventListener("focusout", () => { this.asked = null; }, { signal });
    root.addEventListener("click", event => this.swallow(event), { signal, capture: true });
  }

  private dragged = false;

  /** The width that keys have asked for: the server's answer to one key may come after the next, and must not take it back. */
  private asked: { head: HTMLTableCellElement; width: number } | null = null;

  private pressed(event: PointerEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const head = target?.closest<HTMLTableCellElement>("th[data-column]");
    if (!target || !head || event.button !== 0) return;
    this.dragged = false;
    this.asked = null;
    if (target.closest(".dt-resize")) this.resize(event, head);
    else this.move(event, head);
  }

  private resize(event: PointerEvent, head: HTMLTableCellElement): void {
    event.preventDefault();
    const col = this.col(head), start = event.clientX, width = head.offsetWidth;
    if (!col) return;
    let now = width;
    this.drag(moved => { now = Math.max(least, Math.round(width + moved.clientX - start)); col.style.width = `${now}px`; }, () => this.resized(head, now));
  }

  private move(event: PointerEvent, head: HTMLTableCellElement): void {
    const start = event.clientX;
    let target: HTMLTableCellElement | null = null;
    this.drag(moved => {
      if (!this.dragged && Math.abs(moved.clientX - start) < 8) return;
      this.dragged = true;
      this.mark(null);
      target = document.elementFromPoint(moved.clientX, head.getBoundingClientRect().top + 4)?.closest<HTMLTableCellElement>("th[data-column]") ?? null;
      if (target !== head) this.mark(target);
    }, () => {
      this.mark(null);
      if (this.dragged && target && target !== head) void this.server.invokeMethodAsync("OnMoveColumn", head.dataset.column, target.dataset.column);
    });
  }

  private drag(moved: (event: PointerEvent) => void, done: () => void): void {
    const ending = new AbortController();
    const end = () => { ending.abort(); done(); };
    // Not captured by the header: a plain click must still reach its button.
    addEventListener("pointermove", moved, { signal: ending.signal });
    addEventListener("pointerup", end, { signal: ending.signal });
    addEventListener("pointercancel", end, { signal: ending.signal });
  }

  private keyed(event: KeyboardEvent): void {
    const head = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>("th[data-column]") : null;
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!head || way === undefined || event.shiftKey === event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) {
      const now = this.asked?.head === head ? this.asked.width : head.offsetWidth;
      const width = Math.max(least, now + way * step), col = this.col(head);
      this.asked = { head, width };
      if (col) col.style.width = `${width}px`;
      return this.resized(head, width);
    }
    const heads = [...this.root.querySelectorAll<HTMLTableCellElement>("th[data-column]")];
    const other = heads[heads.indexOf(head) + way];
    if (other) void this.server.invokeMethodAsync("OnMoveColumn", head.dataset.column, other.dataset.column);
  }

  /** The end of a drag is no click. */
  private swallow(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (!target?.closest(".dt-resize") && !(this.dragged && target?.closest("thead"))) return;
    this.dragged = false;
    event.preventDefault();
    event.stopPropagation();
  }

  private resized(head: HTMLTableCellElement, width: number): void { void this.server.invokeMethodAsync("OnResizeColumn", head.dataset.column, width); }

  private mark(head: HTMLTableCellElement | null): void {
    for (const other of this.root.querySelectorAll("th.drop")) other.classList.remove("drop");
    head?.classList.add("drop");
  }

  private col(head: HTMLTableCellElement): HTMLElement | null { return this.root.querySelector<HTMLElement>(`col[data-column="${CSS.escape(head.dataset.column ?? "")}"]`); }
}
