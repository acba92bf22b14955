import { PATIENTS } from '../labs/clinic-patients.ts';
import { type ClinicScore, caseScore } from '../progress/clinic-score.ts';
import { caseStanding, scoreTold } from './clinic-score-words.ts';

/** The patients with how each of them stands, and the score. */
export function CaseList({
  number,
  score,
  choose,
  forget,
}: {
  readonly number: number;
  readonly score: ClinicScore;
  readonly choose: (number: number) => void;
  readonly forget: () => void;
}) {
  return (
    <div class="cases">
      <fieldset>
        <legend>Patient</legend>
        {PATIENTS.map((_, k) => {
          const standing = caseStanding(caseScore(score, k + 1));
          return (
            <label key={`case-${k + 1}`} class={`choice ${standing}`}>
              <input
                type="radio"
                name="clinic-case"
                value={k + 1}
                aria-label={`Case ${k + 1}, ${standing}`}
                checked={number === k + 1}
                onChange={() => choose(k + 1)}
              />
              <span>
                <b>{k + 1}</b>
                <small>{standing}</small>
              </span>
            </label>
          );
        })}
      </fieldset>
      <p class="score" role="status">
        {scoreTold(score, PATIENTS.length)}
      </p>
      {Object.keys(score).length > 0 && (
        <button type="button" class="plain" onClick={forget}>
          Begin the score anew
        </button>
      )}
    </div>
  );
}
