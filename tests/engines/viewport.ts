/** CSS pixels of the page, as on a laptop. */
export const VIEWPORT = { width: 1280, height: 800 };
