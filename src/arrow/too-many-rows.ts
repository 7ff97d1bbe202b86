/** There are more than a few rows, or it cannot be told without reading whole tables that there are not. */
export class TooManyRows extends Error {}
