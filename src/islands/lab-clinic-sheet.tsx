import { EPOCHS } from '../labs/clinic-run.ts';
import { useWidth } from './figure-width.ts';
import { accuracyDrawing, type Logs, lossDrawing, stepDrawing } from './lab-clinic-charts.ts';
import { type Drawing, EpochChartView } from './lab-epoch-chart.tsx';

const SMALL = 150;

/** The five charts of a case; a pointer over any of them chooses the epoch of all. */
export function ChartSheet({
  logs,
  epoch,
  told,
  choose,
}: {
  readonly logs: Logs;
  readonly epoch: number;
  readonly told: string;
  readonly choose: (epoch: number) => void;
}) {
  return (
    <div class="sheet">
      <Plate
        title="Loss, log scale"
        drawing={lossDrawing(logs)}
        height={300}
        {...{ epoch, choose }}
        label={`Losses over ${EPOCHS} epochs. ${told}`}
      />
      <Plate
        title="Accuracy"
        drawing={accuracyDrawing(logs)}
        {...{ epoch, choose }}
        label="Accuracy in training and validation over the epochs."
      />
      <Plate
        title="Gradient norm, log scale"
        drawing={stepDrawing(logs, 'gradientNorm')}
        {...{ epoch, choose }}
        label="Length of the gradient of each batch, before any clipping."
      />
      <Plate
        title="Update-to-weight ratio, log scale"
        drawing={stepDrawing(logs, 'updateRatio')}
        {...{ epoch, choose }}
        label="Length of each step over the length of the weights."
      />
      <Plate
        title="Rate, log scale"
        drawing={stepDrawing(logs, 'rate')}
        {...{ epoch, choose }}
        label="The learning rate of each step."
      />
    </div>
  );
}

function Plate({
  title,
  drawing,
  height = SMALL,
  epoch,
  label,
  choose,
}: {
  readonly title: string;
  readonly drawing: Drawing;
  readonly height?: number;
  readonly epoch: number;
  readonly label: string;
  readonly choose: (epoch: number) => void;
}) {
  const [column, width] = useWidth(320);
  return (
    <div class="plate" ref={column}>
      <p class="title">{title}</p>
      <EpochChartView
        {...{ drawing, width, height, label }}
        epochs={EPOCHS}
        cursor={epoch}
        onEpoch={choose}
      />
    </div>
  );
}
