import { compactFile } from '../../session/compact-file.ts';
import { Session } from '../../session/session.ts';

/**
 * Share of a stored file that may be empty. Tables that rules write anew leave their old room empty, at most as much as they
 * take, and the next update fills it again; writing the file anew costs a fifth of an update of a small graph.
 */
const mostEmpty = 3 / 5;

/** The session of a graph that was brought up to date, in a file that is not much larger than what is in it. */
export async function compactGraph(session: Session, file: string): Promise<Session> {
  if ((await session.emptyShare()) <= mostEmpty) return session;
  session.close();
  await compactFile(file, session.profile);
  return Session.open(file, session.profile, 'building');
}
