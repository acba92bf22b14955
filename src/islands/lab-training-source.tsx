import { DIGITS_SOURCE } from '../training/digits.ts';

/** Where the digits come from, and under which license. */
export function DigitsSource() {
  const { title, authors, year, publisher, doi, license } = DIGITS_SOURCE;
  return (
    <p class="digits-source">
      The digits: {authors}, <cite>{title}</cite> ({publisher}, {year},{' '}
      <a href={`https://doi.org/${doi}`}>doi {doi}</a>), its test part as scikit-learn distributes
      it, unchanged; license <a href="https://creativecommons.org/licenses/by/4.0/">{license}</a>.
    </p>
  );
}
