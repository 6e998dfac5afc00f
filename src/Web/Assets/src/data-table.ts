// The browser's half of the table control: keys, pointer, column widths, and what is visible. Rows are drawn by the server.
import { CellFilter } from "./table/cellfilter";
import { Columns } from "./table/columns";
import { Cursor } from "./table/cursor";
import { Holding } from "./table/holding";
import { copy, rowText } from "./table/copying";
import { bindKey } from "./page/keys";

export interface Server { invokeMethodAsync(method: string, ...values: unknown[]): Promise<unknown> }

const rowOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLTableRowElement>("tr[data-key]") : null);
const keys = ["j", "k", "ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp", "g", "G", "Enter", "x", "X", " ", ".", "c", "Escape"];
const interactive = "a, button, input, select, textarea, summary, [contenteditable]";

function focusFilter(): boolean {
  const input = document.querySelector<HTMLInputElement>(".filter-input");
  input?.focus();
  input?.select();
  return input !== null;
}

class Table {
  private readonly aborting = new AbortController();
  private readonly cursor: Cursor;
  private readonly holding: Holding;
  private pointed: HTMLTableCellElement | null = null;
  private following = 0;
  private readonly unbind: (() => void)[];

  constructor(private readonly root: HTMLElement, private readonly server: Server) {
    const signal = this.aborting.signal;
    this.cursor = new Cursor(root);
    this.holding = new Holding(root, signal, (first, last) => void server.invokeMethodAsync("OnHold", first, last));
    new Columns(root, signal, server);
    new CellFilter(root, signal, server);
    root.addEventListener("click", event => this.clicked(event), { signal });
    root.addEventListener("pointerover", event => { this.pointed = event.target instanceof Element ? event.target.closest("td") : null; }, { signal, passive: true });
    root.addEventListener("keydown", event => this.copied(event), { signal });
    this.unbind = [...keys.map(key => bindKey(key, event => this.pressed(event))), bindKey("f", () => focusFilter())];
  }

  dispose(): void {
    this.aborting.abort();
    for (const unbind of this.unbind) unbind();
    this.holding.dispose();
    clearTimeout(this.following);
  }

  scrollTo(index: number): void { this.cursor.reveal(index); }

  focusRow(key: string): void { this.cursor.focusKey(key); }

  private tell(action: string, row: HTMLTableRowElement, event: MouseEvent | KeyboardEvent | null): void {
    void this.server.invokeMethodAsync("OnRow", action, row.dataset.key, Number(row.ariaRowIndex) - 2, event?.shiftKey ?? false);
  }

  private clicked(event: MouseEvent): void {
    const row = rowOf(event.target);
    if (!row || event.defaultPrevented || !(event.target instanceof Element)) return;
    if (event.target.closest(".dt-check")) return this.checked(event, row);
    if (event.target.closest(".dt-more")) return this.tell("actions", row, event);
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const link = event.target.closest(interactive);
    if (link && !link.closest(".dt-open")) return;
    if (!link && getSelection()?.toString()) return;
    event.preventDefault();
    this.cursor.focus(row);
    this.tell("open", row, event);
  }

  private checked(event: MouseEvent, row: HTMLTableRowElement): void {
    // The whole cell takes the click; the server says what is checked.
    if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
    if (event.shiftKey) getSelection()?.removeAllRanges();
    this.tell("select", row, event);
  }

  private pressed(event: KeyboardEvent): boolean {
    if (!this.isOurs(event)) return false;
    const row = this.cursor.row;
    const done = this.cursor.key(event.key) || this.command(event, row);
    if (done === "moved" && this.root.dataset.follow === "true") this.follow();
    return done !== false;
  }

  /** Keys pressed within the table, or where nothing else takes them: letters mean nothing to buttons and links. */
  private isOurs(event: KeyboardEvent): boolean {
    const target = event.target;
    if (!(target instanceof HTMLElement)) return false;
    if (this.root.contains(target)) return !(/^(Enter| )$/.test(event.key) && target.closest("button, a, input"));
    return target === document.body || target.matches("main, h1") || event.key === "Escape" || /^[a-z.]$/i.test(event.key);
  }

  private command(event: KeyboardEvent, row: HTMLTableRowElement | null): boolean {
    if (event.key === "Escape") {
      void this.server.invokeMethodAsync("OnEscape");
      return true;
    }
    if (!row) return false;
    const action = { Enter: event.shiftKey ? "page" : "open", x: "select", X: "select", " ": "select", ".": "actions", c: "copy" }[event.key];
    if (!action) return false;
    if (action === "copy") this.copyCell(row);
    else this.tell(action, row, event);
    return true;
  }

  private copied(event: KeyboardEvent): void {
    const row = this.cursor.row;
    if (event.key !== "c" || !(event.ctrlKey || event.metaKey) || !row || getSelection()?.toString()) return;
    event.preventDefault();
    void copy(rowText(row), row);
  }

  private copyCell(row: HTMLTableRowElement): void {
    const cell = this.pointed && row.contains(this.pointed) ? this.pointed : row.querySelector<HTMLTableCellElement>(".dt-open");
    if (cell) void copy(cell.innerText.replaceAll("\n", "").trim(), cell);
  }

  /** With details open beside the list, they follow the cursor once it rests. */
  private follow(): void {
    clearTimeout(this.following);
    this.following = window.setTimeout(() => { if (this.cursor.row) this.tell("open", this.cursor.row, null); }, 150);
  }
}

export function attach(root: HTMLElement, server: Server): Table {
  // From now on keys and clicks count.
  root.dataset.attached = "true";
  return new Table(root, server);
}

export function load(key: string): string | null { return localStorage.getItem(key); }

export function save(key: string, value: string | null): void {
  if (value === null) localStorage.removeItem(key);
  else localStorage.setItem(key, value);
}

export function openMenu(menu: HTMLElement, root: HTMLElement, rowKey: string): void {
  const row = root.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(rowKey)}"]`);
  const at = (row?.querySelector(".dt-more") ?? row ?? root).getBoundingClientRect();
  menu.showPopover();
  const size = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(at.right - size.width, innerWidth - size.width - 8))}px`;
  menu.style.top = `${at.bottom + size.height > innerHeight - 8 ? Math.max(8, at.top - size.height) : at.bottom}px`;
  menu.querySelector<HTMLElement>("[role^=menuitem]")?.focus();
  menu.addEventListener("toggle", () => row?.focus({ preventScroll: true }), { once: true });
}

export async function download(name: string, type: string, stream: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<void> {
  const url = URL.createObjectURL(new Blob([await stream.arrayBuffer()], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export { copy };
