import { readFileSync, writeFileSync } from 'node:fs';
import { expectedManifest } from './expected-manifest.ts';
import { flowModelSchema } from './flow-model-schema.ts';
import { userRuleSchema } from './user-rule-schema.ts';

const at = (name: string) => new URL(`../${name}`, import.meta.url);
const write = (name: string, value: unknown) => writeFileSync(at(name), `${JSON.stringify(value, null, 2)}\n`);

const { manifest, texts } = expectedManifest(JSON.parse(readFileSync(at('package.json'), 'utf8')));
write('package.json', manifest);
write('package.nls.json', texts);
write('extension/rules/user-rule.schema.json', userRuleSchema());
write('extension/flow/flow-model.schema.json', flowModelSchema());
