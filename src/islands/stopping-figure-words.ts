import { EPOCHS, type Losses, type Settings, type Stopped } from './stopping-figure-settings.ts';

/** What the rule does to the run, and what more patience would have found. */
export function notice(
  { validation }: Losses,
  { epoch, early, bestEpoch, best }: Stopped,
  { patience }: Pick<Settings, 'patience'>,
): string {
  const lowest = Math.min(...validation);
  const lowestEpoch = validation.indexOf(lowest);
  const kept = `The weights of epoch ${bestEpoch} are kept, with a validation loss of ${best.toFixed(3)}.`;
  const end = early
    ? `With patience ${patience} training stops at epoch ${epoch}.`
    : `With patience ${patience} nothing stops training before its last epoch, ${EPOCHS}.`;
  const missed =
    best === lowest
      ? 'Nothing better comes later.'
      : `Epoch ${lowestEpoch} has ${lowest.toFixed(3)}${lowestEpoch > epoch ? ', but it is never reached' : ', but did not count as an improvement'}.`;
  return `${end} ${kept} ${missed}`;
}
