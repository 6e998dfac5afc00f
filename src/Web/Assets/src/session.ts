// Tells the server that somebody is here: by hand, not by the live updates that a page draws on its own.
interface Listener { invokeMethodAsync(name: string): Promise<void> }

const pause = 30_000;
const signs = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

export function watch(listener: Listener): void {
  let last = performance.now();
  const tell = (): void => {
    const now = performance.now();
    if (now - last < pause) return;
    last = now;
    // The circuit may be gone: then nobody is to be told.
    listener.invokeMethodAsync("Used").catch(() => undefined);
  };
  for (const sign of signs) addEventListener(sign, tell, { passive: true, capture: true });
}
