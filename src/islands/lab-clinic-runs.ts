import { useEffect, useRef, useState } from 'preact/hooks';
import type { Knobs } from '../labs/clinic-knobs.ts';
import type { ClinicSettings } from '../labs/clinic-run.ts';
import type { LabHost } from './experiment-host.ts';
import { libraryHost } from './experiment-library-host.ts';
import { type ClinicLog, withBatch } from './lab-clinic-log.ts';

const MS = 40;

/** What there is to see of a run: as much as has come, or why nothing will. */
export interface RunShown {
  readonly log: ClinicLog | undefined;
  readonly fault?: string;
}

const NOTHING: RunShown = { log: undefined };

/** Runs to the end in the worker, a batch at a time; returns what ends it sooner. */
function follow(host: LabHost, settings: ClinicSettings, show: (shown: RunShown) => void) {
  const run = host.start('clinic', settings);
  let isWanted = true;
  const pull = async (log: ClinicLog | undefined): Promise<void> => {
    const advanced = await run.advance(MS);
    if (!isWanted) return;
    if (advanced.kind === 'stopped') return show({ log, fault: advanced.reason });
    const longer = withBatch(log, advanced.batch, advanced.done);
    show({ log: longer });
    if (advanced.done) run.end();
    else await pull(longer);
  };
  void pull(undefined);
  return () => {
    isWanted = false;
    run.end();
  };
}

/** The sick run of a case, and the run with its treatment when there is one. */
export function useClinicRuns(number: number, treatment: Knobs | undefined) {
  const host = useRef<LabHost>();
  const [sick, setSick] = useState(NOTHING);
  const [treated, setTreated] = useState(NOTHING);
  useEffect(() => () => host.current?.dispose(), []);
  useEffect(() => {
    host.current ??= libraryHost();
    setSick(NOTHING);
    return follow(host.current, { number }, setSick);
  }, [number]);
  useEffect(() => {
    setTreated(NOTHING);
    if (!treatment) return;
    host.current ??= libraryHost();
    return follow(host.current, { number, knobs: treatment }, setTreated);
  }, [number, treatment]);
  return { sick, treated };
}
