/** The buttons that train, pause and begin anew, and the slider that goes back through the epochs that are over. */
export function TrainingPlayer({
  isReady,
  isTraining,
  isOver,
  epoch,
  last,
  train,
  pause,
  oneMore,
  restart,
  choose,
}: {
  /** False until there is something to train. */
  readonly isReady: boolean;
  readonly isTraining: boolean;
  readonly isOver: boolean;
  /** The epoch on show, and the last that is over. */
  readonly epoch: number;
  readonly last: number;
  readonly train: () => void;
  readonly pause: () => void;
  readonly oneMore: () => void;
  readonly restart: () => void;
  /** Undefined follows the runs. */
  readonly choose: (epoch: number | undefined) => void;
}) {
  return (
    <div class="player">
      <button type="button" class="go" disabled={!isReady} onClick={isTraining ? pause : train}>
        {isTraining ? 'Pause' : isOver ? 'Train again' : 'Train'}
      </button>
      <button type="button" disabled={!isReady || isOver} onClick={oneMore}>
        One epoch
      </button>
      <button type="button" onClick={restart}>
        Start over
      </button>
      <label class="slider scrubber">
        <span>epoch</span>
        <input
          type="range"
          name="lab-epoch"
          min={0}
          max={Math.max(last, 1)}
          step={1}
          value={epoch}
          onInput={(event) => {
            const to = event.currentTarget.valueAsNumber;
            choose(to >= last ? undefined : to);
          }}
        />
        <output>{epoch}</output>
      </label>
    </div>
  );
}
