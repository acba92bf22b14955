import type { MdastPluginDefinition } from 'satteri';
import { type LeftOut, leadsOut } from '../src/course/left-out.ts';

/**
 * Fits a text to a course that leaves pages out: a link to one of them becomes its words, and an exercise that the course
 * does not have is not shown. Must come before what puts the site's base in front of addresses.
 */
export function satteriLeftOut(out: LeftOut): MdastPluginDefinition {
  return {
    name: 'left-out',
    link: (node, context) => {
      if (leadsOut(out, node.url)) context.replaceNode(node, [...node.children]);
    },
    mdxJsxFlowElement: (node, context) => {
      if (node.name !== 'Exercise') return;
      const isOut = node.attributes.some(
        (attribute) =>
          attribute.type === 'mdxJsxAttribute' &&
          attribute.name === 'id' &&
          typeof attribute.value === 'string' &&
          out.exercises.has(attribute.value),
      );
      if (isOut) context.removeNode(node);
    },
  };
}
