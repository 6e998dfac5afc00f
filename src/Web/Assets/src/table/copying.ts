// Rows as text for other programs: cells parted by tabs.
export function rowText(row: HTMLTableRowElement): string {
  return [...row.querySelectorAll<HTMLTableCellElement>("td[data-c]")].map(cell => cell.innerText.replaceAll(/\s+/g, " ").trim()).join("\t");
}

export async function copy(text: string, near: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without a secure context there is no clipboard interface: the old way.
    const area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) return false;
  }
  near?.classList.add("copied");
  setTimeout(() => near?.classList.remove("copied"), 600);
  return true;
}
