// npm start [-- <folder> [options]]: sets up what is missing, builds the graph of the folder (default: this repository)
// and prints a summary.
import { root } from './root.mjs';
import { runCli } from './run-cli.mjs';

const given = process.argv.slice(2);
const hasFolder = given.length > 0 && !given[0].startsWith('-');
await runCli(['build', ...(hasFolder ? [] : [root]), ...given]);
