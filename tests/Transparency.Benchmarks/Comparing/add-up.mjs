// Adds a CityVizor file up with DuckDB on one thread, again and again. Arguments: the file, how often.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [root, file, runs] = process.argv.slice(2);
const { DuckDBInstance } = await import(pathToFileURL(createRequire(root).resolve("@duckdb/node-api")).href);

const columns = ["type", "paragraph", "item", "event", "unit", "amount", "date", "counterpartyId", "counterpartyName", "description"]
  .map(name => `'${name}': '${name === "amount" ? "DECIMAL(18,2)" : "VARCHAR"}'`)
  .join(", ");
const query = `
  SELECT paragraph, item, event, unit, sum(amount) AS amount
  FROM read_csv('${file.replaceAll("'", "''")}', delim = ';', quote = '"', escape = '"', header = true, auto_detect = false, columns = {${columns}})
  GROUP BY paragraph, item, event, unit`;

const connection = await (await DuckDBInstance.create(":memory:")).connect();
await connection.run("SET threads = 1");
for (let run = 0; run <= Number(runs); run++) {
  const processor = process.cpuUsage();
  const started = performance.now();
  const result = await connection.runAndReadAll(query);
  const taken = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(processor);
  console.log(`sample ${run === 0 ? "cold" : "warm"} ${taken}`);
  console.log(`sample ${run === 0 ? "cold" : "warm"}-busy ${(user + system) / 1e6}`);
  if (run === 0) console.log(`sample lines ${result.currentRowCount}`);
}
