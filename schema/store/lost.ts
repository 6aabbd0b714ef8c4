/**
 * Whether an error says that the connection to the database is lost or refused, rather than that a statement was wrong
 * (PostgreSQL, appendix A: connection exception, insufficient resources, operator intervention, system error; and the system's own codes).
 */
export function isConnectionLost(error: unknown): boolean {
  const code = String((error as { code?: unknown } | null)?.code);
  return (
    /^(?:08|53|57P|58)...?$|^ECONN|^ETIMEDOUT$|^EPIPE$/.test(code) ||
    (error instanceof Error &&
      /^Connection terminated|^Client has encountered a connection error|^timeout exceeded when trying to connect/.test(
        error.message,
      ))
  );
}
