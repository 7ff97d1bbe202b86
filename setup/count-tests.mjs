/** How many tests passed and failed, from what their runner printed. */
export const countTests = {
  /** `12 passing (3s)`, `1 failing`; several runs add up. */
  mocha(output) {
    const text = plain(output);
    const sum = (word) =>
      [...text.matchAll(new RegExp(`^\\s*(\\d+) ${word}`, 'gm'))].reduce((all, [, count]) => all + Number(count), 0);
    return { passed: sum('passing'), failed: sum('failing') };
  },
  /** `[4.2 s] passed: the name of a scenario`; one that was tried again counts by how it ended. */
  scenarios(output) {
    const ended = (how) => [...plain(output).matchAll(new RegExp(`^\\[[\\d.]+ s\\] ${how}: `, 'gm'))].length;
    return { passed: ended('passed'), failed: ended('failed') };
  },
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
const plain = (output) => output.replace(/\u001b\[[0-9;]*m/g, '');
