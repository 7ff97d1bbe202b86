// Sets up what is missing, then runs main.ts.
import { ensureReady } from '../../setup/ensure-ready.mjs';

await ensureReady({ built: true });
const { register } = await import('tsx/esm/api');
register();
await import('./main.ts');
