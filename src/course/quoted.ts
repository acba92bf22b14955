const LONGEST = 60;

/** A value from a configuration file as a message shows it: text in quotes, the rest as JSON, both cut short. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
