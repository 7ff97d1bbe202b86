import type { ViewRequest } from '../../src/protocol/engine-api.ts';

/** The question how one node of a picture reaches another, call by call. */
export function pathRequest(asked: ViewRequest, start: string, end: string): ViewRequest {
  const { unfold: _, finding: __, ...request } = asked;
  return { ...request, kinds: [], view: 'path', from: { id: start }, to: { id: end } };
}
