/** Texts of the user interface by their English form; parts stand as `{0}`, `{1}` … */
export type Translations = Readonly<Record<string, string>>;

let translations: Translations = {};
let language = 'en';
/** Made once: making one takes longer than all the numbers of a page. */
let numbers: Intl.NumberFormat | undefined;

/** Sets the language of the window, once, when a program or page starts. What is not translated stays English. */
export function useTranslations(shown: string, texts: Translations | undefined): void {
  translations = texts ?? {};
  language = texts && Object.keys(texts).length > 0 ? shown : 'en';
  numbers = undefined;
}

/** A text in the language of the window. */
export function t(text: string, ...parts: readonly (string | number)[]): string {
  const found = (Object.hasOwn(translations, text) && translations[text]) || text; // Names of source code are texts too.
  return found.replace(/\{(\d+)\}/g, (whole, at: string) => String(parts[Number(at)] ?? whole));
}

/** A number as the language of the window writes it. */
export function numberText(number: number): string {
  if (Number.isInteger(number) && Math.abs(number) < 1000) return String(number); // As every language we have writes it.
  numbers ??= new Intl.NumberFormat(language);
  return numbers.format(number);
}

/** A number with as many digits behind the decimal sign. */
export const decimalText = (number: number, digits: number): string =>
  number.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Day and time as the language of the window writes them. */
export const timeText = (time: string): string => new Date(time).toLocaleString(language);

/** `1 file`, `1,204 files`: the form for one or for many, with the number for `{0}` and other parts for `{1}` … */
export const counted = (count: number, one: string, many: string, ...parts: readonly (string | number)[]): string =>
  t(count === 1 ? one : many, numberText(count), ...parts);
