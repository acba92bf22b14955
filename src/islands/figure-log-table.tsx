import type { EpochLog } from '../training/epoch-log.ts';
import { digits } from './figure-digits.ts';
import { TableOnDemand } from './table-on-demand.tsx';

const COLUMNS = [
  { name: 'T', pick: (log: EpochLog, epoch: number) => log.training[epoch] },
  { name: 'V', pick: (log: EpochLog, epoch: number) => log.validation[epoch] },
  { name: 'gradient norm', pick: (log: EpochLog, epoch: number) => log.gradientNorm[epoch - 1] },
  { name: 'update ratio', pick: (log: EpochLog, epoch: number) => log.updateRatio[epoch - 1] },
] as const;

const written = (value: number | undefined): string =>
  value === undefined ? '' : Number.isFinite(value) ? digits(value) : String(value);

/** The run in numbers, an epoch a row. */
export const LogTable = ({ log }: { readonly log: EpochLog }) => (
  <TableOnDemand
    title="The run as a table"
    table={() => (
      <table>
        <thead>
          <tr>
            <th scope="col">epoch</th>
            {COLUMNS.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from(log.training, (_, epoch) => (
            <tr key={epoch}>
              <th scope="row">{epoch}</th>
              {COLUMNS.map(({ name, pick }) => (
                <td key={name}>{written(pick(log, epoch))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )}
  />
);
