// The connection to the server: says that it broke, tries again for as long as the tab is open, and loads the page anew when the session is gone.
interface BlazorApi { reconnect?(): Promise<boolean | void>; resumeCircuit?(): Promise<boolean | void> }
declare const Blazor: BlazorApi | undefined;

const id = "components-reconnect-modal";
const pause = 5000;
let timer: ReturnType<typeof setTimeout> | undefined;
let asking: ReturnType<typeof setInterval> | undefined;

const stateOf = (box: HTMLElement) => ["show", "retrying", "failed", "paused", "resume-failed", "rejected", "hide"].find(state => box.classList.contains(`components-reconnect-${state}`)) ?? "hide";

async function tryAgain(): Promise<void> {
  clearTimeout(timer);
  try {
    // False says that the server answered but no longer knows this circuit.
    if (typeof Blazor !== "undefined" && (await Blazor.reconnect?.()) === false) location.reload();
  } catch {
    timer = setTimeout(() => void tryAgain(), pause);
  }
}

/** A server that is there again but no longer knows the session refuses every new connection; to Blazor that looks like one that is still away. */
async function ask(): Promise<void> {
  try {
    if ((await fetch("/_blazor/negotiate?negotiateVersion=1", { method: "POST" })).status === 401) location.reload();
  } catch {
    // It is away.
  }
}

function follow(box: HTMLElement): void {
  const state = stateOf(box);
  box.dataset.state = state;
  if (state === "hide") { clearInterval(asking); asking = undefined; }
  else asking ??= setInterval(() => void ask(), pause);
  if (state === "rejected" || state === "resume-failed") location.reload();
  else if (state === "failed" || state === "paused") timer ??= setTimeout(() => { timer = undefined; void tryAgain(); }, pause);
  else if (state === "hide") { clearTimeout(timer); timer = undefined; }
}

export function startReconnect(): void {
  const box = document.getElementById(id);
  if (!box) return;
  new MutationObserver(() => follow(box)).observe(box, { attributes: true, attributeFilter: ["class"] });
  box.addEventListener("click", event => { if (event.target instanceof Element && event.target.closest("[data-reconnect]")) void tryAgain(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden && stateOf(box) === "failed") void tryAgain(); });
  addEventListener("online", () => { if (stateOf(box) !== "hide") void tryAgain(); });
}
