import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { useClient } from 'urql';
import { RevisionDocument } from '../operations/generated.ts';
import type { Connection } from './connection.ts';

/** The newest state that the service announced. */
export interface Live {
  readonly revision: number | null;
  readonly isConnected: boolean;
  /** rises with a change made here that is not a revision of the data, such as a snapshot */
  readonly changes: number;
  /** announces such a change */
  readonly touch: () => void;
}

const LiveContext = createContext<Live>({
  revision: null,
  isConnected: false,
  changes: 0,
  touch: () => undefined,
});

/** The newest state; pages query again when it rises. */
export const useLive = (): Live => useContext(LiveContext);

/** Subscribes while the pages are open. */
export function LiveProvider({
  connection,
  children,
}: {
  readonly connection: Connection;
  readonly children: React.ReactNode;
}): React.JSX.Element {
  const client = useClient();
  const [revision, setRevision] = useState<number | null>(null);
  const [changes, setChanges] = useState(0);
  const isConnected = useSyncExternalStore(connection.follow, () => connection.isOpen);
  useEffect(() => {
    const listening = client.subscription(RevisionDocument, {}).subscribe(({ data }) => {
      if (data) setRevision(data.revision);
    });
    return () => {
      listening.unsubscribe();
    };
  }, [client]);
  const live = useMemo(
    (): Live => ({
      revision,
      isConnected,
      changes,
      touch: () => {
        setChanges((count) => count + 1);
      },
    }),
    [revision, isConnected, changes],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}
