// Sets up what is missing, then runs accuracy.ts.
import { ensureReady } from '../../setup/ensure-ready.mjs';

await ensureReady({ built: true });
const { register } = await import('tsx/esm/api');
register();
await import('./accuracy.ts');
