import { batchesWithin, inRounds } from '../optim/batch-draws.ts';
import { seeded } from '../optim/chance.ts';
import type { BatchDescentSettings } from './batch-descent.ts';

/** The batches that a run uses, in order; the same for the same settings, whoever's rule takes the steps. */
export const drawnBatches = ({
  rounds,
  lanes,
  seed,
  ...cutting
}: Pick<BatchDescentSettings, 'rounds' | 'lanes' | 'seed' | 'count' | 'size' | 'draw'>) =>
  batchesWithin(rounds, inRounds(lanes), cutting, seeded(1000 * seed + cutting.size));
