import { useEffect, useState } from 'preact/hooks';

/** Whether the reader asks for reduced motion, now and whenever that changes; false until the figure is on the page. */
export function useCalm(): boolean {
  const [calm, setCalm] = useState(false);
  useEffect(() => {
    const query = matchMedia('(prefers-reduced-motion: reduce)');
    const look = () => setCalm(query.matches);
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return calm;
}
