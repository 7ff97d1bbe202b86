import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';
import { lostAnswer } from '../../extension/engine/lost-answer.ts';

const connected = () => {
  const connection = createMessageConnection(
    new StreamMessageReader(new PassThrough()),
    new StreamMessageWriter(new PassThrough()),
  );
  connection.listen();
  return connection;
};
const sentence = /^Error: The engine stopped before it answered\. Try again/;

it('says that the engine stopped when a connection ends before the answer, and when it had ended before', async () => {
  const connection = connected();
  const pending = connection.sendRequest('graph/why').catch(lostAnswer);
  connection.dispose();
  expect(String(await pending)).toMatch(sentence);
  const late = async () => connection.sendRequest('graph/why');
  expect(String(await late().catch(lostAnswer))).toMatch(sentence);
});

it('leaves other errors as they are', () => {
  const error = new Error('There is no such symbol.');
  expect(lostAnswer(error)).toBe(error);
});
