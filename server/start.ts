import type { Store } from '../schema/store/open.ts';

/** A serving process. */
export interface RunningServer {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** stops accepting, lets what is under way finish (at most ten seconds), closes; the store stays open */
  close(): Promise<void>;
}

/** Where to listen; port 0 lets the system choose. */
export interface ListenOptions { readonly port: number; readonly host?: string }

/** Serves the API over a store. Throws PORT_TAKEN. */
export declare function startServer(store: Store, options: ListenOptions): Promise<RunningServer>;
