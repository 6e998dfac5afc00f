// Opens a dialog above the page. Escape is a click on its cancel button, so that the page alone decides; afterwards the focus is where it was.
let opener: Element | null = null;

export function show(dialog: HTMLDialogElement): void {
  opener = document.activeElement;
  dialog.addEventListener("cancel", event => {
    event.preventDefault();
    dialog.querySelector<HTMLElement>("[data-cancel]")?.click();
  });
  if (!dialog.open) dialog.showModal();
}

export function closed(): void {
  if (opener instanceof HTMLElement && opener.isConnected && document.activeElement === document.body) opener.focus({ preventScroll: true });
  opener = null;
}
