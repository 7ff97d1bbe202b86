import { engineErrorCodes } from '../protocol/engine-api.ts';
import { EngineError } from '../protocol/engine-error.ts';

/** The answer when nothing in the graph has that name, id or position. */
export const notFound = (sentence: string): EngineError => new EngineError(engineErrorCodes.notFound, sentence);
