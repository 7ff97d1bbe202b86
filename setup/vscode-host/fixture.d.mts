export function prepareFixture(name: string): string;
