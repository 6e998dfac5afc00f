// Radzen's styles are 90 KB that the first paint does not need: they come after it. Its script is loaded by the page itself.
export function startRadzen(): void {
  const source = document.querySelector<HTMLMetaElement>("meta[name='radzen-styles']");
  if (!source || document.querySelector("link[data-radzen]")) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = source.content;
  link.dataset.radzen = "";
  document.head.prepend(link);
}
