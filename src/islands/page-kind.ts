/** What sort of page an address leads to, as a reader is told it. */
export type PageKind = 'Lesson' | 'Exercise' | 'Lab' | 'Glossary' | 'Reference' | 'Page';

/** The kind of the page at this path under the site's base, with or without slashes around it. */
export function pageKind(path: string): PageKind {
  const inside = path.replace(/^\/|[?#].*$/g, '');
  if (/^lessons\/./.test(inside)) return 'Lesson';
  if (/^exercises\/./.test(inside)) return 'Exercise';
  if (/^labs\/./.test(inside)) return 'Lab';
  if (/^reference\/glossary\b/.test(inside)) return 'Glossary';
  return /^reference\/./.test(inside) ? 'Reference' : 'Page';
}
