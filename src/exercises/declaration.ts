import type { Call } from '../grading/call.ts';
import type { Relation, Tolerance } from '../grading/sheet.ts';
import type { Value } from '../grading/value.ts';
import type { Draws } from './draws.ts';

/** One exercise as its author writes it in `exercises/<id>/exercise.ts`. */
export interface ExerciseDeclaration {
  readonly title: string;
  /** Slug of the lesson it belongs to. */
  readonly lesson: string;
  /** One sentence for lists and search results. */
  readonly summary: string;
  /** 1 a warm-up, 2 takes thought, 3 takes a while. */
  readonly difficulty: 1 | 2 | 3;
  /** Minutes a reader of the lesson needs. */
  readonly minutes: number;
  /** Functions the submission must export. */
  readonly entry: readonly string[];
  /** State fields in the order in which they are computed. */
  readonly order?: readonly string[];
  /** Replaces relative 1e-9 plus absolute 1e-12 × scale. */
  readonly tolerance?: Partial<Tolerance>;
  /** Scale of the absolute tolerance in every case that gives none of its own; see `Check` in `src/grading/sheet.ts`. */
  readonly scale?: number;
  /** Wall-clock milliseconds for the whole run; 2 000 unless the exercise needs more. */
  readonly budgetMs?: number;
  readonly cases: readonly CaseDeclaration[];
  /** Set where the argument of a function is a record of functions that readers have written in other exercises. */
  readonly composes?: Composition;
  /** Cases drawn with a seed: published on the site, private when an instructor re-grades. */
  readonly generated: {
    readonly count: number;
    readonly draw: (draws: Draws, index: number) => GeneratedCase;
  };
  /** One for each file in `solutions/<id>/accepted/`: the note names whose form it is and where the two part ways. */
  readonly conventions?: readonly { readonly id: string; readonly note: string }[];
  /** One for each file in `solutions/<id>/mistakes/`: the question points at the idea. `a+b` is both at once. */
  readonly mistakes: readonly { readonly id: string; readonly question: string }[];
  /** From the gentlest to the most concrete. */
  readonly hints: readonly string[];
  /** What is worth seeing in the model solution, for readers who see it beside their own; `code` and *emphasis* are set. */
  readonly commentary: string;
  /** Mutants of the solution that compute the same, as the law prints them, with the reason. */
  readonly waivers?: readonly { readonly mutant: string; readonly reason: string }[];
}

/** Which functions of other exercises can take the place of parts that the cases hand to a submission. */
export interface Composition {
  /** The function that receives them. */
  readonly fn: string;
  /** The place of the record among its arguments, from 0. */
  readonly argument: number;
  /** Field of the record → the exercise whose passed code has a function of this name. */
  readonly parts: Readonly<Record<string, { readonly exercise: string; readonly fn: string }>>;
}

export type CaseDeclaration = DeclaredCase & { readonly visibility: 'example' | 'hidden' };
export type GeneratedCase = DeclaredCase;

/** A purpose with a call whose value the solution gives, or with two calls that must stand in a relation. */
export type DeclaredCase = {
  readonly purpose: string;
  /** Set where the statement asks for an error on this input; the solution must throw, and nowhere else. */
  readonly throws?: boolean;
  /** Scale of the absolute tolerance; see `Check` in `src/grading/sheet.ts`. */
  readonly scale?: number;
} & (
  | {
      readonly kind: 'expect';
      readonly call: Call;
      readonly anchor?: Anchor;
    }
  | { readonly kind: 'relate'; readonly relation: Relation; readonly calls: readonly [Call, Call] }
);

/** What a case's outcome must be according to somebody else's program, paper or pencil. */
export interface Anchor {
  /** Where the numbers come from; `oracle:<case id>` for a case of `tests/oracle`. */
  readonly source: string;
  /** For a single call. */
  readonly value?: Value;
  /** For a rollout: weights after some of the recorded steps. */
  readonly w?: Readonly<Record<number, readonly number[]>>;
  /** For a rollout: state fields after some of the recorded steps. */
  readonly state?: Readonly<Record<number, Readonly<Record<string, Value>>>>;
}
