import type { MdastPluginDefinition, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

/** Puts the site's base in front of a path from the root; leaves relative paths, anchors and other sites alone. */
export function withBase(base: string, url: string): string {
  if (!url.startsWith('/') || url.startsWith('//')) return url;
  return base.replace(/\/$/, '') + url;
}

/** Lets authors write `/lessons/adam/` in Markdown links, images and plain `<a>`, wherever the site is hosted. */
export function satteriBaseLinks(base: string): MdastPluginDefinition {
  const prefixed = <Element extends MdxJsxFlowElement | MdxJsxTextElement>(
    element: Readonly<Element>,
  ) => {
    if (element.name !== 'a' && element.name !== 'img') return undefined;
    const attributes = element.attributes.map((attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      (attribute.name === 'href' || attribute.name === 'src') &&
      typeof attribute.value === 'string'
        ? { ...attribute, value: withBase(base, attribute.value) }
        : attribute,
    );
    return { ...element, attributes };
  };
  return {
    name: 'base-links',
    link: (node, context) => context.setProperty(node, 'url', withBase(base, node.url)),
    definition: (node, context) => context.setProperty(node, 'url', withBase(base, node.url)),
    image: (node, context) => context.setProperty(node, 'url', withBase(base, node.url)),
    mdxJsxFlowElement: prefixed,
    mdxJsxTextElement: prefixed,
  };
}
