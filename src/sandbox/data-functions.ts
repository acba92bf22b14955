import type { Argument, FunctionData } from '../grading/call.ts';
import { hasOwn } from './primordials.ts';
import { quadratic, quadraticGradient } from './quadratic-data.ts';
import { regressionGradient, regressionLoss } from './regression-data.ts';
import { rosenbrock, rosenbrockGradient } from './rosenbrock-data.ts';
import { polynomial, polynomialGradient, sineSum, sineSumGradient } from './separable-data.ts';
import { clipNorm, momentumInit, momentumStep, warmupCosine } from './training-parts.ts';

type Build = (data: FunctionData) => (...args: readonly unknown[]) => unknown;

/** Every function a case can hand to a program, by the name it has in `$function`. */
export const DATA_FUNCTIONS: Readonly<Record<string, Build>> = {
  quadratic,
  'quadratic-gradient': quadraticGradient,
  'regression-loss': regressionLoss,
  'regression-gradient': regressionGradient,
  rosenbrock,
  'rosenbrock-gradient': rosenbrockGradient,
  polynomial,
  'polynomial-gradient': polynomialGradient,
  'sine-sum': sineSum,
  'sine-sum-gradient': sineSumGradient,
  'momentum-init': momentumInit,
  'momentum-step': momentumStep,
  'clip-norm': clipNorm,
  'warmup-cosine': warmupCosine,
};

/** Builds the function that data stands for; throws the author's error when there is none of that name. */
export function buildFunction(data: FunctionData): (...args: readonly unknown[]) => unknown {
  const name: Argument = data.$function;
  const build = hasOwn(DATA_FUNCTIONS, name) ? DATA_FUNCTIONS[name] : undefined;
  if (build === undefined) throw new Error(`There is no data function called "${name}".`);
  return build(data);
}
