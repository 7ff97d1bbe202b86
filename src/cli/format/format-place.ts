interface Place {
  readonly path: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** `shop/cart.txt:12:9`, as editors make it a link; empty for what has no place. */
export function formatPlace(place: Place | null): string {
  if (place === null || place.path === null) return '';
  return [place.path, place.line, place.column].filter((part) => part !== null).join(':');
}
