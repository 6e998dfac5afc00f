// The rail: folded to its icons (remembered), and a drawer on narrow screens. Needs no server.
import { set } from "../preferences";

const root = document.documentElement;

function clicked(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("[data-rail-fold]")) {
    const folded = root.dataset.rail !== "folded";
    set("ui-rail", "rail", folded ? "folded" : null);
  } else if (target?.closest("[data-rail-open]")) {
    root.dataset.drawer = "open";
    document.querySelector<HTMLElement>(".rail a")?.focus();
  } else if (root.dataset.drawer && (target?.closest(".rail a, .rail-veil"))) {
    delete root.dataset.drawer;
  }
}

export function startRail(): void {
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", event => { if (event.key === "Escape" && root.dataset.drawer) delete root.dataset.drawer; });
}
