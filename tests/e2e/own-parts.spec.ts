import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ExercisePage } from './exercise-page.ts';

const solution = (id: string) => readFileSync(`solutions/${id}/solution.ts`, 'utf8');

test('a training loop that has passed runs with the parts the reader has passed', async ({
  page,
}) => {
  const loop = new ExercisePage(page, 'training-loop');
  const told = page.locator('[data-part="own-parts"]');
  await loop.open('/exercises/training-loop/');
  await loop.grade(solution('training-loop'));
  await expect(told).toContainText('Pass “Momentum”');

  const momentum = new ExercisePage(page, 'momentum');
  await momentum.open('/exercises/momentum/');
  await momentum.grade(solution('momentum'));

  await loop.open('/exercises/training-loop/');
  await loop.grade(solution('training-loop'));
  await expect(told).toContainText('With your own code from “Momentum” in the loop, every case');
  await loop.grade('export function train() {}');
  await expect(told).toBeHidden();
});
