import type { KnownOnly } from '../../src/protocol/flow-view.ts';
import { setting } from './setting.ts';

/** The part of a question about values that the setting is. */
export const knownFlow = (): KnownOnly => ({ knownOnly: setting<boolean>('flow.knownOnly') ?? false });
