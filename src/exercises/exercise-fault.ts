/** An author's mistake in an exercise: which file, what is wrong, how to mend it. */
export class ExerciseFault extends Error {
  readonly file: string;
  readonly trouble: string;
  readonly repair: string;

  constructor(file: string, trouble: string, repair: string) {
    super(`${file} ${trouble}. ${repair}`);
    this.name = 'ExerciseFault';
    this.file = file;
    this.trouble = trouble;
    this.repair = repair;
  }
}
