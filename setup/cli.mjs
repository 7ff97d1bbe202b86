// npm run --silent cli -- <arguments>: the command line from a checkout.
import { runCli } from './run-cli.mjs';

await runCli(process.argv.slice(2));
