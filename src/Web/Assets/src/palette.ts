// The command palette. Opening, typing and moving through the results happen here at once; the server is asked for results at most every `throttle` ms.
interface Target { invokeMethodAsync(method: string, ...args: unknown[]): Promise<unknown> }

const throttle = 60;
let running: AbortController | undefined;

export function start(dialog: HTMLDialogElement, target: Target): void {
  stop();
  running = new AbortController();
  const { signal } = running;
  const input = dialog.querySelector<HTMLInputElement>("input")!;
  const results = dialog.querySelector<HTMLElement>("[role='listbox']")!;
  let asked: string | undefined, last = 0, timer: ReturnType<typeof setTimeout> | undefined, moved = false;

  const options = () => [...results.querySelectorAll<HTMLElement>("[role='option']")];
  const active = () => results.querySelector<HTMLElement>("[aria-selected='true']");

  function mark(option: HTMLElement | undefined): void {
    for (const other of options()) other.setAttribute("aria-selected", String(other === option));
    if (option) { input.setAttribute("aria-activedescendant", option.id); option.scrollIntoView({ block: "nearest" }); }
    else input.removeAttribute("aria-activedescendant");
  }

  function ask(): void {
    clearTimeout(timer);
    const text = input.value;
    if (text === asked) return;
    const wait = last + throttle - performance.now();
    if (wait > 0) { timer = setTimeout(ask, wait); return; }
    asked = text;
    last = performance.now();
    void target.invokeMethodAsync("Find", text).catch(() => {});
  }

  function open(): void {
    if (dialog.open) { input.select(); return; }
    dialog.showModal();
    input.value = "";
    asked = undefined;
    moved = false;
    ask();
    input.focus();
  }

  function step(by: number): void {
    const all = options();
    if (all.length === 0) return;
    moved = true;
    const at = all.indexOf(active() as HTMLElement);
    mark(all[(at + by + all.length) % all.length]);
  }

  function choose(option: HTMLElement | null): void {
    if (!option) return;
    dialog.close();
    option.click();
  }

  function pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || (event.ctrlKey && event.key === "n")) step(1);
    else if (event.key === "ArrowUp" || (event.ctrlKey && event.key === "p")) step(-1);
    else if (event.key === "PageDown") step(8);
    else if (event.key === "PageUp") step(-8);
    else if (event.key === "Enter") choose(active() ?? options()[0] ?? null);
    else return;
    event.preventDefault();
  }

  // What came later must not take the choice away from under the keys; until a key moved, the first stays chosen.
  const watcher = new MutationObserver(() => {
    const current = active();
    if (!moved || !current) { moved = false; const first = options()[0]; if (first !== current) mark(first); }
  });
  watcher.observe(results, { childList: true, subtree: true });

  document.addEventListener("palette-open", event => { event.preventDefault(); open(); }, { signal });
  input.addEventListener("input", () => { moved = false; ask(); }, { signal });
  input.addEventListener("keydown", pressed, { signal });
  results.addEventListener("pointermove", event => { const option = event.target instanceof Element ? event.target.closest<HTMLElement>("[role='option']") : null; if (option && option !== active()) { moved = true; mark(option); } }, { signal });
  results.addEventListener("click", event => { if (event.target instanceof Element && event.target.closest("[role='option']") && dialog.open) dialog.close(); }, { signal });
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); }, { signal });
  dialog.addEventListener("close", () => void target.invokeMethodAsync("Closed").catch(() => {}), { signal });
  if (document.documentElement.dataset.palette) { delete document.documentElement.dataset.palette; open(); }
  signal.addEventListener("abort", () => { watcher.disconnect(); clearTimeout(timer); });
}

export function stop(): void {
  running?.abort();
  running = undefined;
}
