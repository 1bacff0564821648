using Transparency.Benchmarks.Browsing;
using Transparency.Benchmarks.Comparing;
using Transparency.Benchmarks.Hosting;
using Transparency.Benchmarks.Reading;

namespace Transparency.Benchmarks;

/// <summary>All benchmarks, and the measurements they run in processes of their own.</summary>
internal static class Benchmarks
{
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("read", "a million rows read, checked and added up, on one core", ReadBenchmark.RunAsync),
        new("formats", "a million rows of each format, on one core", FormatsBenchmark.RunAsync),
        new("workbooks", "a million rows in a workbook, on one core", WorkbookBenchmark.RunAsync),
        new("files", "a million rows in one file and in two, whose rows are compared", FilesBenchmark.RunAsync),
        new("memory", "five million rows of each format against half a million", MemoryBenchmark.RunAsync),
        new("limits", "the largest folders that the limits let pass, each in a process of its own", LimitsBenchmark.RunAsync),
        new("duckdb", "the same million rows added up by DuckDB, on one core", DuckDbBenchmark.RunAsync),
        new("publish", "the edition of a million rows written, on one core", PublishBenchmark.RunAsync),
        new("drop", "10,000 rows from the upload to the answer that shows them, on Azurite", DropBenchmark.RunAsync),
        new("country", "the national statement, 1.2 million rows, until every municipality answers, on Azurite", CountryBenchmark.RunAsync),
        new("country-years", "sixteen years of the national statement in memory by node", CountryYearsBenchmark.RunAsync),
        new("folders", "1,500 folders dropped at once until all are published, on Azurite", FoldersBenchmark.RunAsync),
        new("serve", "levels of a budget asked for over 32 connections, the host on two cores", ServeBenchmark.RunAsync),
        new("payments", "pages of a million payments in any order, and a text looked for, on Azurite", PaymentsBenchmark.RunAsync),
        new("questions", "questions of a million rows asked of us, of DuckDB and of PostgreSQL", QuestionsBenchmark.RunAsync),
        new("log", "an entry of the publication log and a feed, beside ten publications and beside 10,000", LogBenchmark.RunAsync),
        new("page", "a year's page in Chromium on a slow line, and a level of 5,000 children", PageBenchmark.RunAsync),
        new("start", "a second start, until the instance is healthy", StartBenchmark.RunAsync),
        new("worker", "the published worker's first answer and first import, compiled ahead and not", WorkerBenchmark.RunAsync),
    ];

    public static IReadOnlyDictionary<string, Func<string[], CancellationToken, Task>> Measurements { get; } =
        new Dictionary<string, Func<string[], CancellationToken, Task>>(StringComparer.Ordinal)
        {
            ["read"] = ReadMeasurement.RunAsync,
            ["memory"] = MemoryMeasurement.RunAsync,
            ["worst"] = WorstMeasurement.RunAsync,
            ["country"] = CountryMeasurement.RunAsync,
            ["country-years"] = CountryYearsMeasurement.RunAsync,
            ["publish"] = PublishMeasurement.RunAsync,
            ["load"] = LoadMeasurement.RunAsync,
        };
}
