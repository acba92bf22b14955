import ts from 'typescript';
import { type Edit, type Mutant, mutantOf } from './mutant.ts';
import { MUTATORS } from './mutators.ts';

/**
 * Every program that differs from this one by one edit of the mutators, without doubles. Types are left alone: they do
 * not compute.
 */
export function mutantsOf(text: string): readonly Mutant[] {
  const source = ts.createSourceFile('solution.ts', text, ts.ScriptTarget.ES2022, true);
  const mutants = new Map<string, Mutant>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
      return;
    for (const edit of MUTATORS.flatMap((mutator) => mutator(node, source))) {
      const mutant = mutantOf(text, edit, shownAround(node, edit, source));
      if (mutant.source !== text && !mutants.has(mutant.source)) mutants.set(mutant.source, mutant);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...mutants.values()];
}

/** What a change is shown in: the statement around it, as far as it starts and ends on one line; else the node itself. */
function shownAround(
  node: ts.Node,
  edit: Edit,
  source: ts.SourceFile,
): { start: number; end: number } {
  const bounds = (one: ts.Node) => ({ start: one.getStart(source), end: one.getEnd() });
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  let shown = bounds(node);
  for (let outer = node.parent; outer && !ts.isSourceFile(outer); outer = outer.parent) {
    const wider = bounds(outer);
    if (lineOf(wider.start) !== lineOf(wider.end)) break;
    shown = wider;
    if (ts.isStatement(outer)) break;
  }
  return { start: Math.min(shown.start, edit.start), end: Math.max(shown.end, edit.end) };
}
