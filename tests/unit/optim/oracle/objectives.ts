import { beale } from '../../../../src/optim/beale.ts';
import { himmelblau } from '../../../../src/optim/himmelblau.ts';
import type { Objective } from '../../../../src/optim/objective.ts';
import { quadratic } from '../../../../src/optim/quadratic.ts';
import { rosenbrock } from '../../../../src/optim/rosenbrock.ts';
import { saddle } from '../../../../src/optim/saddle.ts';
import type { OracleObjective } from './read.ts';

/** Our objective for the oracle's description of one. */
export function ours(described: OracleObjective): Objective {
  switch (described.name) {
    case 'quadratic':
      return quadratic(described.A, described.b);
    case 'rosenbrock':
      return rosenbrock(described.a, described.b);
    case 'beale':
      return beale;
    case 'himmelblau':
      return himmelblau;
    case 'saddle':
      return saddle;
  }
}
