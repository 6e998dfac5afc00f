// Two buttons on the cell that the pointer rests on: only rows with its value, or only those without it. One pair serves the whole table.
import type { Server } from "../data-table";

const rest = 180;

export class CellFilter {
  private readonly bar: HTMLElement | null;
  private cell: HTMLTableCellElement | null = null;
  private timer = 0;

  constructor(private readonly root: HTMLElement, signal: AbortSignal, private readonly server: Server) {
    this.bar = root.querySelector<HTMLElement>(".dt-filter");
    if (!this.bar) return;
    root.addEventListener("pointerover", event => this.over(event), { signal, passive: true });
    root.addEventListener("pointerleave", () => this.show(null), { signal });
    root.addEventListener("scroll", () => this.show(null), { signal, passive: true });
    this.bar.addEventListener("click", event => this.clicked(event), { signal });
    signal.addEventListener("abort", () => clearTimeout(this.timer));
  }

  private over(event: PointerEvent): void {
    if (!(event.target instanceof Element) || event.pointerType === "touch" || this.bar!.contains(event.target)) return;
    const cell = event.target.closest<HTMLTableCellElement>("td[data-c]");
    if (cell === this.cell) return;
    this.show(null);
    this.cell = cell;
    if (cell && this.head(cell)?.dataset.filter !== undefined) this.timer = window.setTimeout(() => this.show(cell), rest);
  }

  private show(cell: HTMLTableCellElement | null): void {
    clearTimeout(this.timer);
    this.cell = cell;
    this.bar!.classList.toggle("on", cell !== null);
    if (!cell) return;
    const frame = this.root.getBoundingClientRect(), at = cell.getBoundingClientRect();
    const text = document.createRange();
    text.selectNodeContents(cell);
    const words = text.getBoundingClientRect(), width = this.bar!.offsetWidth, gap = 4;
    // Off the text: behind words, before numbers, beyond the cell where it is full.
    const wanted = cell.classList.contains("num") ? Math.min(at.left + 2, words.left - width - gap) : Math.max(at.right - width - 2, Math.min(words.right, at.right) + gap);
    const x = Math.max(frame.left, Math.min(wanted, frame.right - width - gap));
    this.bar!.style.left = `${x - frame.left + this.root.scrollLeft}px`;
    this.bar!.style.top = `${at.top + (at.height - this.bar!.offsetHeight) / 2 - frame.top + this.root.scrollTop}px`;
  }

  private clicked(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-exclude]") : null;
    const row = this.cell?.closest<HTMLTableRowElement>("tr[data-key]");
    const column = this.cell ? this.head(this.cell)?.dataset.column : undefined;
    if (!button || !row || !column) return;
    this.show(null);
    void this.server.invokeMethodAsync("OnFilterCell", row.dataset.key, Number(row.ariaRowIndex) - 2, column, button.dataset.exclude === "true");
  }

  private head(cell: HTMLTableCellElement): HTMLElement | undefined {
    const at = [...cell.parentElement!.querySelectorAll("td[data-c]")].indexOf(cell);
    return this.root.querySelectorAll<HTMLElement>("th[data-column]")[at];
  }
}
