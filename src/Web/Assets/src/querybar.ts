// The line in which a query is written: colours, completion and the place of an error. What can stand where is the server's to say.
import { EditorState, StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, keymap, placeholder, type DecorationSet } from "@codemirror/view";
import { HighlightStyle, StreamLanguage, syntaxHighlighting, type StringStream } from "@codemirror/language";
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, completionStatus, startCompletion, closeCompletion, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { tags } from "@lezer/highlight";

interface Server { invokeMethodAsync<T>(method: string, ...values: unknown[]): Promise<T> }
interface Suggestion { label: string; apply: string; detail: string | null; kind: string; from: number; to: number }
interface Mistake { from: number; to: number; message: string }

interface Options {
  label: string;
  hint: string;
  /** CodeMirror's own words in the reader's language. */
  phrases: Record<string, string>;
}

const pause = 200;

/** Enough of KQL and Lucene to tell fields, values, words between them and quoted text apart. */
const language = StreamLanguage.define<{ value: boolean }>({
  startState: () => ({ value: false }),
  token(stream: StringStream, state): string | null {
    if (stream.eatSpace()) return null;
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) { state.value = false; return "string"; }
    if (stream.match(/^(?:and|or|not|AND|OR|NOT|TO)(?![\w.@*-])/)) { state.value = false; return "keyword"; }
    if (stream.match(/^(?::|<=|>=|<|>)/)) { state.value = true; return "operator"; }
    if (stream.match(/^[(){}[\]]/)) return "bracket";
    if (stream.match(/^(?:[^\s:<>=(){}[\]"\\]|\\.)+/)) {
      const name = !state.value && /^\s*(?::|<=?|>=?)/.test(stream.string.slice(stream.pos));
      const kind = name ? "propertyName" : /^-?\d+(?:\.\d+)?$/.test(stream.current()) ? "number" : "string";
      state.value = false;
      return kind;
    }
    stream.next();
    return null;
  },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent)" },
  { tag: tags.string, color: "var(--ok)" },
  { tag: tags.number, color: "var(--warn)" },
  { tag: tags.keyword, color: "var(--bad)" },
  { tag: [tags.operator, tags.bracket], color: "var(--ink-2)" },
]);

const look = EditorView.theme({
  "&": { backgroundColor: "transparent", color: "var(--ink)", fontSize: "12.5px", flex: "1", minWidth: "0" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "20px", overflowX: "auto", scrollbarWidth: "none" },
  ".cm-content": { padding: "6px 0", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0" },
  ".cm-cursor": { borderLeftColor: "var(--accent)" },
  ".cm-placeholder": { color: "var(--ink-3)" },
  ".cm-mistake": { textDecoration: "underline wavy var(--bad)", textUnderlineOffset: "3px" },
  ".cm-tooltip": { backgroundColor: "var(--raised)", color: "var(--ink)", border: "1px solid var(--line)", borderRadius: "var(--radius)", boxShadow: "var(--shadow)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", fontSize: "12px", maxHeight: "19em", padding: "4px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 8px", borderRadius: "var(--radius-s)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--selected)", color: "var(--ink)" },
  ".cm-completionDetail": { color: "var(--ink-3)", fontStyle: "normal", fontFamily: "var(--font)", marginLeft: "12px" },
  ".cm-completionMatchedText": { textDecoration: "none", color: "var(--accent)" },
});

const setMistake = StateEffect.define<Mistake | null>();
const mistakes = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, change) {
    let next = marks.map(change.changes);
    for (const effect of change.effects) {
      if (!effect.is(setMistake)) continue;
      const length = change.state.doc.length, mistake = effect.value;
      const to = Math.min(length, Math.max(mistake?.to ?? 0, (mistake?.from ?? 0) + 1)), from = Math.min(mistake?.from ?? 0, Math.max(0, to - 1));
      next = mistake && from < to ? Decoration.set([Decoration.mark({ class: "cm-mistake", attributes: { title: mistake.message } }).range(from, to)]) : Decoration.none;
    }
    return next;
  },
  provide: field => EditorView.decorations.from(field),
});

const mostKept = 20;

/** The queries that were run lately, the latest first: kept by this browser under a name that is the server's to say. */
class History {
  constructor(private readonly name: string) {}

  get queries(): string[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.name) ?? "[]");
      return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === "string").slice(0, mostKept) : [];
    } catch {
      return [];
    }
  }

  add(query: string): void {
    try {
      localStorage.setItem(this.name, JSON.stringify([query, ...this.queries.filter(one => one !== query)].slice(0, mostKept)));
    } catch {
      // The browser's room is full, or it keeps nothing: there is then no history.
    }
  }
}

class QueryBar {
  private readonly view: EditorView;
  private waiting = 0;
  private quiet = false;
  private past: History | null = null;

