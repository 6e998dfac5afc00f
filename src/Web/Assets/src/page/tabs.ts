// Arrow keys in a row of tabs, as the tabs pattern of ARIA wants them.
function moved(event: KeyboardEvent): void {
  const tab = event.target instanceof Element ? event.target.closest<HTMLElement>("[role='tab']") : null;
  const list = tab?.closest("[role='tablist']");
  if (!tab || !list) return;
  const tabs = [...list.querySelectorAll<HTMLElement>("[role='tab']")];
  const at = tabs.indexOf(tab);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const target = tabs[(next + tabs.length) % tabs.length];
  target?.focus();
  target?.click();
}

export const startTabs = (): void => document.addEventListener("keydown", moved);
