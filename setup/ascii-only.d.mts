/** The same code in ASCII. */
export function asciiOnly(code: string): string;
