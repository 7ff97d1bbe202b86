import { createRequire } from 'node:module';
import Ajv from 'ajv';

/** The schema as its authors published it; it names a draft of JSON Schema that the validator reads without its name only. */
const {
  $schema: _draft,
  id: _id,
  ...schema
} = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

/** Says whether a log follows the schema of SARIF 2.1.0; its `errors` say what does not. */
export const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
