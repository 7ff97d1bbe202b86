/** JSON-RPC code of a request that its caller cancelled, as the language server protocol numbers it. */
export const requestCancelled = -32800;
