/** How the command line ends. */
export const exitCode = {
  ok: 0,
  /** Nothing found, no graph yet, a failed rule, a refused query, or an error. */
  failed: 1,
  /** The arguments make no sense. */
  usage: 2,
  /** Ctrl-C. */
  cancelled: 130,
} as const;
