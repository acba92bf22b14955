import { describe, expect, it } from 'vitest';
import {
  dropUnused,
  holdClient,
  readCopyState,
  takeVersion,
  versionOf,
} from '../../../src/offline/copy-state.ts';

const first = takeVersion(undefined, 'v1', ['page'], '2026-01-01T00:00:00.000Z');
const second = takeVersion(first, 'v2', ['page'], '2026-01-02T00:00:00.000Z');

describe('the versions of a copy', () => {
  it('serves the first version to all', () => {
    expect(versionOf(first, 'page')).toBe('v1');
    expect(versionOf(first, 'another')).toBe('v1');
  });

  it('keeps an open page and its new workers on the version they began with', () => {
    expect(versionOf(second, 'page')).toBe('v1');
    expect(versionOf(second, 'opened later')).toBe('v2');
    expect(versionOf(holdClient(second, 'its worker', 'v1'), 'its worker')).toBe('v1');
  });

  it('keeps a page on its version through two updates', () => {
    const third = takeVersion(second, 'v3', ['page', 'opened later'], '');
    expect(versionOf(third, 'page')).toBe('v1');
    expect(versionOf(third, 'opened later')).toBe('v2');
    expect(versionOf(third, 'newest')).toBe('v3');
    expect(dropUnused(third, ['opened later']).unused).toEqual(['v1']);
  });

  it('frees a version when its last page is gone, and not before', () => {
    expect(dropUnused(second, ['page']).unused).toEqual([]);
    const { state, unused } = dropUnused(second, ['opened later']);
    expect(unused).toEqual(['v1']);
    expect(state).toMatchObject({ current: 'v2', held: {}, retired: [] });
  });

  it('does not free a version that has been taken again', () => {
    const back = takeVersion(second, 'v1', ['opened later'], '');
    expect(dropUnused(back, []).unused).toEqual(['v2']);
  });

  it('is not changed by taking what it has', () => {
    expect(takeVersion(second, 'v2', ['a', 'b'], 'later')).toBe(second);
  });

  it('is read back as written, and something else is not taken for it', () => {
    expect(readCopyState(JSON.parse(JSON.stringify(second)))).toEqual(second);
    expect(readCopyState({ current: 'v1' })).toBeUndefined();
    expect(readCopyState('v1')).toBeUndefined();
  });
});
