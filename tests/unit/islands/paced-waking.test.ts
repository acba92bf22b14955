import type { ClientDirective } from 'astro';
import { afterEach, describe, expect, it, vi } from 'vitest';
import wakePaced from '../../../src/islands/paced-waking.ts';

type Island = Parameters<ClientDirective>[2];

/** An island whose doings are noted, with what else came between them. */
function island() {
  const done: string[] = [];
  const load = async () => {
    done.push('code runs');
    setTimeout(() => done.push('a key is heard'));
    return async () => {
      done.push('is drawn');
    };
  };
  const element = { children: ['first', 'second'] } as unknown as Island;
  return {
    done,
    wake: (value: true | 'visible') =>
      wakePaced(load, { name: '', value: value as string }, element),
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('the waking of an island', () => {
  it('leaves room for a key between its code and its drawing', async () => {
    const { done, wake } = island();
    await wake(true);
    expect(done).toEqual(['code runs', 'a key is heard', 'is drawn']);
  });

  it('waits for one of its elements to come into the window, where that is asked for', async () => {
    const watched: unknown[] = [];
    let see: (isIntersecting: boolean) => void = () => {};
    const disconnect = vi.fn();
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(hear: (entries: readonly { isIntersecting: boolean }[]) => void) {
          see = (isIntersecting) => hear([{ isIntersecting }]);
        }
        observe = (element: unknown) => watched.push(element);
        disconnect = disconnect;
      },
    );
    const { done, wake } = island();
    const awake = wake('visible');
    expect(watched).toEqual(['first', 'second']);
    see(false);
    await new Promise((later) => setTimeout(later, 5));
    expect(done).toEqual([]);
    see(true);
    await awake;
    expect(done.at(-1)).toBe('is drawn');
    expect(disconnect).toHaveBeenCalledOnce();
  });
});
