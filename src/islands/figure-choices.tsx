/** One of a few, as a row of buttons that join; a radio group to the keyboard and to a screen reader. */
export const Choices = <Id extends string>({
  legend,
  name,
  options,
  value,
  set,
}: {
  readonly legend: string;
  /** Unique on the page: radio buttons of one name exclude each other. */
  readonly name: string;
  readonly options: readonly { readonly id: Id; readonly name: string }[];
  readonly value: Id;
  readonly set: (id: Id) => void;
}) => (
  <fieldset>
    <legend>{legend}</legend>
    {options.map((option) => (
      <label key={option.id} class="choice">
        <input
          type="radio"
          name={name}
          value={option.id}
          checked={value === option.id}
          onChange={() => set(option.id)}
        />
        <span>{option.name}</span>
      </label>
    ))}
  </fieldset>
);
