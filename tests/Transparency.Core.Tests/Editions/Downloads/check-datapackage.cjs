// Validates the datapackage.json of a directory by the profile it names and by the fiscal one, then reads every row of every resource by its schema,
// and prints how many rows each has.
const fs = require('node:fs')
const path = require('node:path')
const { Package, Profile } = require('datapackage')

async function main (directory) {
  const descriptor = JSON.parse(fs.readFileSync(path.join(directory, 'datapackage.json'), 'utf8'))
  const fiscal = (await Profile.load('fiscal-data-package')).validate(descriptor)
  if (!fiscal.valid) throw new Error(fiscal.errors.join('\n'))
  const found = await Package.load(descriptor, { basePath: directory, strict: true })
  if (!found.valid) throw new Error(found.errors.join('\n'))
  for (const resource of found.resources) {
    if (!resource.tabular) throw new Error(`${resource.name} is no tabular resource`)
    const rows = await resource.read({ cast: true })
    console.log(`${resource.name} ${rows.length}`)
  }
}

main(process.argv[2]).catch(error => {
  console.error(error.message, ...(error.errors ?? []).map(inner => inner.message))
  process.exitCode = 1
})
