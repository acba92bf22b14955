/** The head of one curve in a list: its code in its color, its name, and the way to be rid of it. */
export function CurveHead({
  look: { tone, code },
  said,
  remove,
}: {
  readonly look: { readonly tone: string; readonly code: string };
  readonly said: string;
  readonly remove: () => void;
}) {
  return (
    <div class="rule-head">
      <b class={tone}>{code}</b>
      <span class="rule-name">{said}</span>
      <button
        type="button"
        class="plain"
        aria-label={`Remove ${said}, curve ${code}`}
        onClick={remove}
      >
        Remove
      </button>
    </div>
  );
}
