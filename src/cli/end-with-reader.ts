/** A reader that has seen enough, such as `head`, closes the pipe: the program then ends, and nothing is wrong. */
export function endWithReader(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
