import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { Socket } from 'node:net';

const attempts: string[] = [];
const connect = Socket.prototype.connect;

/** Every connection our bundle opens from the extension host, whatever library it uses; those of others do not count. */
export function watchNetwork(): readonly string[] {
  Socket.prototype.connect = function (this: Socket, ...args: Parameters<typeof connect>) {
    const stack = new Error().stack ?? '';
    if (/code-anatomy[^\n]*dist|dist\/extension\.cjs/.test(stack)) attempts.push(stack);
    return connect.apply(this, args);
  } as typeof connect;
  return attempts;
}

/** Internet sockets of a process, on Linux; sockets of the family unix are how processes of one machine talk. */
export function internetSockets(pid: number): readonly string[] {
  const inodes = readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
    } catch {
      return []; // Closed meanwhile.
    }
  });
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((protocol) =>
    readFileSync(`/proc/${pid}/net/${protocol}`, 'utf8')
      .split('\n')
      .filter((line) => inodes.includes(line.trim().split(/\s+/)[9] ?? '')),
  );
}
