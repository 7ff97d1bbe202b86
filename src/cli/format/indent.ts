/** Every line of a text moved to the right. */
export const indent = (text: string, by = '  '): string => text.replace(/^(?=.)/gm, by);
