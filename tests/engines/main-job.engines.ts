import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import stepDecay from '../../exercises/step-decay/exercise.ts';
import { ENGINE_NAMES, findEngines } from '../../tools/find-engines.ts';
import { StaticSite } from '../e2e/static-site.ts';
import { openTab } from './open-tab.ts';
import { Reader } from './reader.ts';
import { type Tab, until } from './tab.ts';

const program = (path: string): string => readFileSync(`solutions/${path}.ts`, 'utf8');

const TYPED = 'export const stepDecay = (t, h) => h.lr0 * h.gamma ** Math.floor(t / h.s);';
const LOOPING = program('step-decay/solution').replace('return h.', 'for (;;);\n  return h.');
const MISTAKE = 'no-floor';
const question = stepDecay.mistakes.find(({ id }) => id === MISTAKE)?.question ?? MISTAKE;

/** Those that `tools/engines.ts` was asked for. */
const wanted = (process.env['ENGINES'] ?? '').split(' ');
const names = ENGINE_NAMES.filter((name) => wanted.includes(name));

describe.each(findEngines({ install: false, names }))('$name', (engine) => {
  // Found by tools/engines.ts, which says why one is missing.
  if (engine.kind === 'missing') {
    it.skip(`is missing: ${engine.why}`);
    return;
  }
  const site = new StaticSite();
  let tab: Tab;
  let reader: Reader;
  beforeAll(async () => {
    await site.start();
    tab = await openTab(engine);
    reader = new Reader(tab, (inside) => site.address(inside));
  });
  afterAll(async () => {
    await tab?.close();
    await site.stop();
  });

  it('reads a lesson, whose figures answer the keyboard', async () => {
    await reader.visit('lessons/momentum/', 'Momentum');
    const before = await tab.run(() => {
      const figure = document.querySelector<HTMLElement>('.momentum-figure');
      figure?.scrollIntoView({ behavior: 'instant' });
      return figure?.textContent ?? '';
    });
    await until(tab, 'the figure woke up', () => {
      const island = document.querySelector('.momentum-figure')?.closest('astro-island');
      return island != null && !island.hasAttribute('ssr');
    });
    await tab.run(() => {
      document.querySelector<HTMLElement>('.momentum-figure input[type="range"]')?.focus();
      return true;
    });
    await tab.press('End');
    await until(
      tab,
      'the figure answers its slider',
      (old) => document.querySelector('.momentum-figure')?.textContent !== old,
      before,
    );
  });

  it('types a right answer into the editor and passes', async () => {
    await reader.openExercise('step-decay', 'Step decay');
    await reader.openEditor();
    await tab.press('Control', 'a');
    await tab.type(TYPED);
    expect(await reader.code()).toBe(TYPED);
    await tab.press('Control', 'Enter');
    await reader.told('passed', 'Passed: all');
  });

  it('keeps what was typed last when the page is reloaded at once', async () => {
    await tab.press('Control', 'End');
    await tab.type(' // kept');
    await reader.reload();
    expect(await reader.code()).toBe(`${TYPED} // kept`);
  });

  it('is asked about a known mistake', async () => {
    expect(await reader.grade(program(`step-decay/mistakes/${MISTAKE}`))).toMatchObject({
      status: 'failed',
      mistake: { id: MISTAKE },
    });
    await reader.told('failed', question.replaceAll('`', ''));
  });

  it('stops an endless loop, and the next check passes', async () => {
    expect(await reader.grade(LOOPING)).toMatchObject({ status: 'timeout' });
    expect(await reader.grade(program('step-decay/solution'))).toMatchObject({ status: 'passed' });
  });

  it('descends a surface in a lab with the rule that has passed', async () => {
    await reader.openExercise('momentum', 'Momentum');
    expect(await reader.grade(program('momentum/solution'))).toMatchObject({ status: 'passed' });
    await reader.visit('labs/surface/', 'Surface lab');
    await addOwnRule(tab);
  });

  // Without a network, some browsers tell of every request that fails.
  it('has met no error in any page, as far as the driver tells', () => {
    expect(tab.faults() ?? []).toEqual([]);
  });

  it('goes on without a network once the reader has taken a copy', async () => {
    await reader.visit('offline/', 'Read offline');
    await until(tab, 'a copy is offered', () => {
      const button = document.querySelector<HTMLElement>('[data-part="take"]');
      return button !== null && !button.hidden && button.textContent !== '';
    });
    await tab.click('[data-part="take"]');
    await until(
      tab,
      'the copy is whole',
      () =>
        document
          .querySelector('offline-panel [role="status"]')
          ?.textContent?.includes('works without a network') === true,
    );
    site.up = false;
    await reader.visit('lessons/momentum/', 'Momentum');
    await reader.openExercise('step-decay', 'Step decay');
    await reader.openEditor();
    expect(await reader.grade(LOOPING)).toMatchObject({ status: 'timeout' });
    expect(await reader.grade(program('step-decay/solution'))).toMatchObject({ status: 'passed' });
    await reader.visit('labs/surface/', 'Surface lab');
    await addOwnRule(tab);
  });
});

async function addOwnRule(tab: Tab): Promise<void> {
  await until(tab, 'the reader’s own rule is offered', () => {
    const island = document.querySelector('.lab')?.closest('astro-island');
    const option = document.querySelector('.lab option[value="own/momentum"]');
    return island?.hasAttribute('ssr') === false && option !== null;
  });
  await tab.run(() => {
    const list = document.querySelector('.lab option[value="own/momentum"]')?.closest('select');
    if (!list) return false;
    list.value = 'own/momentum';
    return list.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await until(tab, 'the reader’s own rule ran as the course’s does', () =>
    [...document.querySelectorAll('.lab .rule-note')].some((note) =>
      note.textContent?.includes('The same path as the course’s, to nine digits.'),
    ),
  );
}
