/** What `regrade --help` prints. */
export const REGRADE_HELP = `Usage: npm run -s downhill -- regrade <dir> [--out grades.csv] [--json grades.json] [options]

Reads every hand-in file (.json) in a folder and those in it, runs the code again and writes one row a student: 1 for an
exercise that passes, 0 for one that does not, nothing for one that was not handed in. What the files claim is not
believed. A file that cannot be used becomes a row with the reason. The same files give the same bytes.

  --out F          the table, as CSV; printed when neither --out nor --json is given
  --json F         everything: verdicts, messages, code, notes; what merge, report and --explain read
  --seed S         whole number; draws the generated cases anew (default: the seed of the site)
  --exercises L    the columns, as in adam,sgd-epoch; otherwise every exercise that somebody handed in
  --latest         of several hand-ins of one student the latest counts (default)
  --best           of several the one with the highest total counts; all of them are graded
  --due T          a date with time and zone, as in 2026-11-30T23:59Z; later hand-ins are marked as late
  --late R         what lateness costs: 10%/day, 5%/hour, 100%; after a comma max=50% or grace=15min. A begun day
                   counts. Needs --due
  --roster F       CSV with the class: joins the names and finds who is missing
  --gradebook G    canvas or moodle: --out becomes a file which that system imports; needs --roster
  --assignment N   title of the gradebook's column (default: the course's title)
  --items I        gradebook columns: total (default) or exercises
  --jobs K         threads (default: one a processor)
  --shard I/N      only part I of N of the students; put the parts' JSON together with merge
  --journal F      marks as they are made; a killed run that is started again goes on from them. Default: beside --out
                   or --json, with .journal at the end, and removed when all is written
  --explain F      an earlier --json: says of each changed mark what changed
  --course C       the course that hand-ins must belong to (default: id in course.config.ts)
  --root D         the course's folder, where it is not the current one

Exit code: 0 all graded, 1 some code could not be graded, 2 the call is wrong.`;
