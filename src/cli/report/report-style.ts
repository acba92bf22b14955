/** The report's style: one column, tables, two listings side by side where there is room. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --paper: #fdfcf9; --line: #d8d4ca; --quiet: #5f5b52; --bar: #3b6ea5; --mark: #f3e6bd; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --paper: #1b1a18; --line: #45423c; --quiet: #b3aea3; --bar: #86b4e3; --mark: #4a4120; } }
body { margin: 0 auto; max-width: 64rem; padding: 2rem 1rem 4rem; color: var(--ink); background: var(--paper); font: 1rem/1.5 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.2; font-weight: 600; }
h2 { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
p.quiet, td.quiet, caption { color: var(--quiet); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.3rem 1.25rem 0.3rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
caption { text-align: start; padding-bottom: 0.4rem; }
th { overflow-wrap: normal; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid var(--bar); }
meter { width: 8rem; max-width: 30vw; }
summary { cursor: pointer; min-height: 1.5rem; padding: 0.25rem 0; }
summary:focus-visible, a:focus-visible, pre:focus-visible { outline: 2px solid var(--bar); outline-offset: 2px; }
a { color: var(--bar); }
.pair { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 48rem) { .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
pre { margin: 0; padding: 0.5rem; overflow-x: auto; border: 1px solid var(--line); font: 0.8rem/1.45 'Source Code Pro', ui-monospace, monospace; }
pre code { display: block; width: max-content; min-width: 100%; font: inherit; }
pre span { display: block; min-height: 1.45em; padding-inline-start: 0.5rem; border-inline-start: 3px solid transparent; }
pre mark { display: block; min-height: 1.45em; padding-inline-start: 0.5rem; border-inline-start: 3px solid var(--bar); color: inherit; background: var(--mark); }
@media print { details:not([open]) { display: none; } }
`;
