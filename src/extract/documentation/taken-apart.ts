const parameter = /^[^;]*?[(,]\s*[{[]/;
const lengthOfHead = 400;

/** Whether a function that takes a parameter apart may stand behind a documentation text. */
export const takenApart = (text: string, end: number): boolean => parameter.test(text.slice(end, end + lengthOfHead));
