using Transparency.Samples.Files;

namespace Transparency.Samples.Tables;

/// <summary>A company and the items it is paid from; an item of two digits stands for all that begin with it.</summary>
internal sealed record Supplier(Party Party, string[] Items)
{
    internal bool Delivers(string item) =>
        Items.Any(prefix => item.StartsWith(prefix, StringComparison.Ordinal));
}
