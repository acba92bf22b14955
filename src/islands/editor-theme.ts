import type { editor } from 'monaco-editor/editor';
import type { TokenClass } from './editor-highlight.ts';

/** Monaco's name for each class of token that the static rendering colours as well. */
const TOKENS: Readonly<Record<TokenClass, string>> = {
  comment: 'comment',
  string: 'string',
  number: 'number',
  keyword: 'keyword',
  type: 'type.identifier',
};

/** The site's ink and paper as a Monaco theme, read from the custom properties in force where `host` stands. */
export function themeFrom(host: HTMLElement): editor.IStandaloneThemeData {
  const colour = colourReader(host);
  const paper = colour('--code-paper');
  const ink = colour('--code-ink');
  const edge = colour('--edge');
  const accent = colour('--accent');
  return {
    base: isDark(paper) ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: ink.slice(1) },
      ...Object.entries(TOKENS).map(([kind, token]) => ({
        token,
        foreground: colour(`--code-${kind}`).slice(1),
      })),
      { token: 'delimiter', foreground: ink.slice(1) },
    ],
    colors: {
      'editor.background': paper,
      'editor.foreground': ink,
      'editorGutter.background': paper,
      'editorLineNumber.foreground': colour('--code-line-number'),
      'editorLineNumber.activeForeground': ink,
      'editorCursor.foreground': accent,
      'editor.selectionBackground': `${accent}38`,
      'editor.inactiveSelectionBackground': `${accent}22`,
      'editor.selectionHighlightBackground': `${accent}1c`,
      'editor.wordHighlightBackground': `${accent}18`,
      'editorBracketMatch.background': `${accent}22`,
      'editorBracketMatch.border': `${accent}66`,
      'editorIndentGuide.background1': `${edge}22`,
      'editorIndentGuide.activeBackground1': `${edge}55`,
      'editorError.foreground': colour('--bad'),
      'editorWidget.background': colour('--paper'),
      'editorWidget.foreground': colour('--ink'),
      'editorWidget.border': edge,
      'editorHoverWidget.background': colour('--paper'),
      'editorHoverWidget.border': edge,
      'editorSuggestWidget.background': colour('--paper'),
      'editorSuggestWidget.foreground': colour('--ink'),
      'editorSuggestWidget.border': edge,
      'editorSuggestWidget.highlightForeground': accent,
      'editorSuggestWidget.focusHighlightForeground': accent,
      'editorSuggestWidget.selectedForeground': colour('--ink'),
      'editorSuggestWidget.selectedBackground': colour('--accent-wash'),
      'list.hoverBackground': colour('--plate'),
      'scrollbarSlider.background': `${edge}44`,
      'scrollbarSlider.hoverBackground': `${edge}66`,
      'scrollbarSlider.activeBackground': `${edge}88`,
      'scrollbar.shadow': '#00000000',
      focusBorder: accent,
    },
  };
}

/** Any CSS colour, however it is written, as `#rrggbb`: Monaco reads nothing else. */
function colourReader(host: HTMLElement): (property: string) => string {
  const probe = host.appendChild(document.createElement('span'));
  probe.hidden = true;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  queueMicrotask(() => probe.remove());
  return (property) => {
    probe.style.color = `var(${property})`;
    if (!context) return '#808080';
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
}

/** Dark when the paper reflects less than half: the middle digits are green, which carries most of the light. */
const isDark = (hex: string): boolean => Number.parseInt(hex.slice(3, 5), 16) < 128;

/** Calls back whenever the site's theme may have changed, by its switch or by the system's. */
export function watchTheme(changed: () => void): void {
  const root = document.documentElement;
  new MutationObserver(changed).observe(root, {
    attributes: true,
    attributeFilter: ['data-theme', 'class'],
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
}
