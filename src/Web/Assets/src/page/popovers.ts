// Places the popovers of dropdowns beside their buttons, moves through their items by keys, and closes them after a choice.
const gap = 4, margin = 8;
const itemSelector = "[role^='menuitem']:not([aria-disabled='true']), [role='option']";

const buttonOf = (popup: HTMLElement) => document.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(popup.id)}"]`);

function place(popup: HTMLElement): void {
  const button = buttonOf(popup);
  if (!button) return;
  const anchor = button.getBoundingClientRect();
  const size = popup.getBoundingClientRect();
  const start = popup.dataset.align === "end" ? anchor.right - size.width : anchor.left;
  const left = Math.min(Math.max(margin, start), innerWidth - size.width - margin);
  const below = anchor.bottom + gap;
  const fits = below + size.height <= innerHeight - margin || anchor.top < size.height + gap;
  popup.style.left = `${Math.max(margin, left)}px`;
  popup.style.top = `${fits ? below : anchor.top - gap - size.height}px`;
}

function toggled(event: Event): void {
  const popup = event.target;
  if (!(popup instanceof HTMLElement) || !popup.classList.contains("popup")) return;
  const open = (event as ToggleEvent).newState === "open";
  buttonOf(popup)?.setAttribute("aria-expanded", String(open));
  if (!open) return;
  place(popup);
  const first = popup.querySelector<HTMLElement>("[autofocus], input") ?? popup.querySelector<HTMLElement>(`[aria-checked='true'], ${itemSelector}`);
  first?.focus({ preventScroll: true });
}

function moved(event: KeyboardEvent): void {
  const popup = event.target instanceof Element ? event.target.closest<HTMLElement>(".popup[role='menu']") : null;
  if (!popup) return;
  const items = [...popup.querySelectorAll<HTMLElement>(itemSelector)];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? items.length - 1 : at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined || items.length === 0) return;
  event.preventDefault();
  items[(next + items.length) % items.length]?.focus();
}

function chosen(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target.closest("[role^='menuitem'], [data-close]") : null;
  const popup = target?.closest<HTMLElement>(".popup");
  if (!popup || target?.getAttribute("aria-disabled") === "true" || target?.hasAttribute("data-keep")) return;
  buttonOf(popup)?.focus({ preventScroll: true });
  popup.hidePopover();
}

export function startPopovers(): void {
  document.addEventListener("toggle", toggled, true);
  document.addEventListener("keydown", moved);
  document.addEventListener("click", chosen);
  addEventListener("resize", () => { for (const popup of document.querySelectorAll<HTMLElement>(".popup:popover-open")) place(popup); }, { passive: true });
}
