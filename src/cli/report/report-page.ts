import { escapeHtml } from './escape-html.ts';
import type { ExerciseReport } from './exercise-report.ts';
import { REPORT_STYLE } from './report-style.ts';
import type { SimilarPair } from './similar.ts';

/** The class in numbers, beside its exercises. */
export interface ReportHead {
  /** The course's, where it has one. */
  readonly title: string | undefined;
  readonly students: number;
  readonly missing: number;
  readonly seed: number;
  readonly hasNames: boolean;
}

/** One self-contained page: no script, nothing loaded, nothing in it that is not escaped. */
export const reportPage = (head: ReportHead, reports: readonly ExerciseReport[]): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading(head)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${heading(head)}</h1>
<p>${counted(head.students, 'student')} handed in${head.missing > 0 ? `, ${head.missing} did not` : ''}. The code was run again with seed ${head.seed}. ${
    head.hasNames
      ? 'This page names students: keep it accordingly.'
      : 'Students are numbered, and comments are left out of their code.'
  }</p>
<div class="scroll" tabindex="0" role="region" aria-label="Exercises"><table>
<caption>Exercises</caption>
<thead><tr><th scope="col">Exercise</th><th scope="col" class="number">Handed in</th><th scope="col" class="number">Passed</th><th scope="col">Pass rate</th><th scope="col" class="number">Attempts, median</th></tr></thead>
<tbody>
${reports.map(exerciseLine).join('\n')}
</tbody>
</table></div>
${reports.map(section).join('\n')}
</main>
</body>
</html>
`;

const heading = ({ title }: ReportHead): string =>
  title === undefined ? 'Class report' : `${escapeHtml(title)}: class report`;

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

function exerciseLine({ id, title, handedIn, passed, attempts }: ExerciseReport): string {
  const rate = handedIn === 0 ? 0 : passed / handedIn;
  return `<tr><th scope="row"><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></th><td class="number">${handedIn}</td><td class="number">${passed}</td><td><meter value="${rate.toFixed(3)}" aria-label="Pass rate of ${escapeHtml(title)}">${percent(rate)}</meter> ${percent(rate)}</td><td class="number">${attempts ?? '–'}</td></tr>`;
}

function section({ id, title, handedIn, troubles, similar }: ExerciseReport): string {
  return `<section id="${escapeHtml(id)}">
<h2>${escapeHtml(title)}</h2>
${
  troubles.length === 0
    ? `<p class="quiet">${handedIn === 0 ? 'Nobody handed it in.' : 'Everybody passed.'}</p>`
    : `<div class="scroll"><table>
<caption>What went wrong</caption>
<thead><tr><th scope="col" class="number">Students</th><th scope="col">What</th><th scope="col">What they were asked</th></tr></thead>
<tbody>
${troubles.map(({ what, why, count }) => `<tr><td class="number">${count}</td><td>${escapeHtml(what)}</td><td class="quiet">${escapeHtml(why)}</td></tr>`).join('\n')}
</tbody>
</table></div>`
}
${similar.length === 0 ? '' : `<h3>Similar submissions</h3>\n<p class="quiet">Alike in the order of their signs, whatever the names; the starter’s lines and what much of the class wrote do not count. Likeness is a reason to look, not a finding.</p>\n${similar.map(pair).join('\n')}`}
</section>`;
}

const pair = ({ works: [a, b], share, lines: [left, right] }: SimilarPair): string =>
  `<details>
<summary>${escapeHtml(a.who)} and ${escapeHtml(b.who)}: ${percent(share)} alike</summary>
<div class="pair">
${listing(a.who, a.source, left)}
${listing(b.who, b.source, right)}
</div>
</details>`;

const listing = (who: string, source: string, marked: ReadonlySet<number>): string =>
  `<div><p>${escapeHtml(who)}</p><pre tabindex="0" role="region" aria-label="Code of ${escapeHtml(who)}"><code>${source
    .split('\n')
    .map((text, line) =>
      marked.has(line) ? `<mark>${escapeHtml(text)}</mark>` : `<span>${escapeHtml(text)}</span>`,
    )

    .join('')}</code></pre></div>`;
