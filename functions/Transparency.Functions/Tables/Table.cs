using Transparency.Core.Words;

namespace Transparency.Functions.Tables;

/// <summary>A list as a table.</summary>
/// <param name="Name">Of its file, without an ending: small letters, digits, hyphens and dots.</param>
/// <param name="Title">What it is, which a sheet is called by: 31 characters at most.</param>
/// <param name="Columns">From the left.</param>
/// <param name="Rows">In their order.</param>
public sealed record Table<T>(
    string Name,
    Wording Title,
    IReadOnlyList<TableColumn<T>> Columns,
    IReadOnlyList<T> Rows);
