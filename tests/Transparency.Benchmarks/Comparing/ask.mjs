// Asks DuckDB one question over published CSV files, again and again. Arguments: the package, budget.csv, payments.csv, the SQL, how often.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [root, budget, payments, sql, runs] = process.argv.slice(2);
const { DuckDBInstance } = await import(pathToFileURL(createRequire(root).resolve("@duckdb/node-api")).href);

const money = new Set(["amount", "approved", "amended", "actual"]);
const connection = await (await DuckDBInstance.create(":memory:")).connect();

for (const [name, file] of Object.entries({ budget, payments })) {
  const path = file.replaceAll("'", "''");
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_csv('${path}', all_varchar = true)`);
  const columns = described
    .getRows()
    .map(([column]) => (money.has(column) ? `CAST("${column}" AS DECIMAL(18,2)) AS "${column}"` : `"${column}"`))
    .join(", ");
  await connection.run(`CREATE VIEW ${name} AS SELECT ${columns} FROM read_csv('${path}', all_varchar = true)`);
}

for (let run = 0; run <= Number(runs); run++) {
  const started = performance.now();
  await connection.runAndReadAll(sql);
  if (run > 0) console.log(`sample ms ${performance.now() - started}`);
}
