// Single keys of the page: a module binds a key while its part of the page is there. Nothing fires while somebody types, or while a dialog is open.
export type KeyHandler = (event: KeyboardEvent) => boolean | void;

const bound = new Map<string, KeyHandler[]>();

/** Binds a key by its `event.key` ("j", "Enter", "."). The newest binding is asked first; one that returns false leaves the key to the next. Returns what unbinds it. */
export function bindKey(key: string, handler: KeyHandler): () => void {
  const handlers = bound.get(key) ?? [];
  handlers.unshift(handler);
  bound.set(key, handlers);
  return () => { const at = handlers.indexOf(handler); if (at >= 0) handlers.splice(at, 1); };
}

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName)) && !(target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type));

const isBusy = () => document.querySelector("dialog[open], .popup:popover-open, .rz-dialog-wrapper") !== null;

export function dispatchKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isBusy()) return false;
  for (const handler of bound.get(event.key) ?? []) {
    if (handler(event) === false) continue;
    event.preventDefault();
    return true;
  }
  return false;
}
