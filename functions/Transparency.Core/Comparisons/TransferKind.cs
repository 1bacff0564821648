namespace Transparency.Core.Comparisons;

/// <summary>Money that one member of a tree gives another, as the budgets of both tell it.</summary>
public enum TransferKind
{
    /// <summary>Between a city and its districts, current: item 5347 of who pays, 4137 of who receives.</summary>
    DistrictCurrent,

    /// <summary>The same, capital: 6363 and 4251.</summary>
    DistrictCapital,

    /// <summary>From a region to its municipalities, current: 5321 and 4122.</summary>
    RegionCurrent,

    /// <summary>The same, capital: 6341 and 4222.</summary>
    RegionCapital,

    /// <summary>From whoever founded an organisation to it: items 5331 and 5336, and its account 672.</summary>
    Organisation,
}
