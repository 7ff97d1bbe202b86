import { runSideBySide } from './run-side-by-side.ts';
import { runTrack } from './run-track.ts';
import { tracks } from './tracks.ts';

const track = process.env.UI_TRACK;
const isGood = track === undefined ? await runSideBySide(Object.keys(tracks)) : await runTrack(track);
process.exit(isGood ? 0 : 1);
