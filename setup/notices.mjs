import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Chosen where a package leaves the choice. */
const chosen = { elkjs: 'EPL-2.0' };
const rule = '-'.repeat(80);

/** The licences of packages whose code is shipped, as one text. */
export function notices(folders) {
  const parts = folders.map((folder) => {
    const { name, version, license, homepage, repository } = JSON.parse(
      readFileSync(path.join(folder, 'package.json'), 'utf8'),
    );
    const source = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
    const terms = chosen[name] ? `${license}, used under ${chosen[name]}` : license;
    return [rule, `${name} ${version}`, `Licence: ${terms}`, source && `Source: ${source}`, '', licenceText(folder)]
      .filter((line) => line !== undefined)
      .join('\n');
  });
  return `This extension contains code of these packages.\n\n${parts.join('\n\n')}\n`;
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|$)/i.test(name));
  return file ? readFileSync(path.join(folder, file), 'utf8').trim() : '(The package has no licence file of its own.)';
}
