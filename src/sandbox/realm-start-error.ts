/** The realm itself cannot work; the message is a plain sentence for the student. */
export class RealmStartError extends Error {
  override readonly name = 'RealmStartError';
}
