namespace Transparency.Core.Budgets.Classification;

/// <summary>A code and the name it had for a time; the same code may stand in a list again, with another name for another time.</summary>
/// <param name="Code">One to four digits.</param>
/// <param name="Name">The official name; a few codes of the Ministry's lists have none.</param>
/// <param name="ValidFrom">The first day; the year 1900 stands for one that the list does not know.</param>
/// <param name="ValidTo">The last day; the year 9999 stands for no end.</param>
public sealed record CodeListEntry(string Code, string Name, DateOnly ValidFrom, DateOnly ValidTo)
{
    /// <summary>The first day, or null where the list does not know it.</summary>
    public DateOnly? FirstDay => ValidFrom.Year == 1900 ? null : ValidFrom;

    /// <summary>The last day, or null while it holds.</summary>
    public DateOnly? LastDay => ValidTo.Year == 9999 ? null : ValidTo;
}
