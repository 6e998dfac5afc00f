// A read-only view of YAML: line numbers, folding, search. Its text can be replaced while it stays where it was scrolled to.
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, drawSelection, keymap, lineNumbers } from "@codemirror/view";
import { HighlightStyle, ensureSyntaxTree, foldEffect, foldGutter, foldKeymap, foldable, syntaxHighlighting } from "@codemirror/language";
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from "@codemirror/search";
import { defaultKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { tags } from "@lezer/highlight";
import { write } from "./page/clipboard";

interface Options {
  label: string;
  /** Keys whose value is folded at first. */
  folded: string[];
  /** The search panel's words in the reader's language. */
  phrases: Record<string, string>;
}

const colours = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: "var(--accent)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--ok)" },
  { tag: [tags.bool, tags.null, tags.number, tags.atom], color: "var(--warn)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--ink-3)" },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: "var(--ink-3)" },
]);

const look = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--surface)", color: "var(--ink)", fontSize: "12px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "18px", overflow: "auto" },
  ".cm-content": { padding: "6px 0", caretColor: "var(--accent)" },
  ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--ink-3)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "34px", padding: "0 2px 0 8px" },
  ".cm-foldGutter .cm-gutterElement": { cursor: "pointer", width: "14px" },
  ".cm-foldPlaceholder": { backgroundColor: "var(--sunken)", border: "1px solid var(--line)", color: "var(--ink-2)", padding: "0 5px", margin: "0 3px" },
  ".cm-cursor": { borderLeftColor: "var(--accent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--selected)" },
  ".cm-selectionMatch": { backgroundColor: "var(--info-soft)" },
  ".cm-searchMatch": { backgroundColor: "var(--warn-soft)", outline: "1px solid var(--level-warn)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--level-warn)", color: "var(--page)" },
  ".cm-panels": { backgroundColor: "var(--page)", color: "var(--ink)", border: "none" },
  ".cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-panel.cm-search": { padding: "6px 10px", fontFamily: "var(--font)", fontSize: "12px" },
  ".cm-panel.cm-search label": { fontSize: "12px", color: "var(--ink-2)" },
  ".cm-textfield": { backgroundColor: "var(--surface)", color: "var(--ink)", border: "1px solid var(--line-strong)", borderRadius: "var(--radius-s)", padding: "3px 6px" },
  ".cm-button": { backgroundImage: "none", backgroundColor: "var(--surface)", color: "var(--ink-2)", border: "1px solid var(--line)", borderRadius: "var(--radius-s)", padding: "2px 8px" },
  ".cm-panel.cm-search [name=close]": { color: "var(--ink-2)", fontSize: "16px", right: "8px" },
});

class CodeView {
  private readonly view: EditorView;

  constructor(host: HTMLElement, text: string, private readonly options: Options) {
    const extensions: Extension[] = [
      lineNumbers(), foldGutter(), drawSelection(), highlightSelectionMatches(), search({ top: true }), yaml(),
      syntaxHighlighting(colours), look, EditorState.readOnly.of(true), EditorState.phrases.of(options.phrases),
      EditorView.contentAttributes.of({ "aria-label": options.label, "aria-readonly": "true" }),
      keymap.of([...searchKeymap, ...foldKeymap, ...defaultKeymap]),
    ];
    this.view = new EditorView({ parent: host, state: EditorState.create({ doc: text, extensions }) });
    this.fold(0, text.length);
  }

  /** Replaces only what differs, so that folds, selection and the place on the screen stay. */
  set(text: string): void {
    const before = this.view.state.doc.toString();
    if (before === text) return;
    const least = Math.min(before.length, text.length);
    let start = 0;
    while (start < least && before.charCodeAt(start) === text.charCodeAt(start)) start++;
    let end = 0;
    while (end < least - start && before.charCodeAt(before.length - 1 - end) === text.charCodeAt(text.length - 1 - end)) end++;
    const top = this.view.scrollDOM.scrollTop;
    this.view.dispatch({ changes: { from: start, to: before.length - end, insert: text.slice(start, text.length - end) } });
    this.view.scrollDOM.scrollTop = top;
    this.fold(start, text.length - end);
  }

  find(): void {
    openSearchPanel(this.view);
  }

  copy(): Promise<boolean> {
    return write(this.view.state.doc.toString());
  }

  download(name: string): void {
    const address = URL.createObjectURL(new Blob([this.view.state.doc.toString()], { type: "application/yaml" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  }

  dispose(): void {
    this.view.destroy();
  }

  /** Folds what is to be folded at first, in a part of the text that is new. */
  private fold(from: number, to: number): void {
    const { state } = this.view;
    const last = state.doc.lineAt(Math.min(to, state.doc.length)).number;
    ensureSyntaxTree(state, state.doc.length, 200);
    const effects = [];
    for (let number = state.doc.lineAt(from).number; number <= last; number++) {
      const line = state.doc.line(number);
      if (!this.options.folded.some(key => line.text.trimStart().startsWith(`${key}:`))) continue;
      const range = foldable(state, line.from, line.to);
      if (range) effects.push(foldEffect.of(range));
    }
    if (effects.length > 0) this.view.dispatch({ effects });
  }
}

export function create(host: HTMLElement, text: string, options: Options): CodeView {
  return new CodeView(host, text, options);
}
