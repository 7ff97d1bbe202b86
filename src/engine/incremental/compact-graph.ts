import { compactFile } from '../../session/compact-file.ts';
import { Session } from '../../session/session.ts';

/**
 * Share of a stored file that may be empty. Tables that rules write anew leave their old room empty, which the next update
 * fills again; writing the file anew costs about a tenth of an update that ran most rules.
 */
const mostEmpty = 1 / 3;

/** The session of a graph that was brought up to date, in a file that is not much larger than what is in it. */
export async function compactGraph(session: Session, file: string): Promise<Session> {
  if ((await session.emptyShare()) <= mostEmpty) return session;
  session.close();
  await compactFile(file, session.profile);
  return Session.open(file, session.profile, 'building');
}
