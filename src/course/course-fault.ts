/** What is wrong with a course's configuration: sentences, each with the field, what it holds and what to write. */
export class CourseFault extends Error {
  readonly sentences: readonly string[];

  constructor(file: string, sentences: readonly string[]) {
    super(sentences.map((sentence) => `${file}: ${sentence}`).join('\n'));
    this.name = 'CourseFault';
    this.sentences = sentences;
  }
}
