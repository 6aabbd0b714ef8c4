import { useAddress } from '../app/address.ts';
import type { EdgeLine } from '../operations/generated.ts';
import { LineChooser } from './line-chooser.tsx';
import { lineIn } from './reading.ts';

/** The line in the address, and the chooser that changes it. */
export function useLine(): { readonly line: EdgeLine; readonly chooser: React.JSX.Element } {
  const address = useAddress();
  const line = lineIn(address);
  const choose = (chosen: EdgeLine): void => {
    address.set({ line: chosen === 'union' ? null : chosen });
  };
  return { line, chooser: <LineChooser value={line} onChoose={choose} /> };
}
