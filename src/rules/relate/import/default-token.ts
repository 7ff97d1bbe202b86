/** Stands for the default export among the tokens of module members. */
export const defaultToken = -2;
