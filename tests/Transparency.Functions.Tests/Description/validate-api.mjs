// Checks an OpenAPI document and answers against it: node validate-api.mjs < {"document", "answers": [{"schema", "answer"}]}
// prints what is wrong, the document first: [[["keyword", "where"]]].
import { text } from 'node:stream/consumers';
import { registerSchema, setShouldValidateFormat, validate } from '@hyperjump/json-schema/openapi-3-1';
import '@hyperjump/json-schema/formats';

const ID = 'https://transparency.example/openapi.json';
const { document, answers } = JSON.parse(await text(process.stdin));
setShouldValidateFormat(true);
const faults = ({ valid, errors = [] }) =>
  valid ? [] : errors.map(({ keyword, instanceLocation }) => [keyword.split('/').at(-1), decodeURI(instanceLocation)]);

const found = [faults(await validate('https://spec.openapis.org/oas/3.1/schema-base', document, 'BASIC'))];
registerSchema(document, ID, 'https://spec.openapis.org/oas/3.1/dialect/base');
for (const { schema, answer } of answers) found.push(faults(await validate(`${ID}#/components/schemas/${schema}`, answer, 'BASIC')));
console.log(JSON.stringify(found));
