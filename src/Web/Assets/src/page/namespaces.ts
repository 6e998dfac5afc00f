// Keys inside the namespace picker: arrows move between the filter and the names, space adds a name to the chosen ones.
function pressed(event: KeyboardEvent): void {
  const popup = event.target instanceof Element ? event.target.closest<HTMLElement>(".ns-popup") : null;
  if (!popup || event.isComposing) return;
  const filter = popup.querySelector<HTMLInputElement>("[data-ns-filter]");
  const names = [...popup.querySelectorAll<HTMLElement>(".ns-list .popup-item")];
  const at = names.indexOf(document.activeElement as HTMLElement);

  if (event.key === "ArrowDown") (names[at + 1] ?? names[at])?.focus();
  else if (event.key === "ArrowUp") (at > 0 ? names[at - 1] : filter)?.focus();
  else if (event.key === " " && at >= 0) names[at]?.parentElement?.querySelector<HTMLInputElement>("input[type='checkbox']")?.click();
  else if (event.key === "Enter" && event.target === filter && filter?.value) { setTimeout(() => popup.hidePopover(), 0); return; }
  else {
    // Typing goes to the filter wherever the focus is.
    if (at >= 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) filter?.focus();
    return;
  }
  event.preventDefault();
}

export const startNamespaces = (): void => document.addEventListener("keydown", pressed);
