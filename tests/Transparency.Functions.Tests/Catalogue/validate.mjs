// Checks documents against the JSON Schemas of the open formal norms: node validate.mjs FOLDER < [{"schema", "document"}]
// prints for each a list of what is wrong, as [["keyword", "where"]].
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { registerSchema, setShouldValidateFormat, setShouldValidateSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/draft-2019-09';
import '@hyperjump/json-schema/formats';

const folder = process.argv[2];
const ids = {};
for (const file of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.json') && !name.endsWith('-metadata.json'))) {
  // The norm escapes colons, which the regular expressions of JSON Schema do not allow.
  const schema = JSON.parse(readFileSync(join(folder, file), 'utf8').replaceAll('\\\\:', ':'));
  ids[file.split('/').at(-1)] = schema.$id;
  registerSchema(schema);
}
// Formats of documents are checked; schemas are the norm's own, and name themselves by IRIs, which are no URIs.
setShouldValidateFormat(true);
setShouldValidateSchema(false);

const found = [];
for (const { schema, document } of JSON.parse(await text(process.stdin))) {
  const { valid, errors = [] } = await validate(ids[schema], document, 'BASIC');
  found.push(valid ? [] : errors.map(({ keyword, instanceLocation }) => [keyword.split('/').at(-1), decodeURI(instanceLocation)]));
}
console.log(JSON.stringify(found));
