// Every [data-copy] of the page copies its text, and says so for a moment.
const shown = 1600;

async function copy(event: MouseEvent): Promise<void> {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy]") : null;
  if (!button) return;
  event.preventDefault();
  if (!(await write(button.dataset.copy ?? ""))) return;
  const before = button.title;
  button.classList.add("copied");
  button.title = button.dataset.copied ?? before;
  setTimeout(() => { button.classList.remove("copied"); button.title = before; }, shown);
}

/** The Clipboard API exists on secure origins only; a NodePort without TLS has none. */
export async function write(text: string): Promise<boolean> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text).then(() => true, () => false);
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

export const startClipboard = (): void => document.addEventListener("click", event => void copy(event));
