import { Component, type ComponentType, type FunctionComponent, h } from 'preact';

/**
 * A part that is drawn anew only when one of its properties is another than before. What it draws is not held as a value: an
 * element that is used again keeps the whole drawing it was first made for alive, that one those before it, and so on.
 */
export function held<Properties extends object>(
  Part: FunctionComponent<Properties>,
): ComponentType<Properties> {
  return class Held extends Component<Properties> {
    override shouldComponentUpdate(next: Readonly<Properties>): boolean {
      const before: object = this.props;
      const names = new Set([...Object.keys(before), ...Object.keys(next)]);
      const value = (of: object, name: string): unknown => Reflect.get(of, name);
      return [...names].some((name) => value(before, name) !== value(next, name));
    }

    override render() {
      return h(Part, this.props);
    }
  };
}
