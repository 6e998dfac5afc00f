// Tells the server which rows must not move: those that are seen, while the pointer or the keyboard is on the table or it is scrolled.
const settle = 120;

export class Holding {
  private pointing = false;
  private timer = 0;
  private told = "";

  constructor(private readonly root: HTMLElement, signal: AbortSignal, private readonly tell: (first: number, last: number) => void) {
    const body = root;
    body.addEventListener("pointerenter", event => { if (event.pointerType !== "touch") { this.pointing = true; this.report(); } }, { signal });
    body.addEventListener("pointerleave", () => { this.pointing = false; this.report(); }, { signal });
    root.addEventListener("scroll", () => this.later(), { signal, passive: true });
    root.addEventListener("focusin", () => this.report(), { signal });
    root.addEventListener("focusout", () => this.later(), { signal });
  }

  dispose(): void { clearTimeout(this.timer); }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.report(), settle);
  }

  private report(): void {
    const held = this.pointing || this.root.scrollTop > 0 || (document.activeElement !== this.root && this.root.querySelector("tbody")?.contains(document.activeElement) === true);
    const [first, last] = held ? this.visible() : [-1, -1];
    const now = `${first} ${last}`;
    if (now === this.told) return;
    this.told = now;
    this.tell(first, last);
  }

  private visible(): [number, number] {
    const height = this.root.querySelector<HTMLElement>("tr[data-key]")?.offsetHeight || 30;
    const head = this.root.querySelector("thead")?.clientHeight ?? 0;
    const first = Math.floor(this.root.scrollTop / height);
    return [first, first + Math.ceil((this.root.clientHeight - head) / height)];
  }
}
