// Inputs with completions (ARIA's combobox with a listbox). Arrows move through them, Enter or Tab takes one, Escape closes them. The server draws the
// options and is told by a click on one; nothing is chosen until an arrow chose it, so that Enter alone means what was typed.
const listOf = (input: Element): HTMLElement | null => document.getElementById(input.getAttribute("aria-controls") ?? "");
const inputOf = (target: EventTarget | null): HTMLInputElement | null => (target instanceof HTMLInputElement && target.matches("[role='combobox'][data-complete]") ? target : null);

function mark(input: HTMLInputElement, list: HTMLElement, option: HTMLElement | null): void {
  for (const other of list.querySelectorAll("[role='option']")) other.setAttribute("aria-selected", String(other === option));
  if (option) {
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else input.removeAttribute("aria-activedescendant");
}

function close(input: HTMLInputElement, list: HTMLElement): void {
  list.dataset.closed = "";
  input.setAttribute("aria-expanded", "false");
  mark(input, list, null);
}

function step(input: HTMLInputElement, list: HTMLElement, by: number): void {
  const options = [...list.querySelectorAll<HTMLElement>("[role='option']")];
  delete list.dataset.closed;
  input.setAttribute("aria-expanded", String(options.length > 0));
  // One place more than there are options: back at what was typed.
  const at = options.findIndex(option => option.ariaSelected === "true") + 1;
  mark(input, list, options[(at + by + options.length + 1) % (options.length + 1) - 1] ?? null);
}

function pressed(event: KeyboardEvent): void {
  const input = inputOf(event.target), list = input && listOf(input);
  if (!input || !list || event.isComposing || list.hidden) return;
  const chosen = list.querySelector<HTMLElement>("[aria-selected='true']");
  const open = list.dataset.closed === undefined;
  if (event.key === "ArrowDown") step(input, list, 1);
  else if (event.key === "ArrowUp") step(input, list, -1);
  else if ((event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) && open && chosen) chosen.click();
  else if (event.key === "Escape" && open) close(input, list);
  else {
    // Enter sends what was typed: nothing more is offered for it.
    if (event.key === "Enter") close(input, list);
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

function typed(event: Event): void {
  const input = inputOf(event.target), list = input && listOf(input);
  if (!input || !list) return;
  delete list.dataset.closed;
  mark(input, list, null);
}

/** A click on an option must not take the focus from the input. */
function held(event: PointerEvent): void {
  if (event.target instanceof Element && event.target.closest("[role='listbox'] [role='option']") && inputOf(document.activeElement)) event.preventDefault();
}

export function startCompleting(): void {
  document.addEventListener("keydown", pressed, { capture: true });
  document.addEventListener("input", typed);
  document.addEventListener("mousedown", event => held(event as PointerEvent));
}
