// Tells the server when nobody can see the page: its tab lies in the background, and has for a while. Short looks at other tabs pass.
interface Target { invokeMethodAsync(method: string, ...args: unknown[]): Promise<unknown> }

const patience = 20_000;
let running: AbortController | undefined;

export function start(target: Target): void {
  stop();
  running = new AbortController();
  const { signal } = running;
  let told = true, timer: ReturnType<typeof setTimeout> | undefined;

  function tell(there: boolean): void {
    if (there === told) return;
    told = there;
    void target.invokeMethodAsync("Seen", there).catch(() => {});
  }

  function changed(): void {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(() => tell(false), patience);
    else tell(true);
  }

  document.addEventListener("visibilitychange", changed, { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
  changed();
}

export function stop(): void {
  running?.abort();
  running = undefined;
}
