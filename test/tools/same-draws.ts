import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that what a change breaks is seen with that change. Other cases are
 * drawn with `CODE_ANATOMY_SEED=<number>`.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.CODE_ANATOMY_SEED ?? 1) });
