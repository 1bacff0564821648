namespace Transparency.Core.Editions.Paging;

/// <summary>What an index of payments is made of.</summary>
internal enum IndexSection
{
    /// <summary>
    /// Of each cell of the budget that has payments, as they stand in the file: how many, their sum in haléře, how many bytes they take
    /// in <c>payments.csv</c> and how many their texts take here, packed.
    /// </summary>
    Cells,

    /// <summary>Of each payment as it stands in the file: its amount above the least one.</summary>
    Amounts,

    /// <summary>Its day after the first one.</summary>
    Days,

    /// <summary>The IČO of its counterparty, or 0: four bytes.</summary>
    Ids,

    /// <summary>Which of the types it has: one byte.</summary>
    Types,

    /// <summary>In the order of days: which payment of the file, three bytes.</summary>
    ByDate,

    /// <summary>In the order of amounts.</summary>
    ByAmount,

    /// <summary>The payments themselves in the order of days, packed.</summary>
    DateRecords,

    /// <summary>In the order of amounts.</summary>
    AmountRecords,

    /// <summary>Where every so manyth of them begins: eight bytes.</summary>
    DatePlaces,

    /// <summary>The same of the others.</summary>
    AmountPlaces,

    /// <summary>
    /// Of each payment as it stands in the file: name and description as they are looked for, in plain letters, a tab between them and a
    /// line end behind them.
    /// </summary>
    Texts,
}
