export function buildGrammars(folders?: { readonly from?: string; readonly out?: string }): Promise<boolean>;
