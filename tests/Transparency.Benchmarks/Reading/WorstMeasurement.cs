using System.Diagnostics;
using Transparency.Benchmarks.Results;
using Transparency.Core.Budgets;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Paging;

namespace Transparency.Benchmarks.Reading;

/// <summary>
/// Reads one of the largest folders, writes its edition and compares it with another as large, as an import does. Arguments: which folder,
/// a directory.
/// </summary>
internal static class WorstMeasurement
{
    public static Task RunAsync(string[] arguments, CancellationToken cancel)
    {
        var (kind, directory) = (arguments[0], arguments[1]);
        var files = Directory.EnumerateFiles(directory).Order(StringComparer.Ordinal).Select(path =>
            RowsFolder.OnDisk(Path.GetFileName(path), path)).ToList();
        var edition = Directory.CreateDirectory(Path.Combine(directory, "edition")).FullName;

        using (var reading = RowsFolder.Read(files, Path.Combine(directory, "spool"), cancel))
        {
            Report("read-peak");

            var content = EditionFiles.Write(reading, "0123456789ab", edition);
            reading.EndPayments();
            PaymentIndexFile.WriteBeside(content.Summary, edition);
            Report("write-peak");

            var before = content with { Budget = Stored(content.Budget) };
            var comparison = new EditionComparison(before, content);
            var change = comparison.Change(new PaymentsChange(0, default, 0, default));

            if (!change.IsNone || comparison.ChangedSections().Count > 0)
                throw new InvalidOperationException($"The edition of {kind} differs from itself.");
        }

        Report("peak");

        return Task.CompletedTask;
    }

    /// <summary>As it comes out of the table: each line with texts of its own.</summary>
    private static Budget Stored(Budget budget) => budget with
    {
        Lines =
        [
            .. budget.Lines.Select(line => line with { Event = new string(line.Event.AsSpan()), Unit = new string(line.Unit.AsSpan()) })
        ],
    };

    private static void Report(string what)
    {
        using var self = Process.GetCurrentProcess();
        Measured.Report(what, self.PeakWorkingSet64 / 1e6);
    }
}
