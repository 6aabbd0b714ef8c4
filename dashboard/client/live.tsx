import { createContext, useContext, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { RevisionDocument } from '../operations/generated.ts';

/** The revision that is newest, as the service tells it. */
export interface Live { readonly revision: number | null; readonly isConnected: boolean }

const LiveContext = createContext<Live>({ revision: null, isConnected: false });

/** What is newest now; pages ask again when it rises. */
export const useLive = (): Live => useContext(LiveContext);

/** Listens while the pages are open. */
export function LiveProvider({ children }: { readonly children: React.ReactNode }): React.JSX.Element {
  const client = useClient(), [live, setLive] = useState<Live>({ revision: null, isConnected: false });
  useEffect(() => {
    const listening = client.subscription(RevisionDocument, {}).subscribe(({ data, error }) => {
      setLive((was) => (data ? { revision: data.revision, isConnected: true } : { revision: was.revision, isConnected: !error && was.isConnected }));
    });
    return () => { listening.unsubscribe(); };
  }, [client]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
