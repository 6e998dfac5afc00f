// Moves the keyboard's focus over rows, of which only those near the visible ones exist.
export class Cursor {
  private index = -1;
  private waiting: MutationObserver | null = null;

  constructor(private readonly root: HTMLElement) {
    root.addEventListener("focusin", event => {
      const row = event.target instanceof Element ? event.target.closest<HTMLTableRowElement>("tr[data-key]") : null;
      if (row) this.index = indexOf(row);
    });
  }

  get row(): HTMLTableRowElement | null {
    const row = document.activeElement?.closest<HTMLTableRowElement>("tr[data-key]") ?? null;
    return row && this.root.contains(row) ? row : null;
  }

  focus(row: HTMLTableRowElement): void {
    this.index = indexOf(row);
    row.focus({ preventScroll: true });
  }

  focusKey(key: string): void {
    const row = this.root.querySelector<HTMLTableRowElement>(`tr[data-key="${CSS.escape(key)}"]`);
    if (row) this.focus(row);
  }

  /** Whether the key moved the cursor. */
  key(key: string): "moved" | false {
    const last = Number(this.root.dataset.count) - 1;
    if (last < 0) return false;
    const page = Math.max(1, Math.floor((this.root.clientHeight - this.head()) / this.height()) - 1);
    // From the details beside the list it goes on where it was.
    const here = this.row || (this.index >= 0 && this.root.dataset.follow === "true") ? this.index : this.firstVisible() - 1;
    const next = { j: here + 1, ArrowDown: here + 1, k: here - 1, ArrowUp: here - 1, Home: 0, g: 0, End: last, G: last, PageDown: here + page, PageUp: here - page }[key];
    if (next === undefined) return false;
    this.go(Math.max(0, Math.min(next, last)));
    return "moved";
  }

  /** Scrolls just so far that the row is seen. */
  reveal(index: number): void {
    const height = this.height(), head = this.head();
    const top = index * height, bottom = top + height;
    const room = this.root.clientHeight - head;
    if (top < this.root.scrollTop) this.root.scrollTop = top;
    else if (bottom > this.root.scrollTop + room) this.root.scrollTop = bottom - room;
  }

  private go(index: number): void {
    this.index = index;
    this.reveal(index);
    this.waiting?.disconnect();
    if (this.take()) return;
    // The row is not drawn yet: it comes with the next answer.
    const body = this.root.querySelector("tbody");
    if (!body) return;
    this.waiting = new MutationObserver(() => { if (this.take()) this.waiting?.disconnect(); });
    this.waiting.observe(body, { childList: true });
  }

  private take(): boolean {
    const row = this.root.querySelector<HTMLTableRowElement>(`tr[data-key][aria-rowindex="${this.index + 2}"]`);
    row?.focus({ preventScroll: true });
    return row !== null;
  }

  /** Without a row under the cursor, it starts at what is seen. */
  private firstVisible(): number { return Math.ceil(this.root.scrollTop / this.height()); }

  private head(): number { return this.root.querySelector("thead")?.clientHeight ?? 0; }

  private height(): number { return this.root.querySelector<HTMLElement>("tr[data-key]")?.offsetHeight || 30; }
}

const indexOf = (row: HTMLTableRowElement) => Number(row.ariaRowIndex) - 2;
