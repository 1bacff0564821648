using System.Runtime.Versioning;
using System.Text.Json.Nodes;

namespace Transparency.LocalHost.Tests.CoreTools;

/// <summary>
/// A program called <c>func</c> that listens as the host of Azure Functions does, takes every event, and writes down how it was started,
/// what it was told and that it was stopped.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class FakeCoreTools : IDisposable
{
    private const string Host =
        """
        const fs = require('fs'), http = require('http');
        const record = `${__dirname}/record`;
        const note = (kind, value) => fs.appendFileSync(record, JSON.stringify({ kind, value }) + '\n');
        const isSetting = name => /Storage$|^Transparency__|^FUNCTIONS_|^AzureWebJobs/.test(name);
        const settings = Object.fromEntries(Object.entries(process.env).filter(([name]) => isSetting(name)));
        note('start', { arguments: process.argv.slice(2), folder: process.cwd(), settings });
        http.createServer((request, answer) => {
          let body = '';
          request.on('data', part => body += part).on('end', () => {
            const isEvent = request.method === 'POST';
            if (isEvent)
              note('post', { url: request.url, type: request.headers['aeg-event-type'], events: JSON.parse(body) });
            answer.writeHead(isEvent ? 202 : 200).end();
          });
        }).listen(Number(process.argv[process.argv.indexOf('--port') + 1]), '127.0.0.1', () => console.log('Host started'));
        process.on('SIGINT', () => { note('stop', {}); process.exit(0); });
        """;

    private readonly TemporaryFolder _folder = new();

    public FakeCoreTools(string version)
    {
        _folder.Write("host.js", Host);

        var program = _folder.Write(
            "func",
            $"#!/bin/sh\n[ \"$1\" = --version ] && {{ echo {version}; exit 0; }}\nexec node '{_folder.Path}/host.js' \"$@\"\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    /// <summary>The search path on which it is found first.</summary>
    public (string Name, string Value) SearchPath => ("PATH", $"{_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}");

    public IReadOnlyList<JsonNode> Noted(string kind)
    {
        var record = Path.Combine(_folder.Path, "record");
        if (!File.Exists(record))
            return [];

        var notes = File.ReadAllLines(record).Select(line => JsonNode.Parse(line)!);
        return [.. notes.Where(note => (string?)note["kind"] == kind).Select(note => note["value"]!)];
    }

    public void Dispose() => _folder.Dispose();
}
