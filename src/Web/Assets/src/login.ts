// The login page's comforts. The page works without them: paste, choose a file, press the button.
const form = document.querySelector<HTMLFormElement>("#token-form");
const token = document.querySelector<HTMLTextAreaElement>("#token");
const file = document.querySelector<HTMLInputElement>("#kubeconfig");
const show = document.querySelector<HTMLButtonElement>("#token-show");
const problem = document.querySelector<HTMLElement>("#login-script-problem");

function complain(text: string | undefined): void {
  if (!problem || !text) return;
  for (const other of document.querySelectorAll<HTMLElement>("[data-problem]")) other.hidden = true;
  problem.querySelector("p")!.textContent = text;
  problem.hidden = false;
}

function toggle(): void {
  const shown = token!.classList.toggle("shown");
  show!.setAttribute("aria-pressed", String(shown));
  show!.textContent = (shown ? show!.dataset.hide : show!.dataset.show) ?? "";
}

function check(event: SubmitEvent): void {
  const chosen = file?.files?.[0];
  if (!chosen && token!.value.trim() === "") {
    event.preventDefault();
    complain(problem?.dataset.empty);
    token!.focus();
  } else if ((chosen?.size ?? 0) > 1024 * 1024 || (!chosen && token!.value.length > Number(form!.dataset.longest) * 16)) {
    event.preventDefault();
    complain(problem?.dataset.tooLarge);
  }
}

function drop(event: DragEvent): void {
  form!.classList.remove("over");
  const files = event.dataTransfer?.files;
  if (!files || files.length === 0) return;
  event.preventDefault();
  file!.files = files;
  form!.requestSubmit();
}

if (form && token && file && show) {
  show.hidden = false;
  show.addEventListener("click", toggle);
  document.querySelector<HTMLElement>("#token-drop")!.hidden = false;
  form.addEventListener("submit", check);
  file.addEventListener("change", () => { if (file.files?.length) form.requestSubmit(); });
  form.addEventListener("dragover", event => { event.preventDefault(); form.classList.add("over"); });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", drop);
  // Enter logs in; a token has no lines.
  token.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
}
