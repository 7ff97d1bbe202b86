/**
 * Names of folders in the graph, in their order: as the editor calls them, but each only once. Two folders may have the
 * same name, and then a path would not say which one it is in.
 */
export function folderNames(folders: readonly { readonly name: string }[]): readonly string[] {
  const taken = new Set<string>();
  return folders.map(({ name }) => {
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
    taken.add(free);
    return free;
  });
}
