// Reads what `dotnet list package --include-transitive --format json` wrote and prints it as a CycloneDX 1.6 bill of materials.
import { readFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Usage: node sbom.mjs PACKAGES.json');
  process.exit(1);
}

const listed = JSON.parse(readFileSync(path, 'utf8'));
const packages = new Map();
for (const project of listed.projects) {
  for (const framework of project.frameworks ?? []) {
    for (const found of [...(framework.topLevelPackages ?? []), ...(framework.transitivePackages ?? [])]) {
      packages.set(`pkg:nuget/${found.id}@${found.resolvedVersion}`, found);
    }
  }
}
if (packages.size === 0) {
  console.error('No package is listed; was the project restored?');
  process.exit(1);
}

const components = [...packages]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([purl, found]) => ({ type: 'library', 'bom-ref': purl, name: found.id, version: found.resolvedVersion, purl }));

console.log(JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', 'bom-ref': 'transparency', name: 'transparency' } },
  components,
}, null, 2));
