import { useEffect, useRef, useState } from 'preact/hooks';
import { CLINIC_FAULTS, type ClinicFault } from '../labs/clinic-patients.ts';
import type { CaseScore } from '../progress/clinic-score.ts';
import { FAULT_WORDS } from './lab-clinic-faults.ts';

/** The question of a case, what came of each answer, and why the right one is right. */
export function Diagnosis({
  number,
  fault,
  standing,
  answer,
}: {
  readonly number: number;
  readonly fault: ClinicFault;
  readonly standing: CaseScore;
  readonly answer: (right: boolean) => void;
}) {
  const [chosen, setChosen] = useState<ClinicFault | undefined>();
  const [wrong, setWrong] = useState<readonly ClinicFault[]>([]);
  useEffect(() => {
    setChosen(undefined);
    setWrong([]);
  }, [number]);
  // The form goes when the fault is named: who was in it by keyboard is taken to what came of it.
  const outcome = useRef<HTMLDivElement>(null);
  const { named, tries } = standing;
  const give = (event: Event) => {
    event.preventDefault();
    if (!chosen || wrong.includes(chosen)) return;
    if (chosen !== fault) setWrong([...wrong, chosen]);
    else outcome.current?.focus();
    answer(chosen === fault);
  };
  const last = wrong.at(-1);
  return (
    <section class="diagnosis" aria-labelledby="clinic-question">
      <h2 id="clinic-question">What is wrong with case {number}?</h2>
      {!named && (
        <form onSubmit={give}>
          <fieldset>
            <legend class="sr-only">The fault</legend>
            {CLINIC_FAULTS.map((id) => (
              <label key={id} class={wrong.includes(id) ? 'fault ruled-out' : 'fault'}>
                <input
                  type="radio"
                  name="clinic-fault"
                  value={id}
                  checked={chosen === id}
                  onChange={() => setChosen(id)}
                />
                <span>
                  {FAULT_WORDS[id].name}
                  {wrong.includes(id) && <small> – not this</small>}
                </span>
              </label>
            ))}
          </fieldset>
          <button type="submit" disabled={!chosen || wrong.includes(chosen)}>
            This is the fault
          </button>
        </form>
      )}
      <div class="answer" role="status" tabIndex={-1} ref={outcome}>
        {named ? (
          <>
            <p class="verdict">
              <b>{FAULT_WORDS[fault].name}.</b>{' '}
              {tries === 1 ? 'Named at the first try.' : `Named at try ${tries}.`}
            </p>
            <p>{FAULT_WORDS[fault].why}</p>
          </>
        ) : (
          last && (
            <p>
              <b>Not this.</b> “{FAULT_WORDS[last].name}” would show {FAULT_WORDS[last].shows}.{' '}
              {FAULT_WORDS[fault].look}
            </p>
          )
        )}
      </div>
    </section>
  );
}
