/** What happened to an account, a session, a link or a key. */
export interface AccessEvent {
  readonly kind:
    | 'SIGNED_IN'
    | 'SIGN_IN_REFUSED'
    | 'SIGN_IN_LOCKED'
    | 'SIGNED_OUT'
    | 'SESSION_ENDED'
    | 'PASSWORD_CHANGED'
    | 'LINK_CREATED'
    | 'LINK_REDEEMED'
    | 'ACCOUNT_CREATED'
    | 'ACCOUNT_CHANGED'
    | 'KEY_CREATED'
    | 'KEY_REVOKED';
  /** who did it: name and login of an account, prefix of a key, `cli`; null: nobody signed in */
  readonly actor: string | null;
  /** to what: a login name, the prefix of a key, the id of a session */
  readonly subject: string;
}

type Follower = (event: AccessEvent) => void;

const followers = new Set<Follower>();

/** Passes an event to all followers; the audit log is to be one. Everything of access is noted here. */
export function noteAccess(event: AccessEvent): void {
  for (const follower of followers) follower(event);
}

/** Calls `follower` with every event from now on; the returned function ends that. */
export function followAccess(follower: Follower): () => void {
  followers.add(follower);
  return () => void followers.delete(follower);
}
