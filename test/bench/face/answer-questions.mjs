import { createServer } from 'node:http';

/**
 * The run in the extension host asks by requests what only the holder of the browser knows; `run` is what it measured in
 * the end.
 */
export async function answerQuestions(plan, figures, say) {
  let finish;
  let fail;
  const run = new Promise((resolve, reject) => {
    [finish, fail] = [resolve, reject];
  });
  run.catch(() => {}); // It is awaited later.
  const answers = {
    plan: () => plan,
    painted: ({ since }) => figures.painted(Number(since)),
    expand: ({ label }) => figures.expand(label),
    closed: () => figures.closed(),
    frames: () => figures.frames(),
    memory: ({ engine, cycle }) => {
      say(`face: ${cycle} of ${plan.cycles} cycles`);
      return figures.memory(Number(engine));
    },
    done: ({ run }) => finish(JSON.parse(run)),
    failed: ({ message }) => fail(new Error(message)),
  };
  // What a long soak measured comes in an address longer than the 16 kB that are allowed otherwise.
  const server = createServer({ maxHeaderSize: 2 ** 22 }, (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
    Promise.resolve()
      .then(() => answers[pathname.slice(1)](Object.fromEntries(searchParams)))
      .then((answer) => response.end(JSON.stringify(answer ?? null)))
      .catch((error) => {
        response.statusCode = 500;
        response.end(error.message);
        fail(error);
      });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, run, fail, close: () => server.close() };
}
