/** The messages of the faults of a refused change. */
export const faultMessages = (error: {
  readonly graphQLErrors: readonly { readonly extensions: object }[];
}): string[] =>
  error.graphQLErrors.flatMap(({ extensions }) =>
    ((extensions as { faults?: { message: string }[] }).faults ?? []).map(({ message }) => message),
  );
