// The keys of the whole application: those of elements that name one (data-shortcut), "g" and a letter to go to a page, "?" for the list.
import { dispatchKey, isTyping } from "./keys";

interface BlazorApi { navigateTo(uri: string): void }
declare const Blazor: BlazorApi | undefined;

const patience = 1200;
/** When "g" was pressed, by the clock of the page: it begins at 0 as the page comes, so that never is long before. */
const never = -Infinity;
let going = never;

const visible = (element: HTMLElement) => element.getClientRects().length > 0;

/** An element says its key by data-shortcut; fields are focused, everything else is clicked. */
function useShortcut(key: string): boolean {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-shortcut="${CSS.escape(key)}"]`)) {
    if (!visible(element)) continue;
    if (/^(input|textarea|select)$/i.test(element.tagName)) { element.focus(); if (element instanceof HTMLInputElement) element.select(); }
    else element.click();
    return true;
  }
  return false;
}

/** "g" and a letter: the link that carries data-go with the letter. */
function go(key: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(`a[data-go="${CSS.escape(key)}"]`);
  if (!link) return false;
  if (typeof Blazor === "undefined") location.href = link.href;
  else Blazor.navigateTo(link.href);
  return true;
}

/** Asked for before the palette is there (the page has only just come), it opens once it is. */
function openPalette(): void {
  if (document.dispatchEvent(new CustomEvent("palette-open", { cancelable: true }))) document.documentElement.dataset.palette = "asked";
}

function pressed(event: KeyboardEvent): void {
  const palette = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
  if (palette) {
    event.preventDefault();
    openPalette();
    return;
  }
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (document.querySelector("dialog[open], .popup:popover-open")) return;

  const waiting = performance.now() - going < patience;
  going = never;
  if (waiting && go(event.key)) { event.preventDefault(); return; }
  if (event.key === "g") { going = performance.now(); return; }
  if (dispatchKey(event)) return;
  if (useShortcut(event.key)) { event.preventDefault(); return; }
  if (event.key === "/") { event.preventDefault(); openPalette(); }
}

function clicked(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("[data-palette]")) openPalette();
  const focus = target?.closest<HTMLElement>("[data-focus]");
  if (focus) document.getElementById(focus.dataset.focus ?? "")?.focus();
  const opens = target?.closest<HTMLElement>("[data-dialog]");
  if (opens) (document.getElementById(opens.dataset.dialog ?? "") as HTMLDialogElement | null)?.showModal();
  const dialog = target instanceof HTMLDialogElement && target.dataset.dismiss !== undefined ? target : target?.closest("[data-dialog-close]")?.closest("dialog");
  dialog?.close();
}

export function startShortcuts(): void {
  document.addEventListener("keydown", pressed);
  document.addEventListener("click", clicked);
}
