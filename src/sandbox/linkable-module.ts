import { type ImportDeclaration, type Pattern, parse, type VariableDeclaration } from 'acorn';

/** A module as the body of a function, with the names that the function hands out. */
export interface LinkableModule {
  readonly body: string;
  readonly exports: readonly string[];
}

/**
 * Turns named imports into constants taken from what `place` says, and named exports into plain declarations. Other forms
 * of import and export are not used inside a realm, and are refused.
 */
export function linkable(js: string, place: (from: string) => string): LinkableModule {
  const { body } = parse(js, { ecmaVersion: 'latest', sourceType: 'module' });
  const exports: string[] = [];
  let text = '';
  let done = 0;
  const replace = (start: number, end: number, by: string) => {
    text += js.slice(done, start) + by;
    done = end;
  };
  for (const node of body) {
    if (node.type === 'ImportDeclaration')
      replace(
        node.start,
        node.end,
        `const { ${namesOf(node)} } = ${place(String(node.source.value))};`,
      );
    else if (node.type === 'ExportNamedDeclaration' && node.declaration) {
      const { declaration } = node;
      replace(node.start, declaration.start, '');
      if (declaration.type === 'VariableDeclaration') exports.push(...declaredBy(declaration));
      else exports.push(declaration.id.name);
    } else if (node.type.startsWith('Export')) throw unsupported(js.slice(node.start, node.end));
  }
  replace(js.length, js.length, '');
  return { body: text, exports };
}

function namesOf(node: ImportDeclaration): string {
  const names = node.specifiers.map((specifier) => {
    if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier')
      throw unsupported('an import that is not by name');
    const { imported, local } = specifier;
    return imported.name === local.name ? local.name : `${imported.name}: ${local.name}`;
  });
  return names.join(', ');
}

const declaredBy = (node: VariableDeclaration) => node.declarations.flatMap(({ id }) => bound(id));

function bound(pattern: Pattern): string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  if (pattern.type !== 'ObjectPattern') throw unsupported(pattern.type);
  return pattern.properties.flatMap((property) =>
    bound(property.type === 'RestElement' ? property.argument : property.value),
  );
}

const unsupported = (what: string) =>
  new Error(
    `Modules of the harness use named imports and exports only; found: ${what.slice(0, 80)}`,
  );
