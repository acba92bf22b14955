/** A slider over a list of values; what is read aloud is the value, not its place in the list. */
export function Stops({
  id,
  symbol,
  label,
  stops,
  value,
  set,
}: {
  readonly id: string;
  readonly symbol: string;
  /** What is read aloud where the symbol alone would not tell one slider from another. */
  readonly label?: string;
  readonly stops: readonly number[];
  readonly value: number;
  readonly set: (value: number) => void;
}) {
  return (
    <label class="slider">
      <i>{symbol}</i>
      <input
        type="range"
        name={id}
        min={0}
        max={stops.length - 1}
        step={1}
        value={stops.indexOf(value)}
        aria-label={label}
        aria-valuetext={String(value)}
        onInput={(event) => set(stops[event.currentTarget.valueAsNumber] ?? value)}
      />
      <output>{value}</output>
    </label>
  );
}
