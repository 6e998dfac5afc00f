// The page's colours as the canvas needs them: tokens are resolved by the browser, for they may differ by theme.
const names = ["page", "surface", "hover", "line", "line-strong", "ink", "ink-2", "ink-3", "accent", "accent-soft", "ok", "warn", "bad", "idle"] as const;

export type Colours = Record<(typeof names)[number], string> & { font: string; mono: string };

export function readColours(host: HTMLElement): Colours {
  const probe = document.createElement("i");
  probe.hidden = true;
  host.append(probe);
  const colours = {} as Colours;
  for (const name of names) {
    probe.style.color = `var(--${name})`;
    colours[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  const style = getComputedStyle(host);
  colours.font = style.getPropertyValue("--font");
  colours.mono = style.getPropertyValue("--mono");
  return colours;
}
