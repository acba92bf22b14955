const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, in content and attributes; control and direction characters are shown as a square. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
    .replace(/[^\P{C}\n\t\u200c\u200d]/gu, '\u25A1');
