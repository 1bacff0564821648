using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Transparency.Benchmarks.Comparing;

/// <summary>
/// A PostgreSQL of its own in a temporary directory, reached by a socket there. It refuses to run as root, so it runs as its user.
/// </summary>
internal sealed partial class PostgresServer : IAsyncDisposable
{
    private const string Account = "postgres";

    private readonly string _programs;
    private readonly string _directory;

    private PostgresServer(string programs, string directory) => (_programs, _directory) = (programs, directory);

    /// <returns>The running server, or null where PostgreSQL is not installed.</returns>
    public static async Task<PostgresServer?> StartOrNullAsync(CancellationToken cancel)
    {
        if (!OperatingSystem.IsLinux() || ProgramsOrNull() is not { } programs)
            return null;

        var server = new PostgresServer(programs, Directory.CreateTempSubdirectory("transparency-pg-").FullName);

        if (Environment.IsPrivilegedProcess)
            await server.RunAsync("chown", [Account, server._directory], asAccount: false, cancel);

        await server.RunAsync("initdb", ["-D", server.Data, "-U", Account, "-A", "trust", "--no-sync"], asAccount: true, cancel);
        await server.RunAsync(
            "pg_ctl",
            [
                "-D", server.Data, "-w",
                "-l", Path.Combine(server._directory, "log"),
                "-o", $"-k {server._directory} -c listen_addresses=''",
                "start",
            ],
            asAccount: true,
            cancel);

        return server;
    }

    private string Data => Path.Combine(_directory, "data");

    /// <summary>Makes a table of a CSV file's columns, with indexes.</summary>
    public async Task LoadAsync(string table, string file, IReadOnlyList<string> indexes, CancellationToken cancel)
    {
        var header = File.ReadLines(file).First().TrimStart('\uFEFF').Split(',');
        var columns = string.Join(", ", header.Select(name => $"\"{name.Trim('"')}\" {TypeOf(name.Trim('"'))}"));

        // Where PostgreSQL's user can read it.
        var copy = Path.Combine(_directory, table + ".csv");
        File.Copy(file, copy);

        await SqlAsync($"CREATE TABLE {table} ({columns})", cancel);
        await SqlAsync($"\\copy {table} FROM '{copy}' WITH (FORMAT csv, HEADER true)", cancel);

        foreach (var index in indexes)
            await SqlAsync($"CREATE INDEX ON {table} ({index})", cancel);

        await SqlAsync($"VACUUM ANALYZE {table}", cancel);
    }

    /// <returns>Milliseconds for each answer, on average.</returns>
    public async Task<double> AskAsync(string sql, int runs, CancellationToken cancel)
    {
        var script = Path.Combine(_directory, "question.sql");
        await File.WriteAllTextAsync(script, sql + ";\n", cancel);

        var said = await RunAsync(
            "pgbench",
            ["-n", "-f", script, "-t", runs.ToString(CultureInfo.InvariantCulture), "-h", _directory, "-U", Account, Account],
            asAccount: true,
            cancel);
        return double.Parse(Latency().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("pg_ctl", ["-D", Data, "-m", "immediate", "stop"], asAccount: true, CancellationToken.None);
        Directory.Delete(_directory, recursive: true);
    }

    private Task SqlAsync(string sql, CancellationToken cancel) => RunAsync(
        "psql", ["-q", "-v", "ON_ERROR_STOP=1", "-h", _directory, "-U", Account, "-d", Account, "-c", sql], asAccount: true, cancel);

    private static string TypeOf(string column) =>
        column is "amount" or "approved" or "amended" or "actual" ? "numeric(18,2)" : "text";

    private static string? ProgramsOrNull() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(Directory.Exists)
        : null;

    private async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, bool asAccount, CancellationToken cancel)
    {
        var path = Path.Combine(_programs, program);
        List<string> command = [File.Exists(path) ? path : program, .. arguments];

        if (asAccount && Environment.IsPrivilegedProcess)
            command.InsertRange(0, ["runuser", "-u", Account, "--"]);

        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, WorkingDirectory = _directory };
        using var process = Process.Start(start)!;

        // A server that it leaves behind keeps the output open, so not its end is waited for.
        var output = program is "pg_ctl" ? Task.FromResult("") : process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);

        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} failed; what it said is above.");
    }

    [GeneratedRegex(@"latency average = ([0-9.]+) ms")]
    private static partial Regex Latency();
}