  constructor(host: HTMLElement, text: string, options: Options, private readonly server: Server) {
    const extensions: Extension[] = [
      history(), closeBrackets(), language, syntaxHighlighting(colours), look, mistakes, placeholder(options.hint), EditorState.phrases.of(options.phrases),
      // A query is one line: what is pasted with breaks becomes one.
      EditorState.transactionFilter.of(change => change.newDoc.lines > 1 ? [{ changes: { from: 0, to: change.startState.doc.length, insert: change.newDoc.toString().replace(/\s*\n\s*/g, " ") }, selection: { anchor: change.newDoc.toString().replace(/\s*\n\s*/g, " ").length } }] : change),
      EditorView.contentAttributes.of({ "aria-label": options.label, "aria-autocomplete": "list", spellcheck: "false", autocapitalize: "off" }),
      autocompletion({ override: [context => this.complete(context)], selectOnOpen: false, icons: false, activateOnTypingDelay: pause, interactionDelay: 0 }),
      keymap.of([
        { key: "Enter", run: view => { closeCompletion(view); this.run(); return true; } },
        { key: "Escape", run: view => { if (completionStatus(view.state)) return closeCompletion(view); (view.contentDOM as HTMLElement).blur(); return true; } },
        { key: "ArrowDown", run: view => completionStatus(view.state) ? false : startCompletion(view) },
        ...closeBracketsKeymap, ...historyKeymap, ...defaultKeymap,
      ]),
      // Whoever comes to an empty line is shown what they asked before; a click sets the cursor after the focus, which ends what the focus began.
      EditorView.domEventHandlers({ focus: () => this.offerPast(), click: () => this.offerPast() }),
      EditorView.updateListener.of(update => { if (update.docChanged && !this.quiet) this.edited(); }),
    ];
    // Chosen by the arrows, a suggestion takes Enter; else Enter runs the query.
    const chosen = keymap.of(completionKeymap.filter(binding => binding.key === "Enter" || binding.key === "ArrowDown" || binding.key === "ArrowUp" || binding.key === "PageDown" || binding.key === "PageUp" || binding.key === "Ctrl-Space"));
    this.view = new EditorView({ parent: host, state: EditorState.create({ doc: text, extensions: [chosen, ...extensions] }) });
  }

  set(text: string): void {
    if (this.view.state.doc.toString() === text) return;
    this.quiet = true;
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text }, selection: { anchor: text.length } });
    this.quiet = false;
  }

  mark(mistake: Mistake | null): void { this.view.dispatch({ effects: setMistake.of(mistake) }); }

  focus(): void { this.view.focus(); }

  private offerPast(): boolean {
    if (this.view.state.doc.length === 0 && !completionStatus(this.view.state) && this.past?.queries.length) startCompletion(this.view);
    return false;
  }

  /** From now on the history of this name is offered. */
  useHistory(name: string): void {
    this.past = new History(name);
    // Whoever was here before it.
    if (this.view.hasFocus) this.offerPast();
  }

  remember(query: string): void { this.past?.add(query); }

  dispose(): void {
    clearTimeout(this.waiting);
    this.view.destroy();
  }

  private text(): string { return this.view.state.doc.toString(); }

  private run(): void {
    clearTimeout(this.waiting);
    void this.server.invokeMethodAsync("OnRun", this.text());
  }

  private edited(): void {
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => void this.server.invokeMethodAsync("OnEdited", this.text()), pause);
  }

  private async complete(context: CompletionContext): Promise<CompletionResult | null> {
    const asked = context.state.doc.toString();
    const found = await this.server.invokeMethodAsync<Suggestion[]>("OnComplete", asked, context.pos);
    const past = asked.trim().length === 0 ? (this.past?.queries ?? []) : [];
    if (context.aborted || found.length + past.length === 0) return null;
    const from = Math.min(asked.length, ...found.map(one => one.from));
    const options = found.map((one): Completion => ({
      label: one.label, type: one.kind, detail: one.detail ?? undefined,
      apply: (view, _completion, _from, to) => {
        const end = Math.max(one.to, to);
        view.dispatch({ changes: { from: one.from, to: Math.min(end, view.state.doc.length), insert: one.apply }, selection: { anchor: one.from + one.apply.length }, userEvent: "input.complete" });
        startCompletion(view);
      },
    }));
    return { from, options: [...past.map(query => this.again(query, context.state.phrase("Recent"))), ...options], filter: false };
  }

  /** A query of the past: chosen, it runs. */
  private again(query: string, recent: string): Completion {
    return {
      label: query, type: "history", detail: recent,
      apply: view => {
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: query }, selection: { anchor: query.length }, userEvent: "input.complete" });
        this.run();
      },
    };
  }
}

export function create(host: HTMLElement, text: string, options: Options, server: Server): QueryBar {
  return new QueryBar(host, text, options, server);
}
