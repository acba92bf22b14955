import { useEffect, useState } from 'preact/hooks';
import {
  CLINIC_KEY,
  type ClinicScore,
  forgetClinicScore,
  keepClinicScore,
  readClinicScore,
} from '../progress/clinic-score.ts';
import { openShelf } from '../progress/shelf.ts';

const EMPTY: ClinicScore = {};

/** The reader's score, kept in the browser; empty until the page has been drawn once. */
export function useClinicScore() {
  const [score, setScore] = useState(EMPTY);
  const [trouble, setTrouble] = useState<string | undefined>();
  const shelf = () => openShelf(() => localStorage);
  useEffect(() => {
    const read = () => {
      const found = readClinicScore(shelf());
      setScore(found.kind === 'found' ? found.value : EMPTY);
      if (found.kind === 'unreadable') setTrouble(found.why);
    };
    read();
    // Another tab may name a fault meanwhile.
    const hear = ({ key }: StorageEvent) => {
      if (key === CLINIC_KEY || key === null) read();
    };
    addEventListener('storage', hear);
    return () => removeEventListener('storage', hear);
  }, []);
  return {
    score,
    trouble,
    keep: (next: ClinicScore) => {
      setScore(next);
      const kept = keepClinicScore(shelf(), next);
      setTrouble(
        kept.kind === 'failed' ? `The score lasts only until you leave: ${kept.why}.` : undefined,
      );
    },
    forget: () => {
      setScore(EMPTY);
      forgetClinicScore(shelf());
    },
  };
}
